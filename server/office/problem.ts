import type { Localized } from '../../rules/localized';

/** An office file that cannot be used: says in both languages what is wrong and what to do about it. */
export class OfficeProblem extends Error {
  readonly localized: Localized;

  constructor(localized: Localized, options?: ErrorOptions) {
    super(localized.zh, options);
    this.name = 'OfficeProblem';
    this.localized = localized;
  }
}
