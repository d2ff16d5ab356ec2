import { perPassage } from './passage';
import type { Block, Report } from './report';
import { traces } from './traces';

/** How most commas and colons of the text are written. */
export function widthOf(blocks: readonly Block[]): Report['width'] {
  let half = 0;
  for (const { passage } of blocks) if (passage.has(halfMarks)) half += commas(passage).half;
  if (half === 0) return 'full';
  let full = 0;
  for (const { passage } of blocks) full += commas(passage).full;
  return half > full ? 'half' : 'full';
}

const halfMarks = traces(',:;');

const commas = perPassage(({ text, marks }): { readonly full: number; readonly half: number } => {
  let full = 0;
  let half = 0;
  for (const at of marks) {
    const code = text.charCodeAt(at);
    if (code === 0xff0c || code === 0xff1a || code === 0xff1b) full++;
    else if ((code === 0x2c || code === 0x3a || code === 0x3b) && text.charCodeAt(at - 1) > 0x2e80) half++;
  }
  return { full, half };
});
