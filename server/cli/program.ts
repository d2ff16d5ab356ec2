import yargs, { type Argv } from 'yargs';
import packageJson from '../../package.json';
import { type ExitCode, exit, say, terminalLanguage, UsageError } from './terminal';

const language = terminalLanguage();
const t = (zh: string, en: string): string => (language === 'zh' ? zh : en);

/** Runs one command and sets the exit code. */
export async function run(given: readonly string[]): Promise<void> {
  // A reader that has read enough (head, less) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  try {
    await parser(given).parseAsync();
  } catch (error) {
    process.exitCode = exit.failure;
    if (error instanceof UsageError) say(error.localized);
    else if (error instanceof Error) {
      say({
        zh: `内部错误：${error.stack ?? error.message}`,
        en: `internal error: ${error.stack ?? error.message}`,
      });
    } else throw error;
  }
}

function parser(given: readonly string[]): Argv {
  return yargs(given.map((argument) => (argument === '-' ? standardInput : argument)))
    .middleware(withDashes)
    .scriptName('report-lint')
    .locale('en')
    .updateStrings((language === 'zh' ? chinese : {}) as Record<string, string>)
    .parserConfiguration({ 'boolean-negation': false, 'duplicate-arguments-array': true })
    .usage(
      t(
        '检查和起草法治政府建设年度情况报告',
        'Checks and helps write Chinese annual reports on the rule of law',
      ),
    )
    .command(
      'check <files..>',
      t(
        '检查文稿；文件、文件夹、通配符，- 为标准输入',
        'Check drafts: files, folders, globs, - for standard input',
      ),
      (options) =>
        projectSwitches(files(options))
          .option('format', {
            choices: ['pretty', 'json', 'sarif'] as const,
            default: 'pretty' as const,
            describe: t('输出格式', 'Output format'),
          })
          .option('summary', {
            choices: ['text', 'json', 'html'] as const,
            describe: t(
              '不逐条列出，只给汇总：按问题、按单位、按文件',
              'One summary instead of the findings: by rule, by body and by file',
            ),
          })
          .option('max-warnings', {
            type: 'number',
            requiresArg: true,
            describe: t('警告多于 N 个时退出码为 1', 'Exit 1 when there are more than N warnings'),
          })
          .option('stdin-filename', standardInputName)
          .option('jobs', {
            type: 'number',
            requiresArg: true,
            describe: t(
              '同时检查的进程数（默认按文件多少）',
              'Checks at the same time (default: by the number of files)',
            ),
          })
          .option('baseline', {
            type: 'string',
            requiresArg: true,
            describe: t(
              '基线文件：没有时写入现有问题，有时只提示新问题',
              'Baseline: written when it is not there, else only new findings are reported',
            ),
          })
          .option('update-baseline', {
            type: 'boolean',
            describe: t('重写基线文件', 'Write the baseline anew'),
          })
          .check(({ maxWarnings, jobs }) => {
            if (typeof maxWarnings === 'number' && !(maxWarnings >= 0)) throw wholeNumber('--max-warnings');
            if (typeof jobs === 'number' && !(Number.isInteger(jobs) && jobs > 0))
              throw wholeNumber('--jobs');
            return true;
          }),
      async (given) => ends((await import('./commands/check')).checkCommand(given)),
    )
    .command(
      'outline <files..>',
      t('列出提纲和各部分所起的作用', 'Show the outline and which part plays which role'),
      (options) =>
        projectSwitches(files(options))
          .option('format', { choices: ['text', 'json'] as const, default: 'text' as const })
          .option('stdin-filename', standardInputName),
      async (given) => ends((await import('./commands/outline')).outlineCommand(given)),
    )
    .command(
      'numbers <files..>',
      t('列出数字及其依据；数字核实表', 'Show the figures and what backs them; the number checklist'),
      (options) =>
        projectSwitches(files(options))
          .option('format', { choices: ['table', 'json'] as const, default: 'table' as const })
          .option('checklist', {
            type: 'string',
            requiresArg: true,
            describe: t('生成数字核实表（.csv 或 .xlsx）', 'Write the number checklist (.csv or .xlsx)'),
          })
          .option('against', {
            type: 'string',
            requiresArg: true,
            describe: t('与另一稿对比数字', 'Compare the figures with another version'),
          })
          .option('stdin-filename', standardInputName),
      async (given) => ends((await import('./commands/numbers')).numbersCommand(given)),
    )
    .command(
      'fix <files..>',
      t('修复能自动修复的问题', 'Mend what can be mended without a person'),
      (options) =>
        projectSwitches(files(options))
          .option('dry-run', { type: 'boolean', describe: t('只显示会怎样改', 'Show what would change') })
          .option('rule', {
            type: 'string',
            requiresArg: true,
            describe: t('只修复这条规则', 'Only this rule'),
          })
          .option('stdin-filename', standardInputName),
      async (given) => ends((await import('./commands/fix')).fixCommand(given)),
    )
    .command(
      'import <files..>',
      t('把 Word 文件（.docx）导入为文稿', 'Make drafts of Word files (.docx)'),
      (options) =>
        files(options)
          .option('output', outputName)
          .option('plain', {
            type: 'boolean',
            describe: t('标题用纯文本行，不用 Markdown', 'Plain headings, no Markdown'),
          })
          .option('force', forceSwitch),
      async (given) => ends((await import('./commands/import')).importCommand(given)),
    )
    .command(
      'export <files..>',
      t(
        '把文稿导出为公文格式的 Word 文件（GB/T 9704—2012）',
        'Make official Word documents (GB/T 9704—2012) of drafts',
      ),
      (options) =>
        files(options)
          .option('output', outputName)
          .option('notes', {
            choices: ['footnotes', 'strip'] as const,
            default: 'footnotes' as const,
            describe: t('来源注改为脚注，或去掉', 'Source notes become footnotes, or are left out'),
          })
          .option('force', forceSwitch)
          .option('config', configName),
      async (given) => ends((await import('./commands/export')).exportCommand(given)),
    )
    .command(
      'new',
      t('新建文稿，或由上年报告顺延', "Begin a draft, or continue last year's report"),
      (options) =>
        options
          .option('place', { type: 'string', requiresArg: true, describe: t('地区，如 青河县', 'Place') })
          .option('level', {
            type: 'string',
            requiresArg: true,
            describe: t('层级，如 县、市、省', 'Level of government: 县, 市, 省…'),
          })
          .option('body', { type: 'string', requiresArg: true, describe: t('报告单位', 'Reporting body') })
          .option('year', {
            type: 'number',
            requiresArg: true,
            describe: t('报告年度（默认上一年）', 'Reporting year (default: last year)'),
          })
          .option('profile', profileName)
          .option('template', {
            type: 'string',
            requiresArg: true,
            describe: t('提纲模板', 'Outline template'),
          })
          .option('variant', {
            type: 'string',
            requiresArg: true,
            describe: t('举措部分的写法', 'How the measures are laid out'),
          })
          .option('from', {
            type: 'string',
            requiresArg: true,
            describe: t('由这份上年报告顺延', "Continue this report of last year's"),
          })
          .option('packs', {
            type: 'string',
            alias: 'pack',
            array: true,
            nargs: 1,
            describe: t('学习包，可多次给出', 'Learned pack; may be given several times'),
          })
          .option('output', outputName),
      async (given) => ends((await import('./commands/new')).newCommand(given)),
    )
    .command(
      'learn <files..>',
      t('从本单位历年报告中学习提纲和句式', 'Learn outlines and patterns from past reports'),
      (options) =>
        files(options)
          .option('output', { ...outputName, demandOption: true })
          .option('cache', {
            type: 'string',
            requiresArg: true,
            describe: t('缓存文件夹，下次只读新的报告', 'Folder that keeps what was read, for the next run'),
          }),
      async (given) => ends((await import('./commands/learn')).learnCommand(given)),
    )
    .command(
      'init [folder]',
      t('生成配置文件 .reportlintrc.json', 'Write a configuration file .reportlintrc.json'),
      (options) => options.positional('folder', { type: 'string', default: '.' }),
      async (given) => ends((await import('./commands/init')).initCommand(given)),
    )
    .command(
      'lsp',
      t('作为语言服务器运行，供编辑器使用', 'Run as a language server, for editors'),
      (options) =>
        options.option('stdio', {
          type: 'boolean',
          describe: t('经标准输入输出通信', 'Talk over standard input and output'),
        }),
      () => {
        // The server reads the program's own switches.
        if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
        require('./server.js');
      },
    )
    .demandCommand(1, 1, t('请给出命令', 'Name a command'))
    .strict()
    .version(packageJson.version)
    .help()
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .exitProcess(false)
    .fail((message, error, self) => {
      if (error && !isUsage(error)) throw error;
      self.showHelp('error');
      throw new UsageError(message ?? error?.message, message ?? error?.message);
    });
}

