import { namedSlot, slotForUnit } from '../../rules/templates/slots';
import type { Place } from '../place';
import { fullWidth } from '../width';

/** What a report says of itself, taken out of its sentences. */
export interface Origin {
  readonly year: number | undefined;
  readonly place: Place | undefined;
}

/** A gap of a form, in order of place, with what the report has there. */
export interface Filling {
  readonly slot: string;
  readonly example: string;
}

export interface Generalised {
  /** Full-width text with gaps: 【件数】 to be filled by a person, {year} by the draft itself. */
  readonly form: string;
  readonly fillings: readonly Filling[];
}

const units = [
  '个百分点',
  '个工作日',
  '个月',
  '件次',
  '人次',
  '场次',
  '批次',
  '工作日',
  '小时',
  ...'件宗起次场期轮批人名位户项条个部份篇类元天年月日家支处篇本台张所笔课亿吨',
].sort((a, b) => b.length - a.length);
const figure = new RegExp(
  `(?:约|近|超过|超|逾)?([0-9]+(?:[.,][0-9]+)*)[余多]?([百千万亿]*)[余多]?(个百分点|[%％]|${units.join('|')})?(?:以上|左右)?`,
  'g',
);
const meetings =
  /召开(?:了)?[^，。；、：《》“”召开]{2,28}?(?:会议|推进会|座谈会|研讨会|调度会|联席会|协调会|部署会)(?=[，。；、])/g;
const bodies =
  /(?<=[省市县区、，和与联合由])(?:[省市县区](?:[\u4e00-\u9fff]{2,8}?(?:局|法院|检察院|厅|委员会办公室)))/g;
const changes =
  /(?<=同比|较上年|比上年|较去年|同期)(?:增长|下降|上升|减少|增加|提高|降低)(?:了)?(?=[0-9【])/g;

/** Replaces all that belongs to one report alone by gaps. */
export function generalise(text: string, { year, place }: Origin): Generalised {
  const marks: Filling[] = [];
  const gap = (slot: string, example: string): string => {
    marks.push({ slot, example });
    return String.fromCharCode(markBase + marks.length - 1);
  };
  let form = fullWidth(text)
    .replace(/[０-９．％]/g, (wide) => wide.normalize('NFKC'))
    .replace(/\s+/g, '');
  form = form.replace(
    /《[^《》]*(?:《[^》]*》[^《》]*)*》/g,
    (title) => `《${gap('文件名', title.slice(1, -1))}》`,
  );
  form = form.replace(meetings, (whole) => `召开${gap('会议', whole.replace(/^召开(?:了)?/, ''))}`);
  form = form.replace(changes, (word) => gap('升降', word));
  form = form.replace(/([0-9]{4})(?=年)/g, (digits) => yearGap(Number(digits), year, gap));
  form = form.replace(figure, (whole, digits: string, scale: string, unit: string | undefined) =>
    digits === ''
      ? whole
      : `${gap(slotForUnit(unit === '％' ? '%' : (unit ?? '')), digits + scale)}${unit ?? ''}`,
  );
  if (place) form = placeless(form, place);
  form = form.replace(bodies, (whole) => gap('机关', whole));
  const fillings: Filling[] = [];
  form = form.replace(markPattern, (mark) => {
    const filling = marks[mark.charCodeAt(0) - markBase];
    if (!filling) return mark;
    if (filling.slot.startsWith('{')) return filling.slot;
    fillings.push(filling);
    return namedSlot(filling.slot);
  });
  return { form, fillings };
}

/** Gaps stand as private-use characters until every replacement is made, so that none reads another's words. */
const markBase = 0xe000;
const markPattern = /[\ue000-\uf8ff]/g;

function yearGap(
  stated: number,
  year: number | undefined,
  gap: (slot: string, example: string) => string,
): string {
  if (stated === year) return gap('{year}', String(stated));
  if (year !== undefined && stated === year + 1) return gap('{next}', String(stated));
  if (year !== undefined && stated === year - 1) return gap('{last}', String(stated));
  return gap('年份', String(stated));
}

/** The place's own name and the word for its level: 全市, 市委, 依法治市. */
function placeless(form: string, { name, level }: Place): string {
  const stem = name.slice(0, name.length - level.length);
  const whole = form.replaceAll(name, '{place}');
  const own = stem.length >= 2 ? whole.replaceAll(stem, '{stem}') : whole;
  return own.replace(
    new RegExp(
      `(?<=[全我本]|依法治)${level}|${level}(?=委|政府|人民政府|级|直|本级|人大|司法局|检察院|中级)`,
      'g',
    ),
    '{level}',
  );
}
