import type { Outline } from '../../rules/report';
import { parseReport } from '../../rules/report';
import type { Pack } from '../pack';
import { extract } from './extract';
import { Learner } from './learner';

/** Learns from texts held in memory: the built-in samples, and tests. */
export function learnTexts(texts: readonly { id: string; text: string }[], outline: Outline): Pack {
  const learner = new Learner(outline);
  const extracts = texts.map(({ id, text }) => ({ id, extract: extract(parseReport(text, outline)) }));
  for (const sample of extracts) learner.count(sample.extract);
  for (const sample of extracts) learner.gather(sample.id, sample.extract);
  return learner.finish();
}
