import assert from 'node:assert/strict';
import { withDisputes } from '../../../rules/evidence/disputes';
import { ledgerOf } from './marked-draft';

const problemsOf = (first: string, second: string, head = '指标,数值,单位,年度'): number =>
  withDisputes([
    ledgerOf(`${head}\n${first}\n`, '台账1.csv'),
    ledgerOf(`${head}\n${second}\n`, '台账2.csv'),
  ]).flatMap(({ problems }) => problems).length;

describe('ledgers that lie together', () => {
  it('dispute one measure of one year they give two values of', () => {
    assert.equal(problemsOf('审结案件,588,件,2025', '审结案件,200,件,2025'), 1);
  });

  it('do not where the year or the unit is another', () => {
    assert.equal(problemsOf('审结案件,588,件,2025', '审结案件,200,件,2024'), 0);
    assert.equal(problemsOf('审结案件,588,件,2025', '审结案件,200,人,2025'), 0);
  });

  it('do not where one counts the whole city and the other what is its own', () => {
    const head = '指标,数值,单位,年度,范围';
    assert.equal(problemsOf('审结案件,588,件,2025,全市', '审结案件,200,件,2025,市本级', head), 0);
    assert.equal(problemsOf('审结案件,588,件,2025,全市', '审结案件,200,件,2025,全市', head), 1);
  });
});
