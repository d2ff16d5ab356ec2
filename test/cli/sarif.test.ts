import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { rules } from '../../rules/index';
import { folderWith, removeFolders, report, run } from './terminal';

/** The schema OASIS published, as the SARIF SDK carries it. */
const schema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv as unknown as Parameters<typeof addFormats>[0]);
const validate = ajv.compile(schema);

interface Log {
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    columnKind: string;
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      locations: {
        physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> };
      }[];
      fixes?: unknown[];
    }[];
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: unknown[] }[];
  }[];
}

async function sarifOf(folder: string, ...given: string[]): Promise<Log> {
  const { stdout } = await run(['check', '--format', 'sarif', ...given], { folder });
  const log = JSON.parse(stdout) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3), undefined, 1));
  return log;
}

describe('report-lint check --format sarif', () => {
  it('is held against a schema that refuses what is no SARIF', () => {
    assert.ok(!validate({ version: '2.1.0', runs: [{}] }));
  });

  afterEach(removeFolders);

  it('validates against the schema of SARIF 2.1.0, with findings, fixes and odd paths', async () => {
    const folder = folderWith({
      '年 报/a b#1.md': report('办理案件XX件，开展培训多次。。\n\n𠮷人口12人。。'),
      '.reportlintrc.json': '{ "profil": 1 }',
    });
    const log = await sarifOf(folder, '.');
    const [only] = log.runs;
    assert.equal(only?.columnKind, 'utf16CodeUnits');
    assert.equal(only?.tool.driver.rules.length, rules.length);
    for (const { ruleId, ruleIndex, level } of only?.results ?? []) {
      assert.equal(only?.tool.driver.rules[ruleIndex]?.id, ruleId);
      assert.ok(['error', 'warning', 'note'].includes(level));
    }
    const found = only?.results.find(({ ruleId }) => ruleId === 'style/repeated');
    assert.equal(
      found?.locations[0]?.physicalLocation.artifactLocation.uri,
      `${encodeURIComponent('年 报')}/${encodeURIComponent('a b#1.md')}`,
    );
    assert.deepEqual(found?.locations[0]?.physicalLocation.region, {
      startLine: 11,
      startColumn: 15,
      endLine: 11,
      endColumn: 17,
    });
    assert.equal(found?.fixes?.length, 1);
  });

  it('validates without findings, and when a file could not be read', async () => {
    const folder = folderWith({ 'a.md': report(), 'empty.md': '', 'b.md': new Uint8Array(300) });
    const clean = await sarifOf(folder, 'a.md');
    assert.equal(clean.runs[0]?.invocations[0]?.executionSuccessful, true);
    const failed = await sarifOf(folder, 'a.md', 'empty.md', 'b.md', 'none.md');
    assert.equal(failed.runs[0]?.invocations[0]?.executionSuccessful, false);
    assert.equal(failed.runs[0]?.invocations[0]?.toolExecutionNotifications.length, 2);
  });
});
