/** Punctuation in both widths; text learned from reports is kept full-width and written in the draft's. */
const pairs = [
  ['，', ','],
  ['；', ';'],
  ['：', ':'],
  ['（', '('],
  ['）', ')'],
  ['！', '!'],
  ['？', '?'],
] as const;

const toHalf = new Map<string, string>(pairs);
const toFull = new Map<string, string>(pairs.map(([full, half]) => [half, full]));

/** Marks beside Chinese text become full-width; 9:00, 1,286.5 and the like stay. */
export function fullWidth(text: string): string {
  return text.replace(/[,;:()!?]/g, (mark, at: number) => {
    const inNumber = /[0-9A-Za-z]/.test(text.charAt(at - 1)) && /[0-9A-Za-z]/.test(text.charAt(at + 1));
    return inNumber && mark !== '(' && mark !== ')' ? mark : (toFull.get(mark) ?? mark);
  });
}

export function inWidth(text: string, width: 'full' | 'half'): string {
  return width === 'full' ? text : text.replace(/[，；：（）！？]/g, (mark) => toHalf.get(mark) ?? mark);
}
