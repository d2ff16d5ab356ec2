import { describeRow, nameOf, supportOf } from '../evidence';
import { rewriteValue } from '../evidence/ledger-value';
import type { ReportRule } from '../rule';

export const evidenceMismatch: ReportRule = {
  id: 'number/evidence-mismatch',
  scope: 'report',
  title: { zh: '与台账不符', en: 'Ledger has another value' },
  summary: {
    zh: '台账里有同一指标，数值与文中不同；数值按文中的精度比较，指标拿不准时不提示',
    en: 'The ledger has the same measure with another value, compared at the precision of the draft; silent where the measure is unsure',
  },
  severity: 'error',
  fixable: true,
  examples: {
    failing: '全市办理法律援助案件1357件。',
    passing: '全市办理法律援助案件1375件。',
    ledger: '指标,数值,单位,年度\n法律援助案件办理量,1375,件,2025\n',
  },
  *check(context) {
    // Nothing to differ from: no need to ask what backs each number.
    if (!context.evidence.ledgers.some(({ rows }) => rows.length > 0)) return;
    for (const [claim, { status, row, ledger }] of supportOf(context)) {
      if (status !== 'mismatch' || !row || !ledger) continue;
      const { quantity, block, start, end } = claim;
      const rewritten = rewriteValue(quantity, block, row.value);
      const held = `${row.value}${row.unit}`;
      yield {
        start,
        end,
        message: {
          zh: `与台账不符：台账“${quoted(nameOf(row))}”为 ${held}，文中写 ${quantity.text}（${ledger.name} 第 ${row.row} 行）`,
          en: `The ledger has ${held} for “${nameOf(row)}”, the draft ${quantity.text} (${describeRow(ledger, row)})`,
        },
        data: {
          expected: row.value,
          stated: quantity.value,
          unit: row.unit,
          measure: row.measure,
          ledger: ledger.uri,
          row: row.row,
        },
        fixes: [
          {
            title: { zh: `改为台账的 ${rewritten.text}`, en: `Take the ledger's value: ${rewritten.text}` },
            edits: rewritten.edits,
            // Either may be the one in error: a person decides, number by number.
            bulk: false,
          },
        ],
      };
    }
  },
};

/** Quotation marks inside quotation marks are single ones (GB/T 15834—2011, 4.8). */
function quoted(measure: string): string {
  return measure.replaceAll('“', '‘').replaceAll('”', '’');
}
