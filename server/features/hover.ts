import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { Diagnostic } from '../../rules/diagnostic';
import { ruleById } from '../../rules/index';
import type { Language, Localized } from '../../rules/localized';
import { relationsOf } from '../../rules/number/relations';
import { overlaps, type Presence, type Report, type RoleReading, type Span } from '../../rules/report';
import type { CheckedDocument } from '../documents/documents';
import { claimAt, statusNames, supportAt } from './claims';
import type { ClientAbilities, Feature } from './feature';
import { rulePage, toRange, toSpan } from './protocol';

/** On a finding: the rule and its basis. On a heading: the role it plays, why, and what belongs there. On a number: what backs it. */
export const hover: Feature = {
  announce: () => ({ hoverProvider: true }),

  register({ connection, documents, client }) {
    connection.onHover(async ({ textDocument, position }, token): Promise<Hover | undefined> => {
      const checked = await documents.checked(textDocument.uri, token);
      if (!checked) return undefined;
      const { report, diagnostics, inputs } = checked;
      const { language } = inputs.settings;
      const at = toSpan(report.positions, { start: position, end: position });
      const findings = diagnostics.filter((diagnostic) => holds(diagnostic, at));
      const parts = [
        ...onHeading(report, at, language),
        ...onClaim(checked, at.start),
        ...onFindings(findings, language, client),
      ];
      const [first] = parts;
      if (!first) return undefined;
      return {
        contents: {
          kind: MarkupKind.Markdown,
          value: parts.map((part) => part.text).join('\n\n---\n\n'),
        },
        range: toRange(report.positions, first.span),
      };
    });
  },
};

/** A stretch of the document and what is to be said about it, in Markdown. */
interface Part {
  readonly span: Span;
  readonly text: string;
}

/** A place right behind the last character still counts: the mouse rests between characters. */
function holds(span: Span, at: Span): boolean {
  return span.start <= at.start && at.start <= span.end;
}

function onHeading(report: Report, at: Span, language: Language): Part[] {
  const heading = report.sections.find(({ heading }) => holds(heading, at))?.heading;
  if (!heading) return [];
  return report.roles
    .filter((reading) => reading.headings.some((other) => other.start === heading.start))
    .map((reading) => ({ span: heading, text: roleText(reading, heading, language) }));
}

const presences: Readonly<Record<Presence, Localized>> = {
  headed: { zh: '单独成章', en: 'a section of its own' },
  merged: { zh: '与其他部分合写', en: 'shares its section with another role' },
  nested: { zh: '写在其他部分之内', en: 'inside another section' },
  unheaded: { zh: '没有标题', en: 'under no heading' },
  missing: { zh: '缺失', en: 'missing' },
};

function roleText({ role, presence, grounds }: RoleReading, heading: Span, language: Language): string {
  // The heading's own words speak first; words under it where the heading is thematic.
  const inHeading = grounds.filter((ground) => overlaps(ground, heading));
  const words = [...new Set((inHeading.length > 0 ? inHeading : grounds).map(({ text }) => text))];
  const shown = words.slice(0, 4);
  const lines =
    language === 'zh'
      ? [
          `**${role.title.zh}** · ${presences[presence].zh}`,
          ...(shown.length > 0 ? [`判断依据：${shown.map((word) => `“${plain(word)}”`).join('、')}`] : []),
          `应写内容：${role.description.zh}`,
          `规定：${role.basis.zh}`,
        ]
      : [
          `**${role.title.en}** · ${presences[presence].en}`,
          ...(shown.length > 0
            ? [`Recognised by: ${shown.map((word) => `“${plain(word)}”`).join(', ')}`]
            : []),
          `What belongs here: ${role.description.en}`,
          `Basis: ${role.basis.en}`,
        ];
  return lines.join('\n\n');
}

/** What backs a figure, and the equations it stands in. */
function onClaim(checked: CheckedDocument, offset: number): Part[] {
  const { report, inputs } = checked;
  const claim = claimAt(report, offset);
  if (!claim) return [];
  const { language } = inputs.settings;
  const support = supportAt(checked, claim);
  const equations = relationsOf(report)
    .filter(({ operands, stated }) => [...operands, stated].some(({ start }) => start === claim.start))
    .map(({ equation }) => equation);
  const derived = support?.derivation?.equation;
  const shown = new Set([...(derived === undefined ? [] : [derived]), ...equations]);
  const lines = [
    `**${plain(claim.quantity.text)}** · ${statusNames[support?.status ?? 'unchecked'][language]}`,
    ...(support?.by && !shown.has(support.by) ? [plain(support.by)] : []),
    ...(support?.row?.source
      ? [`${language === 'zh' ? '来源：' : 'Source: '}${plain(support.row.source)}`]
      : []),
    ...[...shown].map(plain),
  ];
  // A figure nobody has anything to say of needs no hover of its own.
  if (lines.length === 1 && (support?.status ?? 'unchecked') === 'unchecked') return [];
  return [{ span: claim, text: lines.join('\n\n') }];
}

function onFindings(findings: readonly Diagnostic[], language: Language, client: ClientAbilities): Part[] {
  const byRule = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...byRule].flatMap(([id, finding]): Part[] => {
    const rule = ruleById(id);
    if (!rule) return [];
    const name = client.ownClient ? `[${id}](${rulePage(id)})` : `\`${id}\``;
    const { failing, passing } = rule.examples;
    return [
      {
        span: finding,
        text: [
          `**${rule.title[language]}** · ${name}`,
          rule.summary[language],
          ...(rule.basis ? [`${language === 'zh' ? '依据：' : 'Basis: '}${rule.basis[language]}`] : []),
          ...(failing ? [`✗ ${example(failing)}`] : []),
          ...(passing ? [`✓ ${example(passing)}`] : []),
        ].join('\n\n'),
      },
    ];
  });
}

/** An example on one line, cut where it would fill the hover. */
function example(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ⏎ ');
  return plain(line.length > 80 ? `${line.slice(0, 79)}…` : line);
}

/** Text from a draft or an example is no Markdown of ours. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
