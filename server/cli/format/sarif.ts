import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import packageJson from '../../../package.json';
import { rules } from '../../../rules/index';
import type { Severity } from '../../../rules/rule';
import type { DiagnosticReport, FileReport, Range } from '../checking';
import type { Format, Outcome, Source } from './format';

/** SARIF has no hint: what is below a warning is a note. */
const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

const indexOf = new Map(rules.map(({ id }, index) => [id, index]));

/** SARIF 2.1.0 (OASIS), for code hosts and dashboards: one run, columns in UTF-16 code units. */
export const sarif: Format = {
  file: (report, source) =>
    report.diagnostics.map((diagnostic) => result(report, diagnostic, source)).join(',\n'),
  begin() {
    const driver = {
      name: packageJson.name,
      version: packageJson.version,
      rules: rules.map(({ id, title, summary, severity, basis }) => ({
        id,
        name: title.zh,
        shortDescription: { text: title.zh },
        fullDescription: { text: summary.zh },
        ...(basis && { help: { text: basis.zh } }),
        defaultConfiguration:
          severity === 'off' ? { enabled: false } : { enabled: true, level: levels[severity] },
        properties: { severity, 'title.en': title.en },
      })),
    };
    return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify(
      { driver },
    )},"columnKind":"utf16CodeUnits","results":[\n`;
  },
  between: () => ',\n',
  end: (_, outcome) => `\n],"invocations":${JSON.stringify([invocation(outcome)])}}]}\n`,
};

function invocation({ failures }: Outcome) {
  return {
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })),
  };
}

function result({ path }: FileReport, diagnostic: DiagnosticReport, { text, positions }: Source): string {
  const { rule, severity, message, range, fix, data } = diagnostic;
  const artifactLocation = { uri: uriOf(path) };
  const covered =
    text === undefined || !positions
      ? message
      : text.slice(positions.offsetAt(range.start), positions.offsetAt(range.end));
  return JSON.stringify({
    ruleId: rule,
    ruleIndex: indexOf.get(rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: region(range) } }],
    // Tells the same finding again after edits elsewhere moved it.
    partialFingerprints: {
      'reportLint/v1': createHash('sha256').update(`${rule}\n${covered}`).digest('hex').slice(0, 32),
    },
    properties: { severity, ...data },
    ...(fix && {
      fixes: [
        {
          description: { text: fix.title },
          artifactChanges: [
            {
              artifactLocation,
              replacements: fix.edits.map((edit) => ({
                deletedRegion: region(edit.range),
                insertedContent: { text: edit.newText },
              })),
            },
          ],
        },
      ],
    }),
  });
}

/** Lines and columns count from one; the end column is the one after the last character. */
function region({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A URI reference: relative paths stay relative to the folder the command ran in. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(/[\\/]/).map(encodeURIComponent).join('/');
}
