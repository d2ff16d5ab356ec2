import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findings, readings, snapshotFile, stems } from './snapshot';

describe('the five samples', () => {
  for (const stem of stems) {
    it(`${stem}: says what was reviewed, no more and no less`, () => {
      const reviewed: unknown = JSON.parse(readFileSync(snapshotFile(stem), 'utf8'));
      assert.deepEqual({ reading: readings(stem), findings: findings(stem) }, reviewed);
    });

    it(`${stem}: no error, save the one rate that is wrong`, () => {
      const errors = findings(stem).filter(({ severity }) => severity === 'error');
      const known = errors.filter(({ rule, text }) => rule === 'number/ratio' && text.includes('90%'));
      assert.deepEqual(
        errors.filter((error) => !known.includes(error)),
        [],
      );
      assert.equal(known.length, stem.startsWith('003') ? 1 : 0);
    });
  }

  it('are read as a careful reader reads them', () => {
    const table = stems.map((stem) => {
      const { year, roles } = readings(stem);
      return [stem.slice(0, 3), year, ...Object.values(roles).map(({ presence }) => presence)].join(' ');
    });
    assert.deepEqual(table, [
      '000 2023 headed headed headed headed',
      '001 2023 nested headed unheaded headed',
      '002 2023 headed headed merged merged',
      '003 2020 headed headed unheaded unheaded',
      '004 2022 headed headed headed headed',
    ]);
  });

  it('hold three wrong or part-year figures, and no other is accused', () => {
    const figures = stems.flatMap((stem) =>
      findings(stem)
        .filter(({ rule, severity }) => rule.startsWith('number/') && /error|warning/.test(severity))
        .map(({ rule, text }) => `${stem.slice(0, 3)} ${rule} ${text}`),
    );
    assert.deepEqual(figures, [
      '002 number/stale-period 截至2023年11月',
      '002 number/stale-period 2023年1至11月',
      '003 number/ratio 90%',
    ]);
  });
});
