import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../rules';
import { shortcomingPlan } from '../../../rules/cross/shortcoming-plan';
import { run, testRule } from '../rule-tester';
import { reportOfLastYear } from './evidence';

function report(shortcoming: string, plan: string): string {
  return reportOfLastYear('开展执法培训。', plan).replace(
    '一是基层力量薄弱，主要原因是编制紧张。',
    shortcoming,
  );
}

testRule(shortcomingPlan, {
  valid: [
    {
      name: 'the plan answers it',
      wrap: false,
      text: report(
        '一是矿山越界开采屡查屡犯，卫星遥感比对手段尚未启用。',
        '下一步，启用遥感手段整治越界开采。',
      ),
    },
    {
      name: 'the plan answers a part of it',
      wrap: false,
      text: report('一是乡镇合法性审查人员不足，审查意见质量参差不齐。', '下一步，充实审查力量。'),
    },
    {
      name: 'a shortcoming that names no matter',
      wrap: false,
      text: report('一是法治建设用力不够。', '下一步，加强统筹协调。'),
    },
    {
      name: 'a shortcoming that is said of everything, whatever stands beside it',
      wrap: false,
      text: report(
        '一是个别领域执法不够规范，卷宗装订凌乱，文书填写潦草，归档拖延。',
        '下一步，启用遥感手段。',
      ),
    },
    ...[
      '上述问题的产生，既有讲师流动频繁的客观因素，也有统筹力度欠缺的主观因素。',
      '究其原因，是讲师流动频繁，舞台经验难以积累，培训经费捉襟见肘。',
      '由于讲师流动频繁，由于培训经费捉襟见肘。',
      '问题背后，是培训经费捉襟见肘，讲师流动频繁，舞台经验难以积累。',
    ].map((text) => ({
      name: `what is no shortcoming: ${text}`,
      wrap: false,
      text: report(text, '下一步，启用遥感手段整治越界开采。'),
    })),
    {
      name: 'no plan at all, which another rule says',
      wrap: false,
      text: report('一是矿山越界开采屡查屡犯，卫星遥感比对手段尚未启用。', ''),
    },
    {
      name: 'a plan not written yet',
      wrap: false,
      text: report('一是矿山越界开采屡查屡犯，卫星遥感比对手段尚未启用。', '一是【待补：具体措施】。'),
    },
  ],
  invalid: [
    ...(
      [
        [
          '在看到成绩的同时，也要清醒认识到，工作还有差距，乡镇普法讲解较为枯燥，讲师缺乏舞台经验。',
          '乡镇普法讲解较为枯燥',
        ],
        [
          '一年来，普法工作虽取得进展，但仍存在短板，乡镇普法讲解较为枯燥，讲师缺乏舞台经验。',
          '乡镇普法讲解较为枯燥',
        ],
        ['一是由于历史欠账较多，乡镇普法场所陈旧破损，讲师缺乏舞台经验。', '乡镇普法场所陈旧破损'],
      ] as const
    ).map(([shortcoming, at]) => ({
      name: `what leads up to it is not it: ${shortcoming}`,
      wrap: false,
      text: report(shortcoming, '下一步，启用遥感手段整治越界开采。'),
      errors: [{ at }],
    })),
    {
      name: 'matters parted by semicolons, one of which nothing answers',
      wrap: false,
      text: report(
        '工作中还存在不足：矿山越界开采屡查屡犯，原因是卫星遥感比对手段尚未启用；乡镇普法讲解较为枯燥，原因是讲师缺乏舞台经验。',
        '下一步，启用遥感手段整治越界开采。',
      ),
      errors: [{ at: '乡镇普法讲解较为枯燥' }],
    },
    {
      name: 'nothing in the plan touches it',
      wrap: false,
      text: report(
        '一是矿山越界开采屡查屡犯，卫星遥感比对手段尚未启用。二是乡镇执法培训覆盖面不广。',
        '2025年，我县将分批轮训乡镇执法人员，扩大培训覆盖面。',
      ),
      errors: [{ at: '矿山越界开采屡查屡犯', message: /没有回应/ }],
    },
  ],
});

describe('cross rules on the sample reports', () => {
  const folder = join(import.meta.dirname, '../../../seeds');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    it(`say nothing: ${name}`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const said = rules
        .filter((rule) => rule.id.startsWith('cross/'))
        .flatMap((rule) => run(rule, text).map(({ message }) => `${rule.id}: ${message}`));
      assert.deepEqual(said, []);
    });
  }
});
