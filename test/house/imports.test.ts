import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { globSync } from 'tinyglobby';

const root = join(import.meta.dirname, '../..');

interface Storey {
  /** Files this is about: those whose path begins so. */
  readonly folder: string;
  /** Paths of the project they may import from, themselves included. */
  readonly project: readonly string[];
  /** Packages and Node modules they may import. */
  readonly packages: RegExp;
}

/** Imports run one way: client -> (LSP only) -> server -> snippets -> rules; `rules/report` stands alone. The first that fits decides. */
const storeys: readonly Storey[] = [
  { folder: 'client/', project: ['client/'], packages: /^(vscode|vscode-languageclient(\/.*)?|node:.*)$/ },
  {
    folder: 'server/office/',
    project: ['server/', 'snippets/', 'rules/', 'package.json'],
    packages: /^(?!vscode$|vscode-language)/,
  },
  {
    folder: 'server/',
    project: ['server/', 'snippets/', 'rules/', 'package.json'],
    packages: /^(?!vscode$|vscode-languageclient)/,
  },
  { folder: 'snippets/', project: ['snippets/', 'rules/'], packages: /^(?!vscode)/ },
  { folder: 'rules/report/', project: ['rules/report/'], packages: /^$/ },
  { folder: 'rules/evidence/', project: ['rules/'], packages: /^csv-parse\/sync$/ },
  { folder: 'rules/', project: ['rules/'], packages: /^zod\/mini$/ },
];

describe('imports', () => {
  for (const { folder, project, packages } of storeys) {
    it(`of ${folder} run only the permitted way`, () => {
      const wrong: string[] = [];
      for (const file of filesOf(folder)) {
        for (const target of importsOf(file)) {
          const inside = target.startsWith('.');
          const path = inside ? normalize(join(dirname(file), target)) : target;
          const allowed = inside
            ? project.some((prefix) => path.startsWith(prefix) || `${path}/` === prefix)
            : packages.test(target);
          if (!allowed) wrong.push(`${file} imports ${path}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }
});

describe('the checker', () => {
  it('reach for nothing but what they are given: no process, no clock, no file', () => {
    const wrong = [...filesOf('rules/'), ...filesOf('rules/report/'), ...filesOf('rules/evidence/')].filter(
      (file) => /\b(process\.|Date\.now\(|new Date\(\)|Math\.random\(|require\(|Buffer\.)/.test(code(file)),
    );
    assert.deepEqual(wrong, []);
  });
});

function filesOf(folder: string): string[] {
  return globSync([`${folder}**/*.{ts,mts,mjs}`], { cwd: root }).filter(
    (file) => storeys.find((storey) => file.startsWith(storey.folder))?.folder === folder,
  );
}

function importsOf(file: string): string[] {
  const statements =
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...code(file).matchAll(statements)].flatMap((match) => match[1] ?? match[2] ?? []);
}

/** The file's text without comments. */
function code(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');
}
