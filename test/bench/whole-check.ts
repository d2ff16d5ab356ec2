import { createRequire } from 'node:module';
import { lintFor } from 'autocorrect-node';
import { run as zhlint } from 'zhlint';
import { withBundle } from './bundle';
import { median, milliseconds, type Row } from './measure';
import { samples } from './texts';

/** The checker as it ships: run from its sources, module by module, it is slower. */
function shipped(): (text: string) => void {
  const { checkText } = withBundle(
    `import { check } from './rules/engine/check';
    import { defaultSettings as settings } from './rules/settings';
    import { templates } from './rules/templates';
    export const checkText = (text) => check({ text, outline: templates[0], settings });`,
    (file) => createRequire(file)(file) as { checkText: (text: string) => void },
  );
  return checkText;
}

/** V8 is still compiling in the first hundred rounds; an editor's server is long past them. As long for each linter. */
function warm(run: () => void): void {
  for (const end = performance.now() + 3000; performance.now() < end; ) run();
}

/** The five samples from text to diagnostics, beside two linters of Chinese text: medians of interleaved runs, warm. */
export function wholeCheck(rounds = 41): Row[] {
  const checkText = shipped();
  const ours = () => {
    for (const text of samples) checkText(text);
  };
  const autocorrect = () => {
    for (const text of samples) lintFor(text, 'report.txt');
  };
  const theirs = () => {
    for (const text of samples) zhlint(text, { rules: { preset: 'default' } });
  };
  const times = { ours: [] as number[], autocorrect: [] as number[], zhlint: [] as number[] };
  for (const run of [theirs, autocorrect, ours]) warm(run);
  for (let round = 0; round < rounds; round++) {
    times.ours.push(milliseconds(ours));
    times.autocorrect.push(milliseconds(autocorrect));
    if (round % 4 === 0) times.zhlint.push(milliseconds(theirs));
  }
  const [mine, rust, zh] = [median(times.ours), median(times.autocorrect), median(times.zhlint)];
  return [
    { what: 'Report Lint, all rules', measured: `${mine.toFixed(1)} ms` },
    {
      what: 'autocorrect-node, lintFor',
      measured: `${rust.toFixed(1)} ms, ${(rust / mine).toFixed(1)} times as long`,
      asked: '≥ 3 times',
      holds: rust / mine >= 3,
    },
    {
      what: 'zhlint, default preset',
      measured: `${zh.toFixed(1)} ms, ${(zh / mine).toFixed(1)} times as long`,
      asked: '≥ 15 times',
      holds: zh / mine >= 15,
    },
  ];
}