/** yargs loses a lone dash among positional arguments, so it goes in under another name and comes out as it was. */
const standardInput = '(stdin)';

function withDashes(given: Record<string, unknown>): void {
  const dash = (value: unknown): unknown => (value === standardInput ? '-' : value);
  for (const [name, value] of Object.entries(given)) {
    given[name] = Array.isArray(value) ? value.map(dash) : dash(value);
  }
}

async function ends(code: Promise<ExitCode>): Promise<void> {
  process.exitCode = await code;
}

/** What yargs itself throws for a command line that does not parse. */
function isUsage(error: Error): boolean {
  return error.name === 'YError' || error instanceof RangeError;
}

function wholeNumber(name: string): RangeError {
  return new RangeError(t(`${name} 应为正整数`, `${name} wants a whole number`));
}

function files<Given>(options: Argv<Given>) {
  return options.positional('files', {
    type: 'string',
    array: true,
    demandOption: true,
    describe: t('文件、文件夹、通配符或 -', 'Files, folders, globs or -'),
  });
}

const configName = {
  type: 'string',
  requiresArg: true,
  describe: t(
    '配置文件（默认为文稿上方最近的 .reportlintrc.json）',
    'Configuration file (default: the nearest above)',
  ),
} as const;
const standardInputName = {
  type: 'string',
  requiresArg: true,
  describe: t('标准输入当作哪个文件', 'The name standard input is to have'),
} as const;
const outputName = {
  type: 'string',
  alias: 'o',
  requiresArg: true,
  describe: t('写到哪个文件', 'Where to write'),
} as const;
const forceSwitch = {
  type: 'boolean',
  describe: t('覆盖已有文件', 'Write over a file that is there'),
} as const;

