/** No list of a report is longer; numbers beyond are printed plainly. */
const longest = 9999;

/** Writes a list number as Word prints it under a numbering format (ECMA-376 17.18.59); undefined for a bullet or none. */
export function listNumber(value: number, format: string): string | undefined {
  if (value < 1 || value > longest)
    return format === 'bullet' || format === 'none' ? undefined : String(value);
  switch (format) {
    case 'bullet':
    case 'none':
      return undefined;
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'koreanCounting':
      return chineseNumber(value);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return chineseNumber(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟');
    case 'ideographTraditional':
      return pick('甲乙丙丁戊己庚辛壬癸', value);
    case 'ideographZodiac':
      return pick('子丑寅卯辰巳午未申酉戌亥', value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'decimalEnclosedParen':
      return `（${value}）`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'ideographEnclosedCircle':
      return value <= 10 ? String.fromCodePoint(0x327f + value) : chineseNumber(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** 1–9999 in Chinese: 十二, 二十, 一百零五. */
function chineseNumber(value: number, digits = '零一二三四五六七八九', places = '十百千'): string {
  let written = '';
  let zero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zero = written !== '';
      continue;
    }
    if (zero) written += digits.charAt(0);
    zero = false;
    const unit = place === 0 ? '' : places.charAt(place - 1);
    written += (place === 1 && digit === 1 && written === '' ? '' : digits.charAt(digit)) + unit;
  }
  return written;
}

function pick(series: string, value: number): string {
  return series.charAt(value - 1) || String(value);
}

/** a … z, aa, bb …: Word repeats the letter. */
function letters(value: number): string {
  return String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  let written = '';
  for (const [worth, sign] of romans) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}
