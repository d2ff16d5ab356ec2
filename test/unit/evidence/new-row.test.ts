import assert from 'node:assert/strict';
import { supportOf } from '../../../rules/evidence';
import { newLedgerRow } from '../../../rules/evidence/new-row';
import { claimsOf } from '../../../rules/report';
import { draft, evidenceOf, ledgerOf } from './marked-draft';

describe('a new row for a claim', () => {
  for (const ledger of [
    '指标,数值,单位,年度,来源,备注\n甲数,1,件,2025,,\n',
    '\ufeff来源,年份,项目,计量单位,数据\r\n,2025,甲数,件,1',
    '汇总表\t\t\n指标\t单位\t数值\n',
    '指标,单位,数值,,备注\n,,2024年,2025年,\n甲数,件,5,6,\n',
  ])
    it(`follows the columns of ${JSON.stringify(ledger.slice(0, 24))}`, () => {
      const report = draft('热线受理群众诉求8.46万件，组建服务团6个，满意率98.5%。');
      let text = ledger;
      for (const claim of claimsOf(report)) {
        const row = newLedgerRow(text, claim, report);
        assert.ok(row);
        text = text.slice(0, row.at) + row.newText + text.slice(row.at);
      }
      const read = ledgerOf(text);
      assert.deepEqual(read.problems, []);
      assert.deepEqual(
        [...supportOf({ report, evidence: evidenceOf(read) }).values()].map(({ status }) => status),
        ['ledger', 'ledger', 'ledger'],
      );
      assert.equal(text.includes('\r\n'), ledger.includes('\r\n'));
    });

  it('is none where there is no header', () => {
    const report = draft('组建服务团6个。');
    const [claim] = claimsOf(report);
    assert.ok(claim);
    assert.equal(newLedgerRow('甲,1\n', claim, report), undefined);
  });
});
