import { noEvidence } from '../../rules/evidence';
import { defaultSettings } from '../../rules/settings';
import { templates } from '../../rules/templates';
import type { Project } from '../project/project';

/** All that a check of one document needs beside its text. Compared by identity: the same object means nothing changed. */
export type Inputs = Pick<Project, 'settings' | 'outline' | 'evidence' | 'skeletons' | 'inclusion'>;

/** Where inputs come from. */
export interface InputSource {
  inputsFor(uri: string, text: string): Promise<Inputs>;
}

/** For a server without any files. */
export function plainInputs(): InputSource {
  const [outline] = templates;
  if (!outline) throw new Error('no template is built in');
  const inputs: Inputs = {
    outline,
    settings: defaultSettings,
    evidence: noEvidence,
    skeletons: () => undefined,
    inclusion: 'if recognised',
  };
  return { inputsFor: async () => inputs };
}
