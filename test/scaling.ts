import assert from 'node:assert/strict';

/** Below this, in milliseconds of processor time, nothing can be told. */
const floor = 30;
/** Four times the size is allowed this many times the time: a square would be sixteen. */
const limit = 10;

/**
 * Four times as much work takes about four times as long, by processor time and the best of a few runs; no clock is set
 * to it. A doubtful ratio is measured again on twice the work, where what a busy machine adds counts for less.
 */
export function assertScales(work: (size: number) => void, size: number): void {
  let [small, large] = [0, 0];
  for (let attempt = 0; attempt < 4; attempt++) {
    const units = size * 2 ** attempt;
    large = least(() => work(units * 4));
    if (large < floor) return;
    small = least(() => work(units));
    if (large / small < limit) return;
  }
  assert.fail(`${small.toFixed(1)} ms, and ${large.toFixed(1)} ms for four times the size`);
}

function least(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
