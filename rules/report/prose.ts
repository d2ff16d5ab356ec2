import { traces } from './traces';

/**
 * What is no prose in a passage: comments (closed or not), code spans, link and image targets, bare addresses,
 * footnote references. All are blanked so that offsets stay.
 */
const nonProse =
  /<!--[\s\S]*?(?:-->|$)|`[^`\n]*`|\]\([^()\n]*\)|\[\^[^[\]\n]*\]|(?:https?:\/\/|www\.)[\w\-./?%&=#:~+@]+/g;

/** One of these stands in all of it. */
export const nonProseTraces = traces('<`[:w');

export function blankNonProse(text: string): string {
  return text.replace(nonProse, (found) => ' '.repeat(found.length));
}
