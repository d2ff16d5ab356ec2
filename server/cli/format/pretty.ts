import pico from 'picocolors';
import type { Language } from '../../../rules/localized';
import type { Positions } from '../../../rules/report';
import type { Severity } from '../../../rules/rule';
import type { DiagnosticReport, FileReport } from '../checking';
import type { Format, Outcome, Source, Summary } from './format';
import { columns, headOf, tailOf } from './width';

const severityNames: Record<Language, Record<Severity, string>> = {
  zh: { error: '错误', warning: '警告', info: '提示', hint: '建议' },
  en: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
};

/** For people: every finding with the piece of text it is about. `room` is the terminal's width in columns. */
export function pretty(coloured: boolean, room: number): Format {
  const colour = pico.createColors(coloured);
  const paint: Record<Severity, (text: string) => string> = {
    error: colour.red,
    warning: colour.yellow,
    info: colour.blue,
    hint: colour.gray,
  };

  function finding(diagnostic: DiagnosticReport, source: Source): string {
    const { severity, message, rule, range, fix, data } = diagnostic;
    const names = severityNames[source.language];
    const paragraph = data.paragraph;
    const place =
      typeof paragraph === 'number'
        ? source.language === 'zh'
          ? `第 ${paragraph} 段`
          : `paragraph ${paragraph}`
        : `${range.start.line + 1}:${range.start.character + 1}`;
    const mended = fix?.bulk ? colour.dim(source.language === 'zh' ? '（可修复）' : ' (fixable)') : '';
    const head = `  ${colour.dim(place)}  ${paint[severity](names[severity])}  ${message}${mended}  ${colour.dim(rule)}`;
    const shown = severity === 'hint' ? undefined : excerpt(diagnostic, source);
    return shown ? `${head}\n${shown}` : head;
  }

  /** The line with the finding underlined; of a long paragraph the stretch around it. */
  function excerpt({ range, severity }: DiagnosticReport, { text, positions }: Source): string | undefined {
    if (text === undefined || !positions) return undefined;
    const line = lineOf(text, positions, range.start.line);
    if (line.first === line.last) return undefined;
    const start = line.start + range.start.character;
    const until = range.end.line > range.start.line ? line.end : line.start + range.end.character;
    const visible = (from: number, to: number) => text.slice(from, to).replace(/\p{Cc}/gu, ' ');
    const margin = String(range.start.line + 1);
    const fits = Math.max(40, room - margin.length - 8);
    const covered = headOf(visible(start, Math.min(until, start + around)), fits);
    const left = Math.max(10, Math.floor((fits - columns(covered)) / 2));
    const near = { from: Math.max(line.start, start - around), to: Math.min(line.end, until + around) };
    const before = tailOf(visible(near.from, start).trimStart(), left);
    const after = headOf(
      visible(start + covered.length, Math.min(near.to, start + covered.length + around)),
      Math.max(0, fits - columns(before) - columns(covered)),
    );
    const cutBefore = start - before.length > line.first ? '…' : '';
    const cutAfter = start + covered.length + after.length < line.last ? '…' : '';
    const gutter = ' '.repeat(margin.length);
    const marks = paint[severity]('^'.repeat(Math.max(1, columns(covered))));
    const indent = ' '.repeat(columns(cutBefore + before));
    return [
      `    ${colour.dim(`${margin} |`)} ${cutBefore}${before}${paint[severity](covered)}${after}${cutAfter}`,
      `    ${colour.dim(`${gutter} |`)} ${indent}${marks}`,
    ].join('\n');
  }

  return {
    file(report: FileReport, source: Source): string {
      if (report.diagnostics.length === 0) return '';
      const findings = report.diagnostics.map((diagnostic) => finding(diagnostic, source));
      return `${colour.underline(colour.bold(report.path))}\n${findings.join('\n')}\n\n`;
    },
    begin: () => '',
    between: () => '',
    end: (summary, outcome) => {
      const words = closing(summary, outcome, colour);
      return words === '' ? '' : `${words}\n`;
    },
  };
}

/** Characters looked at on either side of a finding: more than any terminal has room for. */
const around = 400;

/** Where a line stands in the text, and its first and last characters that are seen. */
interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

const lastLine = new WeakMap<Positions, Line>();

/** A text may be one endless line with a thousand findings: it is looked through once. */
function lineOf(text: string, positions: Positions, number: number): Line {
  const known = lastLine.get(positions);
  if (known?.number === number) return known;
  const { lineStarts } = positions;
  const start = lineStarts[number] ?? text.length;
  const whole = text.slice(start, lineStarts[number + 1] ?? text.length);
  const seen = whole.trimEnd();
  const line = {
    number,
    start,
    end: start + whole.replace(/[\r\n]+$/, '').length,
    first: start + seen.length - seen.trimStart().length,
    last: start + seen.length,
  };
  lastLine.set(positions, line);
  return line;
}

function closing(
  summary: Summary,
  { language, fixable, failures }: Outcome,
  colour: ReturnType<typeof pico.createColors>,
): string {
  const { files, errors, warnings, infos, hints } = summary;
  const zh = language === 'zh';
  if (files === 0) {
    const nothing = zh
      ? '没有找到报告；文件不像报告时，可直接写出文件名来检查'
      : 'No report found; name a file to check it whatever it says of itself';
    return failures.length > 0 ? '' : nothing;
  }
  if (errors + warnings + infos + hints === 0) {
    return colour.green(zh ? `✓ ${files} 个文件，没有发现问题` : `✓ ${plural(files, 'file')}, nothing found`);
  }
  const counts = zh
    ? `${errors} 个错误、${warnings} 个警告、${infos} 条提示、${hints} 条建议（${files} 个文件）`
    : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${infos} info, ${plural(hints, 'hint')} (${plural(files, 'file')})`;
  const painted = errors > 0 ? colour.red(`✖ ${counts}`) : colour.yellow(`! ${counts}`);
  if (fixable === 0) return painted;
  const mend = zh
    ? `其中 ${fixable} 处可用 report-lint fix 修复`
    : `${fixable} of them can be mended with report-lint fix`;
  return `${painted}\n  ${colour.dim(mend)}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
