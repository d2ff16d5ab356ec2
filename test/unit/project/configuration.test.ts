import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { rules } from '../../../rules/index';
import { defaultConfiguration, readConfiguration } from '../../../server/project/configuration';
import { entries } from '../../../server/project/configuration-schema';
import { configurationJsonSchema } from '../../../server/project/json-schema';
import { cases } from '../../fuzz';

const path = join('/drafts', '.reportlintrc.json');

function problemsOf(text: string): string[] {
  return readConfiguration(path, text).problems.map(
    ({ rule, start, end, message }) => `${rule} [${text.slice(start, end)}] ${message.zh}`,
  );
}

describe('a configuration file', () => {
  const fine: Record<string, string> = {
    'an empty object': '{}',
    comments: '{\n  // 说明\n  "profile": "draft" /* 起草中 */\n}',
    'trailing commas': '{ "ignore": ["a.md",], }',
    'a schema of its own': '{ "$schema": "x.json" }',
    'a path alone where a list may stand': '{ "evidence": "a.csv", "previous": "b.md" }',
    'a sentence limit': '{ "rules": { "style/long-sentence": { "limit": 120, "severity": "warning" } } }',
  };
  for (const [name, text] of Object.entries(fine)) {
    it(`takes ${name}`, () => assert.deepEqual(problemsOf(text), []));
  }

  const faults: Record<string, { text: string; said: RegExp[] }> = {
    'an unknown entry, with the nearest': {
      text: '{ "profil": "draft" }',
      said: [/^project\/config \["profil"\] 没有“profil”这一项，是不是“profile”$/],
    },
    'an unknown entry far from all': { text: '{ "xyz": 1 }', said: [/可用的有：template、profile/] },
    'a value of the wrong kind': {
      text: '{ "profile": "final" }',
      said: [
        /^project\/config \["final"\] “profile”应为"publication"、"submission"、"draft" 之一，现为 "final"；此项按默认值处理$/,
      ],
    },
    'a severity nobody knows': {
      text: '{ "rules": { "number/sum": "fatal" } }',
      said: [/^project\/config \["fatal"\] “number\/sum”应为"error"、"warning"/],
    },
    'a rule nobody knows': {
      text: '{ "rules": { "numbering/sequnce": "off" } }',
      said: [
        /^project\/unknown-rule \["numbering\/sequnce"\] 没有规则“numbering\/sequnce”，是不是“numbering\/sequence”$/,
      ],
    },
    'a rule without its group': {
      text: '{ "rules": { "ratio": "off" } }',
      said: [/是不是“number\/ratio”/],
    },
    'several at once, each at its place': {
      text: '{ "profile": 1, "language": "fr", "rules": { "a/b": "off", "number/sum": null } }',
      said: [/\[1\]/, /\["fr"\]/, /\["a\/b"\]/, /\[null\]/],
    },
    'a limit out of bounds': {
      text: '{ "rules": { "style/long-sentence": { "limit": 5 } } }',
      said: [/style\/long-sentence/],
    },
    'a list with something else in it': {
      text: '{ "ignore": ["a.md", 3] }',
      said: [/“ignore”应为路径或通配符/],
    },
  };
  for (const [name, { text, said }] of Object.entries(faults)) {
    it(`says of ${name} what is expected, and where`, () => {
      const problems = problemsOf(text);
      assert.equal(problems.length, said.length, problems.join('\n'));
      for (const pattern of said) {
        assert.ok(
          problems.some((problem) => pattern.test(problem)),
          `${pattern} in ${problems.join('\n')}`,
        );
      }
    });
  }

  it('keeps what is right beside what is wrong', () => {
    const { configuration } = readConfiguration(
      path,
      '{ "profile": 3, "ignore": ["a"], "rules": { "x/y": "off", "number/sum": "info", "number/ratio": "bad" } }',
    );
    assert.equal(configuration.profile, 'publication');
    assert.deepEqual(configuration.ignore, ['a']);
    assert.deepEqual([...configuration.severities], [['number/sum', 'info']]);
  });

  it('keeps what was written before it breaks off', () => {
    const { configuration, problems } = readConfiguration(path, '{ "profile": "draft", "rules": {');
    assert.equal(configuration.profile, 'draft');
    assert.equal(problems.length, 1);
  });

  it('whatever stands in it is read without a throw, its problems lie in it, and the rest is the default', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .dictionary(
          fc.oneof(fc.constantFrom(...entries.map(({ key }) => key)), fc.string()),
          fc.oneof(
            fc.jsonValue(),
            fc.dictionary(fc.constantFrom(...rules.map(({ id }) => id), 'x/y', '__proto__'), fc.jsonValue()),
            fc.constantFrom('draft', 'zh', 'a.md'),
          ),
        )
        .chain((value) => {
          const text = JSON.stringify(value);
          return fc.nat(text.length).map((cut) => (cut % 3 === 0 ? text.slice(0, cut) : text));
        }),
    );
    const plain = defaultConfiguration('/drafts');
    fc.assert(
      fc.property(anything, (text) => {
        const { configuration, problems } = readConfiguration(path, text);
        for (const { start, end, rule, message } of problems) {
          assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
          assert.ok(rule.startsWith('project/') && message.zh !== '' && message.en !== '');
        }
        for (const id of configuration.severities.keys()) assert.ok(rules.some((rule) => rule.id === id));
        for (const { key } of entries) {
          if (key === 'rules') continue;
          assert.equal(typeof configuration[key] === 'function', false);
          if (problems.some(({ data }) => data?.entry === key)) continue;
          if (!text.includes(`"${key}"`)) assert.deepEqual(configuration[key], plain[key], key);
        }
      }),
      { numRuns: cases(1500) },
    );
  });
});

