import { type ParseError, parse } from 'jsonc-parser';
import { type Baseline, readBaseline } from '../../rules/engine/baseline';

/** The baseline in a file; undefined where its text is none. */
export function readBaselineFile(text: string): Baseline | undefined {
  const errors: ParseError[] = [];
  const content = readBaseline(parse(text, errors));
  return errors.length === 0 ? content : undefined;
}
