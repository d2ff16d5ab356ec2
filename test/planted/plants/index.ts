import { changes } from './changes';
import { evidence } from './evidence';
import { figures } from './figures';
import { lists, miscounted, numbering } from './numbering';
import { outline } from './outline';
import type { ReportPlant, SentencePlant } from './plant';
import { rates } from './rates';
import { style } from './style';
import { sums } from './sums';
import { whole } from './whole';
import { wording } from './wording';

export const sentencePlants: readonly SentencePlant[] = [
  ...lists,
  ...sums,
  ...rates,
  ...changes,
  ...figures,
  ...wording,
  ...style,
];
export const reportPlants: readonly ReportPlant[] = [
  ...outline,
  ...numbering,
  ...miscounted,
  ...evidence,
  ...whole,
];
export type { Planted, ReportPlant, SentencePlant } from './plant';
