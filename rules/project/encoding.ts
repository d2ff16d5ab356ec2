import type { ProjectRule } from '../rule';

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
