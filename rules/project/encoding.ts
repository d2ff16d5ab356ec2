import type { Finding, ProjectRule } from '../rule';

export const encoding: ProjectRule = {
  id: 'project/encoding',
  scope: 'project',
  title: { zh: '文件编码不是 UTF-8', en: 'Not UTF-8' },
  summary: {
    zh: '文稿不是 UTF-8 编码：带标记的 UTF-16 和 GB 18030（GBK）会自动识别并照常检查，损坏或读不出的文件会指出原因',
    en: 'The draft is not UTF-8: UTF-16 with its mark and GB 18030 (GBK) are recognised and checked as usual; damaged or unreadable files are named with the reason',
  },
  severity: 'error',
  fixable: false,
  examples: {
    failing: '',
    passing: '',
  },
};

/** Characters that stand where bytes could not be read, or that belong in no text: the first of them, with their count. */
export function unreadable(text: string): Finding | undefined {
  if (!text.includes('\uFFFD') && !text.includes('\0')) return undefined;
  const places = [...text.matchAll(/\uFFFD+|\0+/g)];
  const [first] = places;
  if (!first) return undefined;
  const count = places.length;
  const more = {
    zh: count > 1 ? `（全文 ${count} 处）` : '',
    en: count > 1 ? ` (${count} places in all)` : '',
  };
  return {
    start: first.index,
    end: first.index + first[0].length,
    message: first[0].startsWith('\0')
      ? {
          zh: `这里有空字节（NUL）${more.zh}，文件可能已损坏；请删除后重新保存`,
          en: `There is a NUL byte here${more.en}; the file may be damaged. Delete it and save again`,
        }
      : {
          zh: `这里的字读不出（乱码）${more.zh}：文件已损坏，或不是 UTF-8 编码；可换 GB 18030 等编码重新打开`,
          en: `Unreadable characters here${more.en}: the file is damaged or no UTF-8. Reopen it in another encoding, such as GB 18030`,
        },
  };
}