describe('the JSON schema of the configuration', () => {
  const file = join(__dirname, '../../../schema/reportlintrc.schema.json');

  it('is what the definition gives: run `npm run schema` after a change', () => {
    assert.equal(readFileSync(file, 'utf8'), `${JSON.stringify(configurationJsonSchema(), undefined, 2)}\n`);
  });

  it('takes and refuses what the reader takes and refuses', () => {
    const { allowComments: _, allowTrailingCommas: __, ...schema } = configurationJsonSchema();
    const validate = new Ajv({ strict: false }).compile(schema);
    const value = fc.oneof(
      fc.constantFrom('draft', 'off', 'error', 'zh', 3, null, true),
      fc.array(fc.constantFrom<unknown>('a.md', 3), { maxLength: 2 }),
      fc.dictionary(
        fc.constantFrom('number/sum', 'style/long-sentence', 'x/y'),
        fc.oneof(
          fc.constantFrom<unknown>('off', 'bad', 1),
          fc.record({ limit: fc.constantFrom<unknown>(100, 5, 'x') }),
        ),
        { maxKeys: 2 },
      ),
    );
    const configuration = fc.dictionary(fc.constantFrom(...entries.map(({ key }) => key), 'other'), value, {
      maxKeys: 3,
    });
    fc.assert(
      fc.property(configuration, (given) => {
        const read = readConfiguration(path, JSON.stringify(given)).problems.length === 0;
        assert.equal(validate(given), read, JSON.stringify(given));
      }),
      { numRuns: cases(1500) },
    );
  });

  it('has a description in both languages for every entry and rule', () => {
    const { properties = {} } = configurationJsonSchema();
    const rulesNode = properties.rules?.properties ?? {};
    for (const { key } of entries)
      assert.match(properties[key]?.description ?? '', /\p{Script=Han}.*\n\n.*[A-Za-z]/su);
    assert.deepEqual(
      Object.keys(rulesNode),
      rules.map(({ id }) => id),
    );
    for (const node of Object.values(rulesNode)) assert.match(node.description ?? '', /\n\n/);
  });
});
