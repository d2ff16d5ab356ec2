import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../rules/engine/check';
import { defaultSettings } from '../../rules/settings';
import { templates } from '../../rules/templates';

const folder = join(import.meta.dirname, '../../seeds');

export const stems: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

export const snapshotFile = (stem: string) => join(import.meta.dirname, `${stem}.snap.json`);

const known = new Map(stems.map((stem) => [stem, checked(stem)]));

function checked(stem: string) {
  const [outline] = templates;
  assert.ok(outline, 'no template');
  const text = readFileSync(join(folder, `${stem}.txt`), 'utf8');
  return check({ text, outline, settings: defaultSettings });
}

function of(stem: string) {
  const result = known.get(stem);
  assert.ok(result, stem);
  return result;
}

/** Every finding as a reader sees it. */
export function findings(stem: string) {
  const { report, diagnostics } = of(stem);
  return diagnostics.map(({ rule, severity, start, end, message }) => {
    const { line, character } = report.positions.positionAt(start);
    return {
      rule,
      severity,
      at: `${line + 1}:${character + 1}`,
      text: report.text.slice(start, Math.min(end, start + 60)),
      message,
    };
  });
}

/** What the report is taken for. */
export function readings(stem: string) {
  const { report } = of(stem);
  return {
    title: report.title?.text ?? null,
    year: report.year ?? null,
    shape: report.shape,
    width: report.width,
    recognised: report.recognised,
    roles: Object.fromEntries(
      report.roles.map(({ role, presence, headings }) => [
        role.id,
        { presence, headings: headings.map(({ text }) => text) },
      ]),
    ),
  };
}

/** `npx tsx test/samples/snapshot.ts` writes the snapshots anew; the diff is to be read before it is committed. */
if (process.argv[1] === import.meta.filename) {
  for (const stem of stems)
    writeFileSync(
      snapshotFile(stem),
      `${JSON.stringify({ reading: readings(stem), findings: findings(stem) }, null, 2)}\n`,
    );
}
