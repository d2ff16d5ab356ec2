import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const product = globSync(['{rules,snippets,server,client}/**/*.{ts,json}'], {
  cwd: root,
  ignore: ['snippets/data/**'],
});
const texts = globSync(['seeds/*.txt', 'test/drafts/*.{md,txt}'], { cwd: root }).map(read);

/** Places and names of the sample reports and labelled drafts. A rule that knows one was made for the test. */
const names =
  /威海|大连|湛江|兰山|海宁|嘉兴|临沂|荣成|乳山|文登|辽宁|沐阳|北塬|望川|青原|鲁通码|粤省事|粤商通|连政通|法润|和合有威|潮乡/;

describe('the product knows no test text', () => {
  it('names no place or brand of a sample or draft', () => {
    const found = product.flatMap((file) => {
      const name = names.exec(read(file))?.[0];
      return name ? [`${file}: ${name}`] : [];
    });
    assert.deepEqual(found, []);
  });

  it('names no sample or draft file', () => {
    const stems = globSync(['seeds/*.txt', 'test/drafts/*.{md,txt,csv}'], { cwd: root }).map(
      (file) => file.split('/').at(-1) ?? file,
    );
    assert.ok(stems.length > 5);
    const code = product.filter((file) => file.endsWith('.ts')).map(read);
    for (const stem of stems) assert.ok(!code.some((source) => source.includes(stem)), stem);
  });

  it('carries no sentence of one in its code', () => {
    const found = product
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        [...read(file).matchAll(/[\p{Script=Han}、“”,，]{24,}/gu)]
          .map(([run]) => run)
          .filter((run) => texts.some((text) => text.includes(run)))
          .map((run) => `${file}: ${run}`),
      );
    assert.deepEqual(found, []);
  });
});
