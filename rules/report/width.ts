import type { Passage } from './passage';
import type { Block, Report } from './report';

/** How most commas and colons of the text are written. */
export function widthOf(blocks: readonly Block[]): Report['width'] {
  let full = 0;
  let half = 0;
  for (const { passage } of blocks) {
    const count = commas(passage);
    full += count.full;
    half += count.half;
  }
  return half > full ? 'half' : 'full';
}

const keptCommas = new WeakMap<Passage, { full: number; half: number }>();

function commas(passage: Passage): { full: number; half: number } {
  let count = keptCommas.get(passage);
  if (!count) {
    let full = 0;
    let half = 0;
    for (let at = 0; at < passage.text.length; at++) {
      const code = passage.text.charCodeAt(at);
      if (code === 0xff0c || code === 0xff1a || code === 0xff1b) full++;
      else if ((code === 0x2c || code === 0x3a || code === 0x3b) && passage.text.charCodeAt(at - 1) > 0x2e80)
        half++;
    }
    count = { full, half };
    keptCommas.set(passage, count);
  }
  return count;
}
