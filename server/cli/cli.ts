import yargs from 'yargs';
import { terminalLanguage } from './terminal';

const zh = terminalLanguage() === 'zh';
const parser = yargs(process.argv.slice(2))
  .scriptName('report-lint')
  .locale('en')
  .parserConfiguration({ 'boolean-negation': false })
  .command(
    'check [files..]',
    zh ? '检查文稿' : 'Check drafts',
    (options) =>
      options
        .positional('files', { type: 'string', array: true, default: [] as string[] })
        .option('format', { choices: ['pretty', 'json', 'sarif'] as const, default: 'pretty' as const })
        .option('config', { type: 'string' })
        .option('evidence', { type: 'string', array: true, nargs: 1 })
        .option('no-evidence', { type: 'boolean' })
        .option('previous', { type: 'string' })
        .option('profile', { choices: ['publication', 'submission', 'draft'] as const })
        .option('max-warnings', { type: 'number' })
        .option('stdin-filename', { type: 'string' }),
    async (given) => {
      const { checkCommand } = await import('./commands/check');
      process.exitCode = await checkCommand(given as never);
    },
  )
  .strict();
void parser.parse();
