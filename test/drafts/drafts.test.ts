import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noEvidence, supportOf } from '../../rules/evidence';
import { readLedger } from '../../rules/evidence/csv';
import { claimsOf } from '../../rules/report';
import { checked, drafts, locate, meets, score } from './score';

describe('labelled drafts', () => {
  for (const draft of drafts()) {
    const { name, gold, text } = draft;
    const ledgers = gold.ledger
      ? [readLedger(gold.ledger, gold.ledger, readFileSync(join(import.meta.dirname, gold.ledger), 'utf8'))]
      : [];
    const evidence = { ...noEvidence, ledgers };
    const { report, diagnostics } = checked(draft, evidence);
    const figures = score(draft, report, diagnostics);

    describe(name, () => {
      it('every labelled error is found at its place', () => assert.deepEqual(figures.missed, []));
      it('nothing else is an error or a warning', () => assert.deepEqual(figures.invented, []));
      it('every role is read as labelled', () => assert.deepEqual(figures.roles, []));
      it('the reporting year is read', () => assert.equal(report.year, gold.year));
      it('every claim is read with its value', () => assert.deepEqual(figures.misread, []));

      it('claims are told from other numbers, in 98 of 100 cases', () => {
        assert.ok(figures.claims.length <= figures.counts.claims * 0.02, figures.claims.join('\n'));
      });

      it('the support of at least 95 % of the claims is right', () => {
        const supports = supportOf({ report, evidence });
        const claims = claimsOf(report);
        const wrong: string[] = [];
        let labelled = 0;
        for (const want of gold.numbers ?? []) {
          const at = locate(text, want);
          const claim = claims.find((claim) => meets(claim, at));
          if (!want.support || !claim) continue;
          labelled++;
          const status = supports.get(claim)?.status;
          if (status !== want.support) wrong.push(`${want.quote}: is ${want.support}, said ${status}`);
        }
        assert.ok(wrong.length <= labelled * 0.05, wrong.join('\n'));
      });
    });
  }
});
