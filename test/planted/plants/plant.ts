import type { Profile } from '../../../rules/settings';
import type { Manuscript, Shape } from '../manuscript';
import type { Random } from '../random';

/** A sentence with one error in it and the same sentence without. */
export interface Sentence {
  /** The stretch a reader would point at is `marked`; where several would do, all are. */
  readonly wrong: string;
  /** The honest twin: nothing may be said about it. */
  readonly right?: string;
  /** Stands in an earlier paragraph, with the error and without. */
  readonly earlier?: string;
}

/** A kind of error that fits into one sentence or two, to be planted in the text of the measures. */
export interface SentencePlant {
  readonly rule: string;
  /** Names the phrasing, for the table. */
  readonly kind: string;
  /** Only in reports typed so. */
  readonly width?: 'full' | 'half';
  /** `year` is the reporting year. */
  make(random: Random, year: number): Sentence;
}

/** What is done to a report as a whole. */
export interface Planted {
  /** Typed, with the places a reader would point at marked; without a mark, anywhere will do. */
  readonly wrong: string;
  /** The report without the error, where it differs from the manuscript as it is. */
  readonly right?: string;
  /** What `data` of the finding must say. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly ledger?: string;
  readonly previous?: string;
  readonly profile?: Profile;
  /** Rules a consequence of the error may raise elsewhere. */
  readonly consequences?: readonly string[];
}

/** A kind of error in the whole of a report. Undefined where the manuscript or the shape has no room for it. */
export interface ReportPlant {
  readonly rule: string;
  readonly kind: string;
  plant(manuscript: Manuscript, shape: Shape, random: Random): Planted | undefined;
}

/** Something counted. None of them stands in a manuscript, so that nothing planted contradicts what is there. */
export interface Matter {
  readonly what: string;
  readonly unit: string;
  readonly received: string;
  readonly done: string;
  readonly rate: string;
}

export const matters: readonly Matter[] = [
  { what: '行政裁决案件', unit: '件', received: '受理', done: '办结', rate: '办结率' },
  { what: '物业服务纠纷', unit: '起', received: '受理', done: '化解', rate: '化解率' },
  { what: '消费投诉', unit: '件', received: '接到', done: '办结', rate: '办结率' },
  { what: '劳动人事争议仲裁案件', unit: '件', received: '立案', done: '审结', rate: '结案率' },
  { what: '商标侵权线索', unit: '条', received: '接收', done: '核查', rate: '核查率' },
  { what: '不动产登记历史遗留问题', unit: '个', received: '排查', done: '解决', rate: '解决率' },
  { what: '燃气安全隐患', unit: '处', received: '排查', done: '整改', rate: '整改率' },
  { what: '道路运输违法案件', unit: '宗', received: '立案查处', done: '结案', rate: '结案率' },
  { what: '环境信访件', unit: '件', received: '收到', done: '办结', rate: '办结率' },
  { what: '婚姻家庭纠纷', unit: '件', received: '受理', done: '调解成功', rate: '调解成功率' },
  { what: '拖欠工资线索', unit: '条', received: '受理', done: '办结', rate: '办结率' },
  { what: '专利纠纷', unit: '件', received: '受理', done: '调处', rate: '调处率' },
  { what: '行政执法投诉举报', unit: '件', received: '收到', done: '办结', rate: '办结率' },
];

/** Halves up, as people round. */
export function rounded(value: number, places: number): string {
  const factor = 10 ** places;
  return (Math.floor(value * factor + 0.5 + 1e-9) / factor).toFixed(places);
}

export const percent = (part: number, whole: number, places: number) => rounded((100 * part) / whole, places);

/** The number with two neighbouring digits swapped, or one digit changed: the slips of people who type figures. */
export function slipped(value: number, random: Random): number {
  const digits = [...String(value)];
  for (let attempt = 0; attempt < 20; attempt++) {
    const at = random.between(0, digits.length - 2);
    const [a, b] = [digits[at], digits[at + 1]];
    if (digits.length > 1 && a !== undefined && b !== undefined && a !== b && !(at === 0 && b === '0'))
      return Number([...digits.slice(0, at), b, a, ...digits.slice(at + 2)].join(''));
  }
  return value + random.pick([-9, -2, -1, 1, 2, 10]);
}
