import { stalePeriod } from '../../../rules/number/stale-period';
import { testRule } from '../rule-tester';

testRule(stalePeriod, {
  valid: [
    { name: 'ahead of time', text: '项目提前3个月完成，惠及群众1200户。' },
    '2025年1月1日至12月31日，受理187件。',
    '截至2025年12月31日，整改205个。截至2025年底，整改205个。截至目前，整改205个。',
    '自2025年9月1日起施行，共12条。',
    '2025年5月12日至6月30日，组织宣传月活动，举办268场。',
    '3至9月开展专项行动，查处35件。',
    { name: 'no statistics', text: '1至3月，部署年度工作。' },
    { name: 'a title', text: '印发《2025年1至11月工作通报》。' },
    { name: 'another year', text: '截至2024年11月，累计建成12个。' },
    { name: 'up to a quarter of another year', text: '截至2024年三季度末，累计建成12个。' },
    { name: 'after the year', text: '截至2026年1月，整改205个。' },
    '1月至3月开展集中宣传，举办268场。',
    '12个月，1至2天，第1至11项共11项。',
  ],
  invalid: [
    { name: 'up to a quarter’s end', text: '截至2025年三季度末，办理案件86件。', errors: [{}] },
    {
      text: '1至11月，共调解纠纷513件。',
      errors: [{ at: '1至11月', message: '年度报告用了非全年数据：1至11月' }],
    },
    { text: '2025年1-10月，受理187件。', errors: [{ at: '2025年1-10月' }] },
    { text: '1月至10月，受理187件。', errors: [{ at: '1月至10月' }] },
    { text: '截至2025年11月，查处案件7262宗。', errors: [{ at: '截至2025年11月' }] },
    { text: '开展专项行动，截至11月底，查处案件7262宗。', errors: [{ at: '截至11月底' }] },
    { text: '截至今年9月底，受理187件。', errors: [{}] },
    { text: '前三季度，共受理187件。', errors: [{ at: '前三季度' }] },
    { text: '前10个月，共受理187件。', errors: [{}] },
    { text: '1月1日至11月30日,受理187件。', errors: [{ at: '1月1日至11月30日' }] },
    { text: '受理187件（数据截至11月底）。', errors: [{}] },
  ],
});
