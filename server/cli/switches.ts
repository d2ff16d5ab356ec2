import { parseArgs } from 'node:util';
import type { Localized } from '../../rules/localized';
import { UsageError } from './terminal';

/** A switch of a command, as data: what it takes and what it is for. */
export interface Switch {
  /** `text`, `file` (a path) and `count` (a whole number) take a value; a `flag` takes none. */
  readonly takes: 'text' | 'file' | 'count' | 'flag';
  /** The only values it takes. */
  readonly choices?: readonly string[];
  readonly fallback?: string;
  /** May be given several times. */
  readonly many?: boolean;
  readonly required?: boolean;
  readonly short?: string;
  readonly about: Localized;
}

export type Switches = Readonly<Record<string, Switch>>;

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

type ValueOf<Given extends Switch> = Given extends { many: true }
  ? readonly string[]
  : Given extends { choices: readonly (infer Choice)[] }
    ? Choice
    : { text: string; file: string; count: number; flag: boolean }[Given['takes']];

/** What a command is called with: its switches by their names in camel case, undefined where they were not given. */
export type Given<All extends Switches> = {
  readonly [Name in keyof All & string as Camel<Name>]: All[Name] extends
    | { fallback: string }
    | { required: true }
    ? ValueOf<All[Name]>
    : ValueOf<All[Name]> | undefined;
};

/** Reads a command line by its switches. What does not fit is a UsageError; a lone `-` is a positional like any other. */
export function readSwitches<All extends Switches>(
  given: readonly string[],
  switches: All,
): { readonly given: Given<All>; readonly positionals: readonly string[]; readonly help: boolean } {
  const { tokens } = parseArgs({
    args: [...given],
    options: Object.fromEntries([
      ...Object.entries(switches).map(([name, { takes, short }]) => [
        name,
        { type: takes === 'flag' ? 'boolean' : 'string', multiple: true, ...(short && { short }) } as const,
      ]),
      ['help', { type: 'boolean', short: 'h' } as const],
    ]),
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string | number | boolean | string[]>();
  const positionals: string[] = [];
  let help = false;
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const known = switches[token.name];
    if (token.name === 'help') help = true;
    else if (!known)
      throw new UsageError(`没有这个选项：${token.rawName}`, `unknown switch: ${token.rawName}`);
    else take(values, token.name, token.rawName, token.value, known);
  }
  for (const [name, { fallback, required }] of Object.entries(switches)) {
    if (values.has(name) || help) continue;
    if (required) throw new UsageError(`缺少选项：--${name}`, `missing switch: --${name}`);
    if (fallback !== undefined) values.set(name, fallback);
  }
  const named = Object.keys(switches).map((name) => [camel(name), values.get(name)]);
  return { given: Object.fromEntries(named) as Given<All>, positionals, help };
}

function take(
  values: Map<string, string | number | boolean | string[]>,
  name: string,
  shown: string,
  value: string | undefined,
  { takes, choices, many }: Switch,
): void {
  if (takes === 'flag') {
    if (value !== undefined) throw new UsageError(`${shown} 不带值`, `${shown} takes no value`);
    values.set(name, true);
    return;
  }
  if (value === undefined) throw new UsageError(`${shown} 后面缺少值`, `${shown} wants a value`);
  if (choices && !choices.includes(value)) {
    const list = choices.join('、');
    throw new UsageError(
      `${shown} 只能是 ${list}，现为 ${value}`,
      `${shown} is one of ${choices.join(', ')}, not ${value}`,
    );
  }
  if (takes === 'count') {
    if (!/^\d{1,9}$/.test(value)) {
      throw new UsageError(`${shown} 应为整数，现为 ${value}`, `${shown} wants a whole number, not ${value}`);
    }
    values.set(name, Number(value));
    return;
  }
  const before = values.get(name);
  if (many) values.set(name, [...(Array.isArray(before) ? before : []), value]);
  else values.set(name, value);
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
