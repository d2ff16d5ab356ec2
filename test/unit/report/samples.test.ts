import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Presence, parseReport, type Report, type Shape } from '../../../rules/report';
import { templates } from '../../../rules/templates';

const folder = join(__dirname, '../../../seeds');
const [outline] = templates;
assert.ok(outline);

interface Reading {
  readonly year: number;
  readonly shape: Shape;
  readonly roles: readonly Presence[];
  readonly headings: number;
  readonly title: boolean;
}

/** The samples as a careful reader sees them, in the order of their file names. */
const readings: readonly Reading[] = [
  { year: 2023, shape: 'plain', roles: ['headed', 'headed', 'headed', 'headed'], headings: 14, title: true },
  {
    year: 2023,
    shape: 'plain',
    roles: ['nested', 'headed', 'unheaded', 'headed'],
    headings: 11,
    title: true,
  },
  { year: 2023, shape: 'plain', roles: ['headed', 'headed', 'merged', 'merged'], headings: 30, title: true },
  {
    year: 2020,
    shape: 'flattened',
    roles: ['headed', 'headed', 'unheaded', 'unheaded'],
    headings: 7,
    title: true,
  },
  {
    year: 2022,
    shape: 'flattened',
    roles: ['headed', 'headed', 'headed', 'headed'],
    headings: 25,
    title: false,
  },
];

describe('the five samples read as a careful reader reads them', () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  for (const [index, expected] of readings.entries()) {
    const name = files[index] ?? '';
    it(name, () => {
      const report = read(readFileSync(join(folder, name), 'utf8'));
      assert.equal(report.year, expected.year);
      assert.equal(report.shape, expected.shape);
      assert.deepEqual(
        report.roles.map(({ presence }) => presence),
        expected.roles,
      );
      assert.equal(report.sections.length, expected.headings);
      assert.equal(report.title !== undefined, expected.title);
      assert.equal(report.recognised, true);
      assert.equal(report.width, 'half');
    });
  }

  it('the one with a signature has it apart from its date', () => {
    const report = read(readFileSync(join(folder, files[4] ?? ''), 'utf8'));
    assert.ok(report.addressee && report.signature && report.date);
    assert.match(report.text.slice(report.date.start, report.date.end), /^\d{4}年\d{1,2}月\d{1,2}日$/);
    assert.ok(report.signature.end <= report.date.start);
  });
});

function read(text: string): Report {
  assert.ok(outline);
  return parseReport(text, outline);
}
