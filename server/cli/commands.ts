import type { Localized } from '../../rules/localized';
import type { Given, Switches } from './switches';
import { type ExitCode, UsageError } from './terminal';

/** A command of the program. What it needs is loaded when it is run. */
export interface Command<All extends Switches = Switches> {
  readonly name: string;
  /** As help shows them: `<files..>`, `[folder]`, `<rule>`, or nothing. */
  readonly positionals: '<files..>' | '[folder]' | '<rule>' | '';
  readonly about: Localized;
  readonly switches: All;
  /** Switches it does not know are left to whom it hands over to. */
  readonly open?: boolean;
  run(given: Given<All>, positionals: readonly string[]): Promise<ExitCode | undefined>;
}

/** Ties a command's `run` to its switches and lets it go among the others. */
function command<const All extends Switches>(given: Command<All>): Command {
  return given as unknown as Command;
}

const config = {
  takes: 'file',
  about: {
    zh: '配置文件，默认为文稿上方最近的 .reportlintrc.json',
    en: 'configuration file; by default the nearest .reportlintrc.json above the draft',
  },
} as const;
const profile = {
  takes: 'text',
  choices: ['publication', 'submission', 'draft'],
  about: { zh: '场合：公开发布稿、报送稿、起草中', en: 'occasion' },
} as const;
const standardInputName = {
  takes: 'file',
  about: { zh: '标准输入当作哪个文件', en: 'the name standard input is to have' },
} as const;
const reportsOnly = {
  takes: 'flag',
  about: { zh: '点名的文件不是报告也跳过', en: 'pass over what is no report, even if it is named' },
} as const;
const output = {
  takes: 'file',
  short: 'o',
  about: { zh: '写到哪个文件，- 为标准输出', en: 'where to write, - for standard output' },
} as const;
const rule = { takes: 'text', many: true } as const;
const force = {
  takes: 'flag',
  about: { zh: '覆盖已有文件', en: 'write over a file that is there' },
} as const;

/** The switches of every command that reads what surrounds drafts. */
const surroundings = {
  config,
  evidence: {
    takes: 'file',
    many: true,
    about: { zh: '台账文件或通配符', en: 'ledger, or a glob of them' },
  },
  'no-evidence': {
    takes: 'flag',
    about: { zh: '不找台账和上年报告', en: 'look for no ledger and no report of last year' },
  },
  previous: { takes: 'file', about: { zh: '上年报告', en: "last year's report" } },
  profile,
  'stdin-filename': standardInputName,
} as const;

