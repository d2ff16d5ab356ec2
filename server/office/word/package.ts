import { unzipSync } from 'fflate';
import { OfficeProblem } from '../problem';
import { isCompound, isZip } from '../sniff';

/** The XML parts of a Word file by path, without leading slash; pictures and fonts are never inflated. */
export interface WordPackage {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Path of the main document part. */
  readonly document: string;
}

/** The XML of twenty pages is well under 1 MB; this is room for a hundred times that, and not for a zip bomb. */
const mostXmlBytes = 24_000_000;

const xmlPart = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|[^/]+\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/;

/** Opens a Word file, or says what kind of file it is instead and what to do. */
export function openWord(bytes: Uint8Array): WordPackage {
  rejectOthers(bytes);
  let inflated = 0;
  const names: string[] = [];
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!xmlPart.test(name)) return false;
        inflated += originalSize;
        if (inflated > mostXmlBytes) throw tooLarge();
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof OfficeProblem) throw cause;
    throw damaged(cause);
  }
  const document = mainPart(parts);
  if (document === undefined) throw notWord(names);
  return { parts, document };
}

const decoder = new TextDecoder();

export function partText(word: WordPackage, path: string): string | undefined {
  const bytes = word.parts[path];
  if (bytes === undefined) return undefined;
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return wide ? new TextDecoder('utf-16le').decode(bytes) : decoder.decode(bytes);
}

/** A part that belongs to the main document, such as `numbering.xml`, beside it in its folder. */
export function siblingPart(word: WordPackage, name: string): string | undefined {
  const folder = word.document.slice(0, word.document.lastIndexOf('/') + 1);
  return partText(word, folder + name);
}

function mainPart(parts: Readonly<Record<string, Uint8Array>>): string | undefined {
  const relations = parts['_rels/.rels'];
  const relation =
    relations &&
    /<[^<>]*\/officeDocument["'][^<>]*>/
      .exec(decoder.decode(relations))?.[0]
      .match(/Target=["']\/?([^"']+)["']/);
  const path = relation?.[1] ?? 'word/document.xml';
  return path.startsWith('word/') && parts[path] !== undefined ? path : undefined;
}

function rejectOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new OfficeProblem({ zh: '文件是空的。', en: 'The file is empty.' });
  if (isZip(bytes)) return;
  if (isCompound(bytes)) throw compound(bytes);
  const head = decoder.decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  const kind = head.startsWith('{\\rtf')
    ? 'RTF'
    : head.startsWith('%pdf')
      ? 'PDF'
      : /^(?:\ufeff)?<(?:!doctype|html|\?xml|!--)/.test(head)
        ? '网页（HTML/XML）'
        : undefined;
  if (kind === undefined) throw damaged(undefined);
  throw new OfficeProblem({
    zh: `这是 ${kind} 文件，不是 Word 文档（.docx）。请用 Word 或 WPS 打开，另存为 .docx 后再导入。`,
    en: `This is ${kind === '网页（HTML/XML）' ? 'a web page (HTML/XML)' : `a ${kind} file`}, not a Word document. Open it in Word or WPS and save it as .docx.`,
  });
}

/** A compound file (CFB) is an encrypted .docx or a document of Word 97–2003 or WPS: its streams' names tell. */
function compound(bytes: Uint8Array): OfficeProblem {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new OfficeProblem({
      zh: '文档设有打开密码，无法读取。请在 Word 或 WPS 中取消密码（文件 → 信息 → 保护文档），另存为 .docx 后再导入。',
      en: 'The document is protected by a password. Remove the password in Word or WPS, save it as .docx and import it again.',
    });
  }
  return new OfficeProblem({
    zh: '这是旧版 Word 或 WPS 文档（.doc/.wps）。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
    en: 'This is a document of an old Word or WPS version (.doc/.wps). Open it in Word or WPS and save it as .docx.',
  });
}

function notWord(names: readonly string[]): OfficeProblem {
  const kind = names.some((name) => name.startsWith('xl/'))
    ? { zh: 'Excel 工作簿', en: 'an Excel workbook' }
    : names.some((name) => name.startsWith('ppt/'))
      ? { zh: 'PowerPoint 演示文稿', en: 'a PowerPoint presentation' }
      : names.includes('content.xml')
        ? { zh: 'OpenDocument 文档（.odt）', en: 'an OpenDocument file (.odt)' }
        : names.includes('OFD.xml')
          ? { zh: 'OFD 版式文件', en: 'an OFD file' }
          : { zh: '压缩包', en: 'a zip archive' };
  return new OfficeProblem({
    zh: `这是${kind.zh}，里面没有 Word 正文。请另存为 .docx 后再导入。`,
    en: `This is ${kind.en} without a Word document in it. Save the document as .docx and import it again.`,
  });
}

export function damaged(cause: unknown): OfficeProblem {
  return new OfficeProblem(
    {
      zh: '文件已损坏，或者不是 Word 文档。请用 Word 或 WPS 打开并修复，另存为 .docx 后再导入。',
      en: 'The file is damaged or no Word document. Open and repair it in Word or WPS, save it as .docx and import it again.',
    },
    { cause },
  );
}

function tooLarge(): OfficeProblem {
  return new OfficeProblem({
    zh: `文档正文展开后超过 ${mostXmlBytes / 1_000_000} MB，不像一份报告，已停止读取。`,
    en: `The document's text inflates to more than ${mostXmlBytes / 1_000_000} MB, which no report does; reading was stopped.`,
  });
}
