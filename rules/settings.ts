import type { Language } from './localized';
import type { Severity } from './rule';

export type Profile = 'publication' | 'submission' | 'draft';

/** A wrong or outdated set phrase and what should stand there. */
export interface Term {
  readonly wrong: string;
  readonly right: string;
  readonly why?: string;
  /** Reporting years, inclusive, for which `wrong` is indeed wrong. */
  readonly from?: number;
  readonly to?: number;
  /** Longer wordings in which `wrong` is right: 法制审核 for 法制. */
  readonly except?: readonly string[];
}

/** What the check needs to know of the configuration, resolved and complete. Compared by identity: make a new one for every change. */
export interface Settings {
  readonly profile: Profile;
  readonly language: Language;
  /** Severities that differ from the rules' defaults, by rule id. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Terms of the office beside the built-in lexicon. */
  readonly terms: readonly Term[];
  /** Characters; `style/long-sentence`. */
  readonly sentenceLimit: number;
}

export const defaultSettings: Settings = {
  profile: 'publication',
  language: 'zh',
  severities: new Map(),
  terms: [],
  sentenceLimit: 150,
};
