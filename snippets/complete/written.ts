import type { Context } from './context';
import type { Offer } from './offers';

/** Stretches shorter than this stand everywhere. */
const telling = 5;

/** Whether what an offer would write stands in the draft already; a word group may be written as often as one likes. */
export function isWritten({ source, typed, rest }: Offer, { report, headings }: Context): boolean {
  if (source.kind === 'heading') {
    const whole = typed + rest;
    return headings.some(({ text }) => text === whole);
  }
  if (source.pattern.kind === 'phrase') return false;
  const parts = (typed + rest)
    .split(/【[^【】]*】|[，；：（）！？,;:()!?0-9.]+/)
    .filter((part) => part.length >= telling);
  return parts.length > 0 && parts.every((part) => report.text.includes(part));
}