const profileName = {
  choices: ['publication', 'submission', 'draft'] as const,
  describe: t('场合：公开发布稿、报送稿、起草中', 'Occasion: publication, submission or draft'),
};

function projectSwitches<Given>(options: Argv<Given>) {
  return options
    .option('config', configName)
    .option('evidence', {
      type: 'string',
      array: true,
      nargs: 1,
      describe: t('台账文件，可多次给出', 'Ledger file; may be given several times'),
    })
    .option('no-evidence', { type: 'boolean', describe: t('不用台账', 'Use no ledger') })
    .option('previous', { type: 'string', requiresArg: true, describe: t('上年报告', "Last year's report") })
    .option('profile', profileName);
}

/** Chinese has no plural; yargs asks for one. */
function plural(text: string): { one: string; other: string } {
  return { one: text, other: text };
}

/** What yargs says itself. */
const chinese = {
  'Commands:': '命令：',
  'Options:': '选项：',
  'Positionals:': '参数：',
  'Examples:': '示例：',
  boolean: '开关',
  count: '计数',
  string: '文字',
  number: '数字',
  array: '可多个',
  required: '必需',
  default: '默认',
  'default:': '默认：',
  'choices:': '可选：',
  'aliases:': '别名：',
  'generated-value': '生成的值',
  'Not enough non-option arguments: got %s, need at least %s': plural('参数不够：有 %s 个，至少要 %s 个'),
  'Too many non-option arguments: got %s, maximum of %s': plural('参数太多：有 %s 个，最多 %s 个'),
  'Missing argument value: %s': plural('缺少参数值：%s'),
  'Missing required argument: %s': plural('缺少参数：%s'),
  'Unknown argument: %s': plural('没有这个参数：%s'),
  'Unknown command: %s': plural('没有这个命令：%s'),
  'Invalid values:': '无效的值：',
  'Argument: %s, Given: %s, Choices: %s': '参数 %s 现为 %s，可选 %s',
  'Not enough arguments following: %s': '%s 后面缺少值',
  'Show help': '显示帮助',
  'Show version number': '显示版本号',
};
