import type { Edit, Fix } from './rule';

/**
 * A fix whose edits are worked out when somebody asks for them: to find what is wrong they are not wanted. A class,
 * for an object with a getter of its own would be kept, with all the getter sees, until old objects are collected.
 */
class FixOnDemand implements Fix {
  readonly title: Fix['title'];
  readonly bulk: boolean | undefined;
  readonly #workOut: () => readonly Edit[];
  #edits: readonly Edit[] | undefined;

  constructor({ title, bulk }: Omit<Fix, 'edits'>, workOut: () => readonly Edit[]) {
    this.title = title;
    this.bulk = bulk;
    this.#workOut = workOut;
  }

  get edits(): readonly Edit[] {
    this.#edits ??= this.#workOut();
    return this.#edits;
  }
}

export function fixOnDemand(fix: Omit<Fix, 'edits'>, workOut: () => readonly Edit[]): Fix {
  return new FixOnDemand(fix, workOut);
}
