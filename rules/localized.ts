/** The two languages findings are written in; Chinese is the default. */
export type Language = 'zh' | 'en';

export interface Localized {
  readonly zh: string;
  readonly en: string;
}
