import { approximation } from '../../../rules/number/approximation';
import { testRule } from '../rule-tester';

testRule(approximation, {
  valid: [
    { name: 'a value below an aim of about so much', text: '办结率低于95%左右的预期目标。' },
    '涉及金额约37.62亿元，出庭率约81%，注册人数超793万人。',
    '组织培训34期、培训2300余人次，近300人次参加，约占三成。',
    '满意率达98%以上，共1200多件，约500件，约1235件。',
    { name: 'a mean is never exact', text: '受理诉求68.4万件，日均约1874件，平均每月约152件。' },
    { name: 'a measured size', text: '占地面积约3587平方米，全长约128公里。' },
    { name: 'two words that say one thing', text: '超过1000余人次，不超过3天以内。' },
    { name: 'small numbers', text: '约12件，近37人。' },
    { name: 'words that only look alike', text: '附近463户，签约463份，最近128天，合约128份。' },
    '近年来，约定利率上下浮动。',
    '万余人，上千人，百余家。',
    '由12件左右增至30件以上。',
    '数量在463件以上。',
  ],
  invalid: [
    { text: '出具法律意见书约463份。', errors: [{ at: '约463份', data: { stated: 463 } }] },
    {
      text: '调处纠纷近100余件。',
      errors: [{ at: '近100余件', message: /“近”与“余”/ }],
      output: '调处纠纷100余件。',
    },
    { text: '约3000人次左右参加。', errors: [{ at: '约3000人次左右' }], output: '约3000人次参加。' },
    { text: '满意率98%以上左右。', errors: [{}], output: '满意率98%以上。' },
    { text: '超过约500件。', errors: [{ at: '超过约500件' }], output: '超过500件。' },
    { text: '大约300余场。', errors: [{}], output: '300余场。' },
    { text: '参训463人左右。', errors: [{ at: '463人左右' }] },
    { text: '将近1234件。', errors: [{}] },
    { text: '不足100余件。', errors: [{}] },
    {
      name: 'half-width punctuation',
      text: '开展宣传约1486场次,发放资料6.5万份。',
      errors: [{ at: '约1486场次' }],
    },
  ],
});
