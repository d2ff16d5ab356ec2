import type { Language, Localized } from '../../rules/localized';
import type { FileDigest } from './digest';
import { type BatchSummary, byTemplate, missingRoles } from './summary';
import { presences, roleTitle, ruleTitle, severities, words } from './words';

/**
 * One self-contained page, to be printed or handed on: no scripts, nothing fetched. Whatever comes from a draft is
 * escaped.
 */
export function summaryHtml(summary: BatchSummary, language: Language): string {
  const say = (word: Localized): string => escaped(word[language]);
  const { files, rules, bodies, findings } = summary;
  const reports = files.filter(({ isReport }) => isReport);
  const others = files.filter(({ isReport, rules }) => !isReport && Object.keys(rules).length > 0);
  const ruleRows = rules.map(({ rule, findings, files }) => [
    cell(ruleTitle(rule, language), rule),
    count(findings),
    count(files),
  ]);
  const bodyRows = bodies.map(({ body, files, findings, missing }) => [
    cell(body),
    count(files),
    count(findings.error, 'bad'),
    count(findings.warning),
    cell([...missing].map((role) => roleTitle(role, language)).join('、')),
  ]);
  const otherRows = others.map(({ path, rules }) => [
    cell(path),
    cell(
      Object.keys(rules)
        .map((rule) => ruleTitle(rule, language))
        .join('、'),
    ),
  ]);
  const parts = [
    `<h1>${say(words.heading)}</h1>`,
    `<p class="totals">${[
      total(reports.length, words.reports),
      total(findings.error, severities.error),
      total(findings.warning, severities.warning),
      total(findings.info, severities.info),
      total(findings.hint, severities.hint),
    ].join('')}</p>`,
    section(words.lacking, lacking(reports, language)),
    ...byTemplate(reports).map((group) => section(words.grid, legend(language) + grid(group, language))),
    section(
      words.byBody,
      table([words.body, words.files, severities.error, severities.warning, words.missing], bodyRows),
    ),
    section(
      words.byRule,
      rules.length > 0
        ? table([words.rule, words.findings, words.files], ruleRows)
        : `<p>${say(words.none)}</p>`,
    ),
    ...(others.length > 0 ? [section(words.otherFiles, table([words.file, words.rule], otherRows))] : []),
  ];
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(words.heading)}</title>
<style>${style}</style>
</head>
<body>
${parts.join('\n')}
</body>
</html>
`;

  function total(number: number, word: Localized): string {
    return `<span><b>${number}</b> ${say(word)}</span>`;
  }

  function section(heading: Localized, content: string): string {
    return `<section>\n<h2>${say(heading)}</h2>\n${content}\n</section>`;
  }

  function table(heads: readonly Localized[], rows: readonly (readonly string[])[]): string {
    return tableOf(heads.map((head) => `<th>${say(head)}</th>`).join(''), rows);
  }
}

/** By role, the bodies whose report has it nowhere. */
function lacking(reports: readonly FileDigest[], language: Language): string {
  const lacking = new Map<string, string[]>();
  for (const file of reports) {
    for (const role of missingRoles(file)) lacking.set(role, [...(lacking.get(role) ?? []), nameOf(file)]);
  }
  if (lacking.size === 0) return `<p>${escaped(words.nobodyLacks[language])}</p>`;
  const entries = [...lacking].map(
    ([role, names]) =>
      `<dt>${escaped(roleTitle(role, language))}<span class="count">${names.length}</span></dt><dd>${escaped(names.join('、'))}</dd>`,
  );
  return `<dl>${entries.join('\n')}</dl>`;
}

function nameOf({ body, year }: FileDigest): string {
  return year === undefined ? body : `${body}（${year}）`;
}

function legend(language: Language): string {
  const entries = Object.entries(presences).map(
    ([id, presence]) => `<span class="${id}">${presence.mark} ${escaped(presence[language])}</span>`,
  );
  return `<p class="legend">${entries.join('')}</p>`;
}

function grid(files: readonly FileDigest[], language: Language): string {
  const roles = Object.keys(files[0]?.roles ?? {});
  const columns = [
    words.claims,
    words.backed,
    words.mismatch,
    words.unsupported,
    words.unchecked,
    words.placeholders,
    severities.error,
    severities.warning,
  ];
  const heads = [
    ...[words.body, words.year].map((word) => word[language]),
    ...roles.map((role) => roleTitle(role, language)),
    ...columns.map((word) => word[language]),
  ];
  const rows = files.map((file) => {
    const { figures, findings } = file;
    return [
      cell(file.body, file.path),
      `<td class="number">${file.year ?? ''}</td>`,
      ...roles.map((role) => {
        const presence = file.roles[role] ?? 'missing';
        const { mark, [language]: meaning } = presences[presence];
        return `<td class="mark ${presence}" title="${escaped(meaning)}">${mark}</td>`;
      }),
      count(figures.claims),
      count(figures.backed),
      count(figures.mismatch, 'bad'),
      count(figures.unsupported),
      count(figures.unchecked),
      count(file.rules['number/placeholder'] ?? 0, 'bad'),
      count(findings.error, 'bad'),
      count(findings.warning),
    ];
  });
  return tableOf(heads.map((head) => `<th>${escaped(head)}</th>`).join(''), rows);
}

function tableOf(head: string, rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `<tr>${cells.join('')}</tr>`);
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`;
}

/** `hint` is shown below in small print: a path or a rule's id. */
function cell(text: string, hint?: string): string {
  return `<td>${escaped(text)}${hint === undefined ? '' : `<small>${escaped(hint)}</small>`}</td>`;
}

/** Zero is left blank, so that what is there stands out. */
function count(number: number, kind = ''): string {
  const classes = number > 0 && kind !== '' ? `number ${kind}` : 'number';
  return `<td class="${classes}">${number === 0 ? '' : number}</td>`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);
}

const style = `
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1c1c1c; background: #fff;
  font: 15px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", SimSun, sans-serif; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; border-bottom: 2px solid #b3261e; }
.totals span { display: inline-block; margin-right: 2rem; }
.totals b { font-size: 1.8rem; font-weight: 600; }
.legend span { margin-right: 1.2rem; white-space: nowrap; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #bbb; padding: .25rem .5rem; text-align: left; vertical-align: top; }
th { background: #f1f1f1; font-weight: 600; }
td small { display: block; color: #666; font-size: .75rem; overflow-wrap: anywhere; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.mark { text-align: center; font-size: 1.1rem; }
.headed { color: #1b5e20; }
.merged, .nested, .unheaded { color: #8a5200; }
.missing, td.bad { color: #b3261e; font-weight: 600; }
td.missing { background: #fdecea; }
dt { font-weight: 600; margin-top: .5rem; }
dt .count { margin-left: .6rem; color: #b3261e; }
dd { margin: 0; }
@page { size: A4 landscape; margin: 15mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 11px; }
  thead { display: table-header-group; }
  tr, dt, dd { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;
