/**
 * The page of GB/T 9704—2012: A4, 22 lines of 28 characters in a frame of 156 mm × 225 mm. Lengths are twips
 * (1/20 pt), font sizes half-points, unless said otherwise.
 */

const perMillimetre = 1440 / 25.4;

function millimetres(length: number): number {
  return Math.round(length * perMillimetre);
}

export const page = {
  width: millimetres(210),
  height: millimetres(297),
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    /** The number's dash stands 7 mm below the frame. */
    footer: millimetres(25),
  },
} as const;

/** The 225 mm of the frame over 22 lines: 28.95 pt each. */
export const lineHeight = 579;

/** The 156 mm of the frame over 28 characters: 15.75 pt each. */
export const characterWidth = 315;

/**
 * What each character of 16 pt gives up for that. It is character spacing and no character grid: readers other than
 * Word give a character that is wider than the grid's cell two cells.
 */
export const characterSpace = characterWidth - 320;

/** 三号 is 16 pt, 二号 22 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt. */
export const sizes = { title: 44, body: 32, table: 28, pageNumber: 28, footnote: 21 } as const;

/** Latin letters and digits are set in Times New Roman, as offices do; the standard names the Chinese fonts alone. */
const latin = 'Times New Roman';

/** `hint` keeps “ ” and … in the Chinese font, where Word would otherwise take the Latin one. */
function chinese(eastAsia: string) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' } as const;
}

export const fonts = {
  title: chinese('方正小标宋简体'),
  heading: [chinese('黑体'), chinese('楷体_GB2312'), chinese('仿宋_GB2312'), chinese('仿宋_GB2312')],
  body: chinese('仿宋_GB2312'),
  pageNumber: { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体' },
} as const;

/** Width of a text in characters: what is not Chinese takes half of one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2000 ? 0.5 : 1;
  return width;
}

/**
 * Signature and date without a seal (7.3.5.2): the signature ends two characters from the right and the date begins
 * two characters to the right of it; where the date would then end beyond that, it is the date that ends two
 * characters from the right. Returns the indents from the right in characters.
 */
export function closingIndents(signature: string, date: string): { signature: number; date: number } {
  const indent = 2;
  const shorter = widthOf(signature) - widthOf(date) - 2;
  return shorter >= 0
    ? { signature: indent, date: indent + shorter }
    : { signature: indent - shorter, date: indent };
}

/** Characters of size 2 that fit in a line of the title. */
const titleLine = 20;

/** A title too long for a line is broken after 关于, or else where its sense allows, as near to the middle as can be. */
export function titleLines(title: string): readonly string[] {
  if (widthOf(title) <= titleLine) return [title];
  const broken = [/(?<=关于)/g, /(?<!\d)(?=\d{4}年)|(?<=年度?)(?!度)|(?=法治政府建设)/g].map((places) =>
    [...title.matchAll(places)]
      .map(({ index }) => [title.slice(0, index), title.slice(index)])
      .filter((lines) => lines.every((line) => widthOf(line) <= titleLine))
      .sort((a, b) => unevenness(a) - unevenness(b)),
  );
  return broken.flat()[0] ?? [title];
}

function unevenness([first = '', second = '']: readonly string[]): number {
  return Math.abs(widthOf(first) - widthOf(second));
}
