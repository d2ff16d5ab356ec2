import { eastAsianWidth } from 'get-east-asian-width';

const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Cs}]$/u;

/** Columns a text takes in a terminal: two for a Chinese character, none for what is not seen. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) {
    if (invisible.test(character)) continue;
    width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}

/** The longest head of a text that fits. Characters are never halved. */
export function headOf(text: string, fits: number): string {
  let width = 0;
  let length = 0;
  for (const character of text) {
    width += columns(character);
    if (width > fits) break;
    length += character.length;
  }
  return text.slice(0, length);
}

/** The longest tail of a text that fits. */
export function tailOf(text: string, fits: number): string {
  const characters = [...text];
  let width = 0;
  let index = characters.length;
  while (index > 0) {
    width += columns(characters[index - 1] ?? '');
    if (width > fits) break;
    index--;
  }
  return characters.slice(index).join('');
}