export const commands: readonly Command[] = [
  command({
    name: 'check',
    positionals: '<files..>',
    about: {
      zh: '检查文稿：文件、文件夹、通配符，- 为标准输入',
      en: 'check drafts: files, folders, globs, - for standard input',
    },
    switches: {
      format: {
        takes: 'text',
        choices: ['pretty', 'json', 'sarif'],
        fallback: 'pretty',
        about: { zh: '输出格式', en: 'output format' },
      },
      summary: {
        takes: 'text',
        choices: ['text', 'json', 'html'],
        about: {
          zh: '不逐条列出，只给汇总：按问题、按单位、按文件',
          en: 'one summary instead of the findings: by rule, by body and by file',
        },
      },
      rule: { ...rule, about: { zh: '只报告这条规则', en: 'report only this rule' } },
      ...surroundings,
      'reports-only': reportsOnly,
      'max-warnings': {
        takes: 'count',
        about: { zh: '警告多于 N 个时退出码为 1', en: 'exit 1 when there are more than N warnings' },
      },
      baseline: {
        takes: 'file',
        about: {
          zh: '基线文件：没有时写入现有问题，有时只提示新问题',
          en: 'written when it is not there, else only new findings are reported',
        },
      },
      'update-baseline': { takes: 'flag', about: { zh: '重写基线文件', en: 'write the baseline anew' } },
      jobs: {
        takes: 'count',
        about: {
          zh: '用几个核同时检查，默认按文件多少',
          en: 'checks at the same time; by default by the number of files',
        },
      },
    },
    run: async (given, files) =>
      (await import('./commands/check')).checkCommand({ ...given, files: someFiles(files) }),
  }),
  command({
    name: 'outline',
    positionals: '<files..>',
    about: { zh: '列出提纲和各部分所起的作用', en: 'show the outline, and which part plays which role' },
    switches: {
      format: {
        takes: 'text',
        choices: ['text', 'json'],
        fallback: 'text',
        about: { zh: '输出格式', en: 'output format' },
      },
      ...surroundings,
    },
    run: async (given, files) =>
      (await import('./commands/outline')).outlineCommand({ ...given, files: someFiles(files) }),
  }),
  command({
    name: 'numbers',
    positionals: '<files..>',
    about: {
      zh: '列出数字及其依据；数字核实表',
      en: 'show the figures and what backs them; the number checklist',
    },
    switches: {
      format: {
        takes: 'text',
        choices: ['table', 'json'],
        fallback: 'table',
        about: { zh: '输出格式', en: 'output format' },
      },
      checklist: {
        takes: 'file',
        about: { zh: '生成数字核实表（.csv 或 .xlsx）', en: 'write the number checklist (.csv or .xlsx)' },
      },
      force,
      against: {
        takes: 'file',
        about: { zh: '与另一稿对比数字', en: 'compare the figures with another version' },
      },
      ...surroundings,
    },
    run: async (given, files) =>
      (await import('./commands/numbers')).numbersCommand({ ...given, files: someFiles(files) }),
  }),
  command({
    name: 'fix',
    positionals: '<files..>',
    about: { zh: '修复能自动修复的问题', en: 'mend what can be mended without a person' },
    switches: {
      'dry-run': { takes: 'flag', about: { zh: '只显示会怎样改', en: 'show what would change' } },
      rule: { ...rule, about: { zh: '只修复这条规则', en: 'only this rule' } },
      ...surroundings,
      'reports-only': reportsOnly,
    },
    run: async (given, files) =>
      (await import('./commands/fix')).fixCommand({ ...given, files: someFiles(files) }),
  }),
  command({
    name: 'new',
    positionals: '',
    about: { zh: '新建文稿，或由上年报告顺延', en: "begin a draft, or continue last year's report" },
    switches: {
      place: { takes: 'text', about: { zh: '地区，如某某县', en: 'place' } },
      level: { takes: 'text', about: { zh: '层级，如县、市、省', en: 'level of government: 县, 市, 省…' } },
      body: { takes: 'text', about: { zh: '报告单位', en: 'reporting body' } },
      year: {
        takes: 'count',
        about: { zh: '报告年度，默认上一年', en: 'reporting year; by default last year' },
      },
      profile,
      template: {
        takes: 'text',
        about: {
          zh: '提纲模板：内置模板名，或模板文件',
          en: 'outline template: the name of one built in, or a file',
        },
      },
      variant: { takes: 'text', about: { zh: '举措部分的写法', en: 'how the measures are laid out' } },
      from: { takes: 'file', about: { zh: '由这份上年报告顺延', en: "continue this report of last year's" } },
      packs: { takes: 'file', many: true, about: { zh: '学习包', en: 'learned pack' } },
      output,
      force,
    },
    run: async (given) => (await import('./commands/new')).newCommand(given),
  }),
  command({
    name: 'learn',
    positionals: '<files..>',
    about: { zh: '从本单位历年报告中学习提纲和句式', en: 'learn outlines and patterns from past reports' },
    switches: {
      output: { ...output, required: true },
      force,
      cache: {
        takes: 'file',
        about: {
          zh: '缓存文件夹，下次只读新的报告',
          en: 'folder that keeps what was read, for the next run',
        },
      },
    },
    run: async (given, files) =>
      (await import('./commands/learn')).learnCommand({ ...given, files: someFiles(files) }),
  }),
  command({
    name: 'import',
    positionals: '<files..>',
    about: { zh: '把 Word 文件（.docx）导入为文稿', en: 'make drafts of Word files (.docx)' },
    switches: {
      output,
      plain: {
        takes: 'flag',
        about: { zh: '标题用纯文本行，不用 Markdown', en: 'plain headings, no Markdown' },
      },
      force,
    },
    run: async (given, files) =>
      (await import('./commands/import')).importCommand({ ...given, files: someFiles(files) }),
  }),
  command({
    name: 'export',
    positionals: '<files..>',
    about: {
      zh: '把文稿导出为公文格式的 Word 文件（GB/T 9704—2012）',
      en: 'make official Word documents (GB/T 9704—2012) of drafts',
    },
    switches: {
      output,
      notes: {
        takes: 'text',
        choices: ['footnotes', 'strip'],
        fallback: 'footnotes',
        about: { zh: '来源注改为脚注，或去掉', en: 'source notes become footnotes, or are left out' },
      },
      force,
      config,
    },
    run: async (given, files) =>
      (await import('./commands/export')).exportCommand({ ...given, files: someFiles(files) }),
  }),
  command({
    name: 'explain',
    positionals: '<rule>',
    about: { zh: '说明一条规则', en: 'explain a rule' },
    switches: {},
    run: async (_, [rule]) => {
      if (rule === undefined)
        throw new UsageError('请给出规则名，如 number/sum', 'name a rule, like number/sum');
      return (await import('./commands/explain')).explainCommand({ rule });
    },
  }),
  command({
    name: 'init',
    positionals: '[folder]',
    about: { zh: '生成配置文件 .reportlintrc.json', en: 'write a configuration file .reportlintrc.json' },
    switches: { force },
    run: async (given, [folder = '.']) => (await import('./commands/init')).initCommand({ ...given, folder }),
  }),
  command({
    name: 'lsp',
    positionals: '',
    about: { zh: '作为语言服务器运行，供编辑器使用', en: 'run as a language server, for editors' },
    switches: {
      stdio: {
        takes: 'flag',
        about: { zh: '经标准输入输出通信（默认）', en: 'talk over standard input and output (default)' },
      },
    },
    open: true,
    async run() {
      // The server reads the program's own switches.
      if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
      require('./server.js');
      return undefined;
    },
  }),
];

function someFiles(files: readonly string[]): readonly string[] {
  if (files.length === 0)
    throw new UsageError('请给出文件、文件夹、通配符或 -', 'name files, folders, globs or -');
  return files;
}
