import assert from 'node:assert/strict';
import { templates } from '../../../rules/templates';
import { identify } from '../../../server/project/recognise';

describe('which report a document is', () => {
  const cases: readonly {
    readonly name: string;
    readonly text: string;
    readonly outline: string | undefined;
  }[] = [
    {
      name: 'by its title',
      text: '青河县2025年政府信息公开工作年度报告\n一、总体情况',
      outline: 'zhengfu-xinxi-gongkai',
    },
    {
      name: 'by its opening, where the title is gone',
      text: '根据《中华人民共和国政府信息公开条例》要求，特编制本报告。\n一、总体情况\n全年主动公开信息40条。',
      outline: 'zhengfu-xinxi-gongkai',
    },
    {
      name: 'by its opening that names the report first',
      text: '本年度报告依据《政府信息公开条例》第五十条的规定编制。\n一、概述\n全年主动公开信息40条。',
      outline: 'zhengfu-xinxi-gongkai',
    },
    {
      name: 'by its headings',
      text: '一、总体情况\n我局认真做好政府信息公开工作。\n二、主动公开政府信息情况\n全年公开40条。\n三、收到和处理政府信息公开申请情况\n收到3件。',
      outline: 'zhengfu-xinxi-gongkai',
    },
    {
      name: 'by the headings of the one with more of them',
      text: '2025年，我县推进法治政府建设，加强政府信息公开。\n一、基本情况\n略。\n二、主要举措和成效\n略。\n三、存在的不足\n略。\n四、下一步工作安排\n略。',
      outline: 'fazhi-zhengfu',
    },
    {
      name: 'a guide made under the same regulation is none',
      text: '根据《中华人民共和国政府信息公开条例》，编制本指南。\n一、公开范围\n政府文件。',
      outline: undefined,
    },
  ];
  for (const { name, text, outline } of cases)
    it(name, () => assert.equal(identify(text, templates)?.outline.id, outline));

  const title = '青河县2025年法治政府建设情况报告';
  for (const [name, text] of [
    ['its title below front matter', `---\ntitle: ${title}\ndraft: true\n---\n# ${title}\n`],
    ['front matter alone', `---\r\ntitle: "${title}"\r\n---\r\n## 一、主要举措\r\n`],
    ['its title below a rule that nothing closes', `---\n# ${title}\n`],
  ] as const)
    it(`and whose, by ${name}`, () => {
      const found = identify(text, templates);
      assert.equal(found?.title, title);
      assert.equal(found?.body, '青河县');
    });
});
