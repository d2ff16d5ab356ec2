import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from '../../server/project/configuration';
import { entries } from '../../server/project/configuration-schema';
import { readLexicon } from '../../server/project/lexicon';

const page = readFileSync(join(import.meta.dirname, '../../docs/configuration.md'), 'utf8');
const sections = page.split(/^## /m).slice(1);

describe('docs/configuration.md', () => {
  it('has a section for every entry, in the order of the schema', () => {
    assert.deepEqual(
      sections.map((section) => section.split('\n', 1)[0]),
      entries.map(({ key }) => key),
    );
  });

  for (const { key } of entries) {
    it(`shows a valid example of ${key}`, () => {
      const [example, ...others] = examples(sections.find((section) => section.startsWith(`${key}\n`)) ?? '');
      assert.ok(example);
      assert.ok(Object.hasOwn(JSON.parse(example), key));
      assert.deepEqual(readConfiguration('/drafts/.reportlintrc.json', example).problems, []);
      for (const other of others) {
        const { terms, problems } = readLexicon(other);
        assert.deepEqual(problems, []);
        assert.ok(terms.length > 0);
      }
    });
  }
});

function examples(section: string): string[] {
  return [...section.matchAll(/```json\n([\s\S]*?)```/g)].map(([, example]) => example ?? '');
}
