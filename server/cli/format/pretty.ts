import pico from 'picocolors';
import type { Language } from '../../../rules/localized';
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
    const lineStart = positions.offsetAt({ line: range.start.line, character: 0 });
    const next = positions.lineStarts[range.start.line + 1] ?? text.length;
    const line = text.slice(lineStart, next).replace(/[\r\n]+$/, '');
    if (line.trim() === '') return undefined;
    const until = range.end.line > range.start.line ? line.length : range.end.character;
    const visible = (from: number, to: number) => line.slice(from, to).replace(/\p{Cc}/gu, ' ');
    const margin = String(range.start.line + 1);
    const fits = Math.max(40, room - margin.length - 8);
    const covered = headOf(visible(range.start.character, until), fits);
    const left = Math.max(10, Math.floor((fits - columns(covered)) / 2));
    const near = { from: Math.max(0, range.start.character - 200), to: Math.min(line.length, until + 200) };
    const before = tailOf(visible(near.from, range.start.character).trimStart(), left);
    const after = headOf(
      visible(range.start.character + covered.length, near.to),
      Math.max(0, fits - columns(before) - columns(covered)),
    );
    const cut = range.start.character - before.length > (/^\s*/.exec(line)?.[0].length ?? 0);
    const start = cut ? '…' : '';
    const end = range.start.character + covered.length + after.length < line.trimEnd().length ? '…' : '';
    const gutter = ' '.repeat(margin.length);
    const marks = paint[severity]('^'.repeat(Math.max(1, columns(covered))));
    const indent = ' '.repeat(columns(start + before));
    return [
      `    ${colour.dim(`${margin} |`)} ${start}${before}${paint[severity](covered)}${after}${end}`,
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
    end: (summary, outcome) => `${closing(summary, outcome, colour)}\n`,
  };
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
