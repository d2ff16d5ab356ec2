/** A stretch of a paragraph as an official document prints it. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean }
  /** A note at this place: a footnote by its label, or a source note in a comment by its text. */
  | { readonly kind: 'reference'; readonly label: string }
  | { readonly kind: 'source'; readonly text: string };

const marks =
  /<!--(?<comment>[\s\S]*?)(?:-->|$)|\[\^(?<label>[^[\]\s]+)\]|!?\[(?<link>[^[\]\n]*)\]\([^()\n]*\)|\*\*(?<bold>[^*\n]+)\*\*|`(?<code>[^`\n]+)`|\\(?<escaped>[#>|*])/g;

/** Reads the few marks of Markdown a draft may hold; comments other than source notes are left out. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  const add = (text: string, bold = false): void => {
    if (text === '') return;
    const last = found.at(-1);
    if (last?.kind === 'text' && last.bold === bold) {
      found[found.length - 1] = { kind: 'text', text: last.text + text, bold };
    } else found.push({ kind: 'text', text, bold });
  };
  let from = 0;
  for (const match of text.matchAll(marks)) {
    add(text.slice(from, match.index));
    from = match.index + match[0].length;
    const { comment, label, link, bold, code, escaped } = match.groups ?? {};
    if (comment !== undefined) {
      const source = comment.trim();
      if (namesSource(source)) found.push({ kind: 'source', text: source });
    } else if (label !== undefined) found.push({ kind: 'reference', label });
    else if (bold !== undefined) add(bold, true);
    else add(link ?? code ?? escaped ?? '');
  }
  add(text.slice(from));
  return found;
}

/** A note that says where a figure comes from begins with 来源. */
export function namesSource(text: string): boolean {
  return /^\s*来源\s*[：:]/.test(text);
}

/** The cells of a table's line; undefined for the line of dashes under its head. */
export function cells(line: string): string[] | undefined {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  const split = inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\\|/g, '|'));
  return split.every((cell) => /^:?-+:?$/.test(cell)) ? undefined : split;
}
