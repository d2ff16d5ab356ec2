import { readFileSync } from 'node:fs';
import { Editor } from '../protocol/editor';
import { median, quantile, type Row } from './measure';
import { reportOf } from './texts';

/** Resident memory of a process, in MB. */
function residentMemory(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** Types a character at the end of some paragraph and takes it back the next time. */
async function stroke(editor: Editor, uri: string, count: number): Promise<void> {
  const lines = editor.text(uri).split('\n').length;
  const line = 10 + 2 * Math.floor((((count >> 1) * 7919) % Math.max(1, lines - 20)) / 2);
  const end = { line, character: count % 2 };
  await editor.edit(uri, [{ range: { start: { line, character: 0 }, end }, newText: count % 2 ? '' : '另' }]);
}

/** From a keystroke to the diagnostics for it, over stdio. */
export async function keystrokes(length: number, strokes: number, limit: number | undefined): Promise<Row> {
  const editor = await Editor.start();
  try {
    const uri = await editor.open('报告.md', reportOf(length));
    await editor.pull(uri);
    const times: number[] = [];
    for (let count = 0; count < strokes + 10; count++) {
      const start = performance.now();
      await stroke(editor, uri, count);
      await editor.pull(uri);
      if (count >= 10) times.push(performance.now() - start);
    }
    const late = quantile(times, 0.95);
    return {
      what: `${length.toLocaleString('en')} characters`,
      measured: `median ${median(times).toFixed(1)} ms, p95 ${late.toFixed(1)} ms`,
      ...(limit !== undefined && { asked: `p95 < ${limit} ms`, holds: late < limit }),
    };
  } finally {
    await editor.stop();
  }
}

/** From the start of the process to `initialize` answered, and to the first diagnostics of a draft. */
export async function coldStart(runs = 9): Promise<Row[]> {
  const ready: number[] = [];
  const first: number[] = [];
  const text = reportOf(20_000);
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const editor = await Editor.start();
    ready.push(performance.now() - start);
    const uri = await editor.open('报告.md', text);
    await editor.pull(uri);
    first.push(performance.now() - start);
    await editor.stop();
  }
  return [
    { what: 'spawn to initialize', measured: `${median(ready).toFixed(0)} ms` },
    {
      what: 'spawn to first diagnostics, 20,000 characters',
      measured: `${median(first).toFixed(0)} ms`,
      asked: '< 400 ms',
      holds: median(first) < 400,
    },
  ];
}

/** Edits an hour of steady writing makes, two a second. */
const hour = 7200;

/** Memory over many edits of one draft; what an hour comes to is told from the slope of the second half. */
export async function soak(edits = 3000): Promise<Row[]> {
  const editor = await Editor.start();
  try {
    const uri = await editor.open('报告.md', reportOf(20_000));
    await editor.pull(uri);
    const pid = editor.process.pid ?? 0;
    const start = residentMemory(pid);
    const later: number[] = [];
    for (let count = 0; count < edits; count++) {
      await stroke(editor, uri, count);
      await editor.pull(uri);
      if (count >= edits / 2 && count % 50 === 0) later.push(residentMemory(pid));
    }
    const third = Math.floor(later.length / 3);
    const slope = (median(later.slice(-third)) - median(later.slice(0, third))) / (edits / 3);
    const end = Math.max(...later);
    const anHour = end + Math.max(0, slope) * Math.max(0, hour - edits);
    return [
      { what: 'after opening', measured: `${start.toFixed(0)} MB` },
      {
        what: `after ${edits.toLocaleString('en')} edits, at most`,
        measured: `${end.toFixed(0)} MB, ${(1000 * slope).toFixed(2)} MB a thousand edits`,
      },
      {
        what: `extrapolated to an hour (${hour.toLocaleString('en')} edits)`,
        measured: `${anHour.toFixed(0)} MB`,
        asked: '< 120 MB',
        holds: anHour < 120,
      },
    ];
  } finally {
    await editor.stop();
  }
}
