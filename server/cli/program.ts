import packageJson from '../../package.json';
import { nearest } from '../../rules/engine/nearest';
import { type Command, commands } from './commands';
import { commandHelp, generalHelp } from './help';
import { readSwitches } from './switches';
import { exit, print, say, terminalLanguage, UsageError } from './terminal';

/** Runs one command and sets the exit code. */
export async function run(given: readonly string[]): Promise<void> {
  // A reader that has read enough (head, less) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  try {
    await obey(given);
  } catch (error) {
    process.exitCode = exit.failure;
    if (error instanceof UsageError) {
      say(error.localized);
    } else if (error instanceof Error) {
      const { stack = error.message } = error;
      say({ zh: `内部错误：${stack}`, en: `internal error: ${stack}` });
    } else throw error;
  }
}

async function obey([name, ...rest]: readonly string[]): Promise<void> {
  if (name === '--version') return print(`${packageJson.version}\n`);
  if (name === '--help' || name === '-h' || name === 'help')
    return print(generalHelp(commands, terminalLanguage(), room()));
  const command = commands.find((known) => known.name === name);
  if (!command) throw unknown(name);
  const { given, positionals, help } = command.open
    ? { given: {}, positionals: [], help: rest.includes('--help') }
    : readSwitches(rest, command.switches);
  if (help) return print(commandHelp(command, terminalLanguage(), room()));
  tooMany(command, positionals);
  const code = await command.run(given, positionals);
  if (code !== undefined) process.exitCode = code;
}

function unknown(name: string | undefined): UsageError {
  const help = { zh: 'report-lint --help 列出所有命令', en: 'report-lint --help lists the commands' };
  if (name === undefined) return new UsageError(`请给出命令；${help.zh}`, `name a command; ${help.en}`);
  const meant = nearest(
    name,
    commands.map((command) => command.name),
  );
  return new UsageError(
    `没有命令 ${name}，${meant ? `是不是 ${meant}` : help.zh}`,
    `no command ${name}; ${meant ? `did you mean ${meant}?` : help.en}`,
  );
}

function tooMany({ name, positionals: takes }: Command, positionals: readonly string[]): void {
  const most = { '<files..>': Number.POSITIVE_INFINITY, '[folder]': 1, '<rule>': 1, '': 0 }[takes];
  const extra = positionals[most];
  if (extra !== undefined) throw new UsageError(`${name} 不带参数 ${extra}`, `${name} takes no ${extra}`);
}

function room(): number {
  return Math.min(100, process.stdout.columns ?? 100);
}
