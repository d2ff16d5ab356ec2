/**
 * What is no prose in a passage: comments (closed or not), code spans, link and image targets, bare addresses,
 * footnote references. All are blanked so that offsets stay.
 */
const nonProse =
  /<!--[\s\S]*?(?:-->|$)|`[^`\n]*`|\]\([^()\n]*\)|\[\^[^[\]\n]*\]|(?:https?:\/\/|www\.)[\w\-./?%&=#:~+@]+/g;

export function blankNonProse(text: string): string {
  if (!/[<`[]|https?:|www\./.test(text)) return text;
  return text.replace(nonProse, (found) => ' '.repeat(found.length));
}
