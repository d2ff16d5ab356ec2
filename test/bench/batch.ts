// 2,000 reports, 16 million characters, checked from the terminal with all rules and summed up; beside it, in the
// same run, what zhlint and autocorrect-node take for the same texts. Run `npm run build` first.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lintFor } from 'autocorrect-node';
import { run as zhlint } from 'zhlint';

const reports = 2000;
const characters = 16_000_000;
const limits = { seconds: 5, megabytes: 400 };
/** zhlint takes minutes for all of them: it reads this many, and its time is scaled by their characters. */
const sample = 60;

/** The same numbers on every run (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Reports in the manner of the seeds: each with paragraphs of the others mixed in, no paragraph twice, some figures changed. */
function* madeReports(): Iterable<string> {
  const random = randomNumbers(2025);
  const seeds = readdirSync('seeds')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join('seeds', name), 'utf8'));
  const paragraphs = seeds.map((seed) =>
    seed.split('\n').filter((line) => line.length > 60 && line.length < 1200),
  );
  for (let index = 0; index < reports; index++) {
    const own = index % seeds.length;
    const lines = (seeds[own] ?? '').split('\n');
    const others = paragraphs.filter((_, seed) => seed !== own).flat();
    let length = lines.join('\n').length;
    while (length < characters / reports && others.length > 0) {
      const [paragraph = ''] = others.splice(Math.floor(random() * others.length), 1);
      lines.splice(1 + Math.floor(random() * (lines.length - 1)), 0, paragraph);
      length += paragraph.length + 1;
    }
    yield lines
      .join('\n')
      .replace(/\d(?=[件起次个人])/g, (digit) =>
        random() < 0.05 ? String(Math.floor(random() * 10)) : digit,
      );
  }
}

interface Measured {
  readonly seconds: number;
  /** Seconds of all cores: what is left of it on a machine that is busy with other work. */
  readonly processor: number;
  /** Most memory the process held (all its threads). */
  readonly megabytes: number;
  readonly output: string;
}

async function measure(args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, [resolve('dist/cli.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peak = 0;
  let processor = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakMemory(child.pid ?? 0));
    processor = Math.max(processor, processorTime(child.pid ?? 0));
  }, 20);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(watch);
  if (code !== 0 && code !== 1) throw new Error(`report-lint ended with ${code}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, processor, megabytes: peak / 1024, output: Buffer.concat(chunks).toString('utf8') };
}

/** In kilobytes, from Linux; 0 where there is none. */
function peakMemory(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** In seconds, from Linux; 0 where there is none. */
function processorTime(pid: number): number {
  try {
    // The name in brackets may hold blanks; user and system time are the 12th and 13th figures after it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user = 0, system = 0] = fields.slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return 0;
  }
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'report-lint-batch-'));
  try {
    const texts = [...madeReports()];
    const total = texts.reduce((sum, text) => sum + text.length, 0);
    for (const [index, text] of texts.entries()) {
      writeFileSync(join(folder, `${String(index).padStart(4, '0')}.md`), text);
    }
    console.log(
      `${texts.length} reports, ${(total / 1e6).toFixed(1)} million characters, ${availableParallelism()} cores`,
    );
    await measure(['check', '--summary', 'json', join(folder, '0000.md')]);
    const ours = await measure(['check', '--summary', 'json', folder]);
    const { files, findings } = JSON.parse(ours.output);
    if (files.length !== texts.length)
      throw new Error(`${files.length} of ${texts.length} reports were checked`);
    console.log(
      `report-lint       ${ours.seconds.toFixed(2)} s, ${ours.processor.toFixed(2)} s of processors, ${ours.megabytes.toFixed(0)} MB, ${JSON.stringify(findings)}`,
    );
    const single = await measure(['check', '--summary', 'json', '--jobs', '1', folder]);
    console.log(
      `  on one core     ${single.seconds.toFixed(2)} s, ${single.processor.toFixed(2)} s of processors, ${single.megabytes.toFixed(0)} MB`,
    );
    if (single.output !== ours.output) throw new Error('one core and all of them do not give the same');
    const autocorrect = timed(() => {
      for (const text of texts) lintFor(text, 'report.md');
    });
    const ratio = (seconds: number): string => `${(seconds / ours.seconds).toFixed(1)} times report-lint's`;
    console.log(
      `autocorrect-node  ${autocorrect.toFixed(1)} s, ${ratio(autocorrect)} (in process, one core)`,
    );
    const some = texts.slice(0, sample);
    const share = some.reduce((sum, text) => sum + text.length, 0) / total;
    const options = { rules: { preset: 'default' } } as const;
    const all =
      timed(() => {
        for (const text of some) zhlint(text, options);
      }) / share;
    console.log(
      `zhlint            ${all.toFixed(0)} s, ${ratio(all)} (in process, one core; scaled from ${sample} reports)`,
    );
    if (ours.seconds > limits.seconds || ours.megabytes > limits.megabytes) {
      console.error(`over the limit of ${limits.seconds} s and ${limits.megabytes} MB`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void bench();
