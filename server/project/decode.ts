import { isUtf8 } from 'node:buffer';
import type { Problem } from './problem';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file's bytes read as text, and what it takes to write them back the same way. */
export interface Decoded {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly mark: boolean;
  /** `project/encoding`: why it cannot be used, or what it is if not UTF-8. Lost bytes stand in the text as U+FFFD. */
  readonly problem: Problem | undefined;
  /** `no`: not a text worth checking. `read only`: checked, but bytes were lost, so it must not be written back. */
  readonly usable: 'yes' | 'read only' | 'no';
}

/** Bytes; a report is about 90 kB, a long one 1 MB. */
export const sizeLimit = 20 * 1024 * 1024;

/** Reads a draft, a configuration or a ledger whatever it was saved as: UTF-8, UTF-16 with its mark, or GB 18030 (GBK). */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > sizeLimit) {
    const size = Math.round(bytes.length / 1024 / 1024);
    const limit = sizeLimit / 1024 / 1024;
    return unusable({
      zh: `文件有 ${size} MB，超过 ${limit} MB，没有检查`,
      en: `The file has ${size} MB, more than ${limit} MB; it was not checked`,
    });
  }
  const marked = byMark(bytes);
  if (marked) return marked;
  const head = bytes.subarray(0, 4096);
  if (count(head, 0) > head.length / 8 && head.length >= 4) {
    return unusable(looksLikeUtf16(head) ? bareUtf16 : notText);
  }
  if (isUtf8(bytes)) return read(textOf(bytes), 'utf-8', false);
  return asGb18030(bytes) ?? damaged(bytes);
}

/** The bytes of a text in the encoding it was read in. */
export function encode(text: string, { encoding, mark }: Pick<Decoded, 'encoding' | 'mark'>): Uint8Array {
  const whole = mark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(whole, 'utf8');
  if (encoding === 'gb18030') return encodeGb18030(text);
  const bytes = Buffer.from(whole, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

const bareUtf16: Problem['message'] = {
  zh: '文件似乎是没有标记（BOM）的 UTF-16 编码，没有检查；请另存为 UTF-8',
  en: 'The file seems to be UTF-16 without a byte order mark and was not checked; save it as UTF-8',
};
const notText: Problem['message'] = {
  zh: '文件不是文本（含大量空字节），没有检查',
  en: 'The file is not text (it is full of NUL bytes) and was not checked',
};

const unknownEncoding: Problem['message'] = {
  zh: '文件既不是 UTF-8，也不是 GB 18030，没有检查；请另存为 UTF-8',
  en: 'The file is neither UTF-8 nor GB 18030 and was not checked; save it as UTF-8',
};

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const rest = bytes.subarray(3);
    return isUtf8(rest) ? read(textOf(rest), 'utf-8', true) : { ...damaged(rest), mark: true };
  }
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  if (!encoding) return undefined;
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(2));
  // Half a character at an odd end, or a lone surrogate, cannot be written back.
  if (text.includes('\uFFFD')) return { ...read(text, encoding, true), usable: 'read only' };
  return read(text, encoding, true, otherEncoding('UTF-16'));
}

function read(text: string, encoding: Encoding, mark: boolean, problem?: Problem): Decoded {
  return { text, encoding, mark, problem, usable: 'yes' };
}

function otherEncoding(name: string): Problem {
  return {
    rule: 'project/encoding',
    severity: 'info',
    start: 0,
    end: 0,
    message: {
      zh: `文件是 ${name} 编码，已按此检查；发布前建议另存为 UTF-8`,
      en: `The file is ${name} and was checked as such; save it as UTF-8 before publication`,
    },
    data: { encoding: name },
  };
}

function unusable(message: Problem['message']): Decoded {
  return {
    text: '',
    encoding: 'utf-8',
    mark: false,
    usable: 'no',
    problem: { rule: 'project/encoding', start: 0, end: 0, message },
  };
}

/** A text decoder does the same at several times the cost. */
function textOf({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('utf8');
}

/** Nearly any high bytes may be GB 18030, so it must also read as Chinese: common characters, as GB 2312 orders them. */
function asGb18030(bytes: Uint8Array): Decoded | undefined {
  let text: string;
  try {
    text = new TextDecoder('gb18030', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  let pairs = 0;
  let common = 0;
  const end = Math.min(bytes.length, 60_000) - 1;
  for (let at = 0; at < end; at++) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    if (first < 0x81) continue;
    pairs++;
    const usual = (first >= 0xa1 && first <= 0xa3) || (first >= 0xb0 && first <= 0xd7);
    if (usual && second >= 0xa1) common++;
    at++;
  }
  if (common < pairs / 2) return undefined;
  return read(text, 'gb18030', false, otherEncoding('GB 18030'));
}

/** Neither UTF-8 nor GB 18030: where little is lost it is checked as UTF-8, the lost places being marked in the text. */
function damaged(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  if (lost <= text.length / 8) return { ...read(text, 'utf-8', false), usable: 'read only' };
  return unusable(looksLikeUtf16(bytes.subarray(0, 4096)) ? bareUtf16 : unknownEncoding);
}

function looksLikeUtf16(head: Uint8Array): boolean {
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = new TextDecoder(encoding).decode(head);
    const known = text.match(/[\s\x20-\x7E\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/g)?.length ?? 0;
    if (known > text.length * 0.9) return true;
  }
  return false;
}

function count(bytes: Uint8Array, wanted: number): number {
  let found = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) found++;
  return found;
}

/** Node decodes GB 18030 but does not encode it, so the table is the decoder's, turned round; made when first needed. */
let gb18030: Map<string, readonly number[]> | undefined;

function encodeGb18030(text: string): Uint8Array {
  gb18030 ??= reversedTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code >= 0x10000) bytes.push(...fourBytes(code - 0x10000 + 189_000));
    else bytes.push(...(gb18030.get(character) ?? replacement));
  }
  return Uint8Array.from(bytes);
}

/** U+FFFD itself, also for half a character. */
const replacement = [0x84, 0x31, 0xa4, 0x37];

function reversedTable(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>();
  const learn = (bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (character !== '\uFFFD' && [...character].length === 1 && !table.has(character)) {
      table.set(character, bytes);
    }
  };
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) learn([first, second]);
  }
  // The rest of the basic plane stands in the first 39,420 four-byte codes.
  for (let index = 0; index < 39_420; index++) learn(fourBytes(index));
  return table;
}

/** The four bytes with a place in GB 18030's four-byte order: 126 × 10 × 126 × 10. */
function fourBytes(index: number): readonly number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}
