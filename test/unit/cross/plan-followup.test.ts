import { planFollowup } from '../../../rules/cross/plan-followup';
import { testRule } from '../rule-tester';
import { lastYear, reportOfLastYear } from './evidence';

const plan = `一是开展矿山越界开采整治。利用卫星遥感比对发现线索，联合自然资源部门查处。二是加强行政复议。推进简易案件快速办理，提高调解率。`;
const evidence = lastYear(reportOfLastYear('开展执法培训。', plan));

testRule(planFollowup, {
  valid: [
    { name: 'no report of last year', text: '开展执法培训。' },
    {
      name: 'every item is spoken of',
      text: '整治矿山越界开采，查处违法案件。\n\n行政复议案件简易程序适用面扩大，调解率上升。',
      evidence,
    },
    {
      name: 'an item is spoken of in other words of the same matter',
      text: '运用遥感影像比对，发现越界采矿线索并移送查处。\n\n行政复议简易案件办理提速。',
      evidence,
    },
    {
      name: 'general resolutions that bind to nothing',
      text: '开展执法培训。',
      evidence: lastYear(
        reportOfLastYear(
          '开展执法培训。',
          '下一步，我县将继续深入推进法治政府建设，全面提升依法行政能力和水平。',
        ),
      ),
    },
    {
      name: 'no plan in last year’s report',
      text: '开展执法培训。',
      evidence: lastYear(reportOfLastYear('开展执法培训。', '')),
    },
  ],
  invalid: [
    {
      name: 'an item nobody mentions',
      text: '行政复议简易案件快速办理，调解率上升。',
      evidence,
      errors: [{ message: /矿山越界开采/ }],
    },
  ],
});
