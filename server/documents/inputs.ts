import type { CheckInput } from '../../rules/engine/check';
import { noEvidence } from '../../rules/evidence';
import { defaultSettings } from '../../rules/settings';
import { templates } from '../../rules/templates';

/** All that a check of one document needs beside its text. Compared by identity: the same object means nothing changed. */
export interface Inputs extends Omit<CheckInput, 'text' | 'earlier'> {
  /** A `files` glob of the configuration matches it, or it is left out by `ignore`; undefined where the text decides. */
  readonly asked: boolean | undefined;
}

/** Where inputs come from. The one place that knows the project behind the server. */
export interface InputSource {
  inputsFor(uri: string): Promise<Inputs>;
}

const [outline] = templates;

export const plainInputs: InputSource = {
  async inputsFor() {
    if (!outline) throw new Error('no template is built in');
    return (plain ??= { outline, settings: defaultSettings, evidence: noEvidence, asked: undefined });
  },
};

let plain: Inputs | undefined;
