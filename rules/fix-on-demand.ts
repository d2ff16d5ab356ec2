import type { Edit, Fix } from './rule';

/** A fix whose edits are worked out when somebody asks for them: to find what is wrong they are not wanted. */
export function fixOnDemand(fix: Omit<Fix, 'edits'>, workOut: () => readonly Edit[]): Fix {
  let edits: readonly Edit[] | undefined;
  return {
    ...fix,
    get edits() {
      edits ??= workOut();
      return edits;
    },
  };
}
