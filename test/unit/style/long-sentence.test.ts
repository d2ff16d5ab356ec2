import { longSentence } from '../../../rules/style/long-sentence';
import { testRule } from '../rule-tester';

const characters = (count: number) => '法'.repeat(count);

testRule(longSentence, {
  valid: [
    { name: 'at the limit', text: `${characters(149)}。` },
    { name: 'two sentences', text: `${characters(100)}。${characters(100)}！` },
    {
      name: 'blanks and comments are no characters',
      text: `${characters(140)}<!-- ${characters(90)} -->    。`,
    },
    { name: 'a row of a table', text: `| ${characters(200)} | 12 |` },
    { name: 'a limit of the office', text: `${characters(180)}。`, settings: { sentenceLimit: 200 } },
  ],
  invalid: [
    {
      name: 'over the limit',
      text: `先说一句。${characters(150)}。`,
      errors: [{ at: `${characters(150)}。`, message: /151字，超过150字/, data: { length: 151 } }],
    },
    {
      name: 'a limit of the office',
      text: `${characters(80)}。`,
      settings: { sentenceLimit: 60 },
      errors: [{ message: /81字，超过60字/ }],
    },
    {
      name: 'characters outside the basic plane count once',
      text: `${'𠮷'.repeat(150)}。`,
      errors: [{ data: { length: 151 } }],
    },
  ],
});
