const digits = '零一二三四五六七八九';

/** 一 … 九十九 as numbers, NaN for anything else. Section numbers only; quantities have `numerals.ts`. */
export function ordinalValue(text: string): number {
  const ten = text.indexOf('十');
  if (ten < 0) return text.length === 1 ? digitValue(text) : Number.NaN;
  const tens = ten === 0 ? 1 : ten === 1 ? digitValue(text.charAt(0)) : Number.NaN;
  const rest = text.slice(ten + 1);
  const ones = rest === '' ? 0 : rest.length === 1 ? digitValue(rest) : Number.NaN;
  return tens * 10 + ones;
}

/** 1 … 99 as 一 … 九十九. */
export function ordinalText(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`;
  return head + (ones === 0 ? '' : digits.charAt(ones));
}

function digitValue(text: string): number {
  const value = digits.indexOf(text);
  return value > 0 ? value : Number.NaN;
}
