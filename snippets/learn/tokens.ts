import { namedSlot, openSlot, slotNames } from '../../rules/templates/slots';

/**
 * Forms as strings of one character a token, so that a gap counts as one character like any other when stretches
 * of forms are compared: gaps become private-use characters.
 */
const gaps: readonly string[] = [
  ...slotNames.map(namedSlot),
  openSlot('内容'),
  ...['{year}', '{next}', '{last}', '{place}', '{stem}', '{level}'],
];
const codes = new Map(gaps.map((gap, index) => [gap, String.fromCharCode(0xe000 + index)]));

export function toTokens(form: string): string {
  return form.replace(/【[^】]*】|\{[a-z]+\}/g, (gap) => codes.get(gap) ?? gap);
}

export function fromTokens(tokens: string): string {
  return tokens.replace(/[\ue000-\uf8ff]/g, (code) => gaps[code.charCodeAt(0) - 0xe000] ?? code);
}

/** A gap a person has to fill; {year} and the like are filled by the draft. */
export function isSlot(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 0xe000 && code <= 0xe000 + slotNames.length;
}
