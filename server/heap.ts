import { setFlagsFromString } from 'node:v8';

/** Characters from which a draft is no longer of the usual size. */
const longDraft = 200_000;

/**
 * The server runs all day beside an editor, and what lives on from keystroke to keystroke is 20 MB. Left to itself V8
 * still takes 170 MB over an hour of edits: a young generation of 48 MB, and an old one that may grow fourfold before
 * it is collected. A young generation that stays at its first size and an old one collected when it has grown by 40 %
 * keep the process at 100 MB at no cost one can feel. These two settings are read at every collection, so they
 * take effect in a running process, however it was started.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=40');
}

/** A long draft makes more at a keystroke than a small young generation holds; copying it over and over is slower. */
export function fitHeapTo(length: number): void {
  if (length <= longDraft) return;
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--heap-growing-percent=0');
}
