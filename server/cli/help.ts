import type { Language, Localized } from '../../rules/localized';
import type { Command } from './commands';
import { columns, headOf } from './format/width';
import type { Switch } from './switches';

const words = {
  usage: { zh: '用法：', en: 'Usage:' },
  commands: { zh: '命令：', en: 'Commands:' },
  switches: { zh: '选项：', en: 'Options:' },
  more: {
    zh: '某个命令的选项：report-lint 命令 --help',
    en: 'Switches of a command: report-lint COMMAND --help',
  },
  default: { zh: '默认', en: 'default' },
  required: { zh: '必需', en: 'required' },
  several: { zh: '可多次给出', en: 'may be given several times' },
} satisfies Record<string, Localized>;

const purpose: Localized = {
  zh: '检查和起草法治政府建设年度情况报告',
  en: 'Checks and helps write Chinese annual reports on the rule of law',
};

/** What all commands do, one a line. */
export function generalHelp(commands: readonly Command[], language: Language, room: number): string {
  const rows = commands.map((command): [string, string] => [usageOf(command), command.about[language]]);
  return [
    purpose[language],
    '',
    words.commands[language],
    ...table(rows, room),
    '',
    words.more[language],
    '',
  ].join('\n');
}

export function commandHelp(command: Command, language: Language, room: number): string {
  const rows = Object.entries(command.switches).map(([name, given]): [string, string] => [
    `${given.short ? `-${given.short}, ` : ''}--${name}${valueName(name, given)}`,
    [given.about[language], ...notes(given, language)].join(language === 'zh' ? '；' : '; '),
  ]);
  const switches = rows.length > 0 ? ['', words.switches[language], ...table(rows, room)] : [];
  return [
    `${words.usage[language]} report-lint ${usageOf(command)}`,
    '',
    command.about[language],
    ...switches,
    '',
  ].join('\n');
}

function usageOf({ name, positionals, switches }: Command): string {
  const required = Object.entries(switches)
    .filter(([, given]) => given.required)
    .map(([name, given]) => ` --${name}${valueName(name, given)}`);
  return `${name}${positionals === '' ? '' : ` ${positionals}`}${required.join('')}`;
}

function valueName(name: string, { takes, choices }: Switch): string {
  if (takes === 'flag') return '';
  if (takes === 'count') return ' N';
  if (takes === 'file') return ' FILE';
  return choices ? ` ${choices.join('|')}` : ` ${name.toUpperCase()}`;
}

function notes({ fallback, required, many }: Switch, language: Language): string[] {
  return [
    ...(many ? [words.several[language]] : []),
    ...(required ? [words.required[language]] : []),
    ...(fallback === undefined ? [] : [`${words.default[language]} ${fallback}`]),
  ];
}

/** Two columns; what is said in the second is broken where it does not fit. */
function table(rows: readonly [string, string][], room: number): string[] {
  const left = Math.min(34, Math.max(...rows.map(([name]) => columns(name))));
  const fits = Math.max(20, room - left - 4);
  return rows.flatMap(([name, about]) => {
    const lines = broken(about, fits);
    const fitting = columns(name) <= left ? lines.shift() : undefined;
    const first = `  ${name}${' '.repeat(Math.max(2, left - columns(name) + 2))}${fitting ?? ''}`;
    return [first.trimEnd(), ...lines.map((line) => ' '.repeat(left + 4) + line)];
  });
}

/** Lines that fit: broken at blanks, and between Chinese characters anywhere but before a mark. */
function broken(text: string, fits: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (columns(rest) > fits) {
    let head = headOf(rest, fits);
    while (head.length > 1 && !/^(?:\s|[\u4E00-\u9FFF（《“])/.test(rest.slice(head.length)))
      head = head.slice(0, -1);
    if (head.length <= 1) head = headOf(rest, fits);
    lines.push(head.trimEnd());
    rest = rest.slice(head.length).trimStart();
  }
  return [...lines, rest];
}
