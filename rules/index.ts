import { superlative } from './claim/superlative';
import { vagueQuantity } from './claim/vague-quantity';
import { copied } from './cross/copied';
import { planFollowup } from './cross/plan-followup';
import { repeatedParagraph } from './cross/repeated-paragraph';
import { shortcomingPlan } from './cross/shortcoming-plan';
import { approximation } from './number/approximation';
import { change } from './number/change';
import { conflict } from './number/conflict';
import { evidenceMismatch } from './number/evidence-mismatch';
import { format } from './number/format';
import { granularity } from './number/granularity';
import { impossible } from './number/impossible';
import { missingBase } from './number/missing-base';
import { placeholder } from './number/placeholder';
import { ratio } from './number/ratio';
import { stalePeriod } from './number/stale-period';
import { sum } from './number/sum';
import { unsupported } from './number/unsupported';
import { announcedCount } from './numbering/announced-count';
import { level } from './numbering/level';
import { mark } from './numbering/mark';
import { sequence } from './numbering/sequence';
import { dateLine } from './outline/date-line';
import { duplicateSection } from './outline/duplicate-section';
import { emptySection } from './outline/empty-section';
import { mergedSections } from './outline/merged-sections';
import { missingCauses } from './outline/missing-causes';
import { missingSection } from './outline/missing-section';
import { nestedSection } from './outline/nested-section';
import { sectionOrder } from './outline/section-order';
import { title } from './outline/title';
import { unheadedSection } from './outline/unheaded-section';
import { yearMismatch } from './outline/year-mismatch';
import { config } from './project/config';
import { encoding } from './project/encoding';
import { evidenceFile } from './project/evidence-file';
import { ledgerRow } from './project/ledger-row';
import { pack } from './project/pack';
import { unknownRule } from './project/unknown-rule';
import type { Rule } from './rule';
import { flattened } from './style/flattened';
import { headingPunctuation } from './style/heading-punctuation';
import { longSentence } from './style/long-sentence';
import { pageChrome } from './style/page-chrome';
import { punctuationWidth } from './style/punctuation-width';
import { repeated } from './style/repeated';
import { term } from './style/term';
import { unpairedMark } from './style/unpaired-mark';

/** Every rule there is, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  missingSection,
  unheadedSection,
  mergedSections,
  nestedSection,
  sectionOrder,
  missingCauses,
  duplicateSection,
  emptySection,
  yearMismatch,
  title,
  dateLine,
  sequence,
  level,
  mark,
  announcedCount,
  unsupported,
  evidenceMismatch,
  sum,
  ratio,
  change,
  conflict,
  granularity,
  missingBase,
  impossible,
  approximation,
  placeholder,
  format,
  stalePeriod,
  superlative,
  vagueQuantity,
  punctuationWidth,
  unpairedMark,
  repeated,
  headingPunctuation,
  term,
  longSentence,
  pageChrome,
  flattened,
  repeatedParagraph,
  planFollowup,
  shortcomingPlan,
  copied,
  config,
  unknownRule,
  evidenceFile,
  ledgerRow,
  encoding,
  pack,
];

export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
