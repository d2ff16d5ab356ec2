import assert from 'node:assert/strict';
import { type ClaimChange, compareClaims } from '../../../rules/evidence/compare';
import { draft } from './marked-draft';

const shown = (change: ClaimChange): string =>
  change.kind === 'added'
    ? `+ ${change.after.quantity.text}`
    : change.kind === 'dropped'
      ? `- ${change.before.quantity.text}`
      : `${change.before.quantity.text} → ${change.after.quantity.text}`;

const compare = (before: string, after: string) => compareClaims(draft(before), draft(after)).map(shown);

describe('figures of two versions', () => {
  const first = '全年受理行政复议案件623件，审结588件。办理法律援助案件1375件，组建服务团6个。';
  for (const [why, before, after, changes] of [
    ['nothing changed', first, first, []],
    [
      'a paragraph split and moved',
      first,
      '办理法律援助案件1375件，组建服务团6个。\n\n全年受理行政复议案件623件，审结588件。',
      [],
    ],
    [
      'reworded',
      first,
      '共受理行政复议案件623件，已审结588件；全年办理法律援助案件1375件，成立服务团6个。',
      [],
    ],
    ['a figure changed in its sentence', first, first.replace('588', '601'), ['588件 → 601件']],
    [
      'a figure changed and its sentence reworded',
      first,
      '今年以来，行政复议机构受理行政复议案件632件，审结588件。办理法律援助案件1375件，组建服务团6个。',
      ['623件 → 632件'],
    ],
    ['a figure added', first, `${first}开展普法宣传活动320余场。`, ['+ 320余场']],
    ['a figure dropped', first, first.replace('，组建服务团6个', ''), ['- 6个']],
    ['precision changed', '热线受理诉求8.46万件。', '热线受理诉求84613件。', ['8.46万件 → 84613件']],
    ['approximation changed', '开展普法活动320余场。', '开展普法活动320场。', ['320余场 → 320场']],
    [
      'one of two in a sentence swapped for another measure',
      '调解成功9512件，处理信访3904件。',
      '调解成功9512件，办理公证2680件。',
      ['+ 2680件', '- 3904件'],
    ],
    [
      'both values of a change',
      '受理623件，上年571件。',
      '受理631件，上年570件。',
      ['623件 → 631件', '571件 → 570件'],
    ],
    ['everything new', '各项工作推进顺利。', '受理623件。', ['+ 623件']],
  ] as const)
    it(why, () => assert.deepEqual(compare(before, after), changes));
});
