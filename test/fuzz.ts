import fc from 'fast-check';

/**
 * The suite draws the same cases on every run, so that what fails is the change at hand and not the day's luck.
 * `npm run fuzz` draws new ones, `FUZZ` times as many of each; what it finds becomes an example in a test.
 */
const factor = Number(process.env.FUZZ ?? 0);

/** How many cases of a property to draw, where the suite draws `count`. */
export const cases = (count: number): number => count * Math.max(1, factor);

fc.configureGlobal({ numRuns: cases(100), ...(factor === 0 && { seed: 20_260_101 }) });
