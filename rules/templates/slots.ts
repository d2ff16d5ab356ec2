/**
 * The gaps of skeletons and sentence patterns. A gap is printed as 【件数】 when a name says all there is to say,
 * and as 【待补：…】 when it has to be explained; `number/placeholder` reports both forms for as long as they stand.
 */
export interface Slot {
  readonly name: string;
  readonly kind: 'count' | 'percent' | 'money' | 'period' | 'name' | 'choice';
  /** Units a figure in this slot may carry; a figure with another unit is a 数量. */
  readonly units: readonly string[];
}

export const slots: readonly Slot[] = [
  { name: '件数', kind: 'count', units: ['件', '宗', '起', '件次', '件（次）'] },
  { name: '次数', kind: 'count', units: ['次', '场', '场次', '期', '轮', '批', '批次'] },
  { name: '人数', kind: 'count', units: ['人', '名', '人次', '位', '户'] },
  { name: '项数', kind: 'count', units: ['项', '条', '个', '部', '份', '篇', '类'] },
  { name: '数量', kind: 'count', units: [] },
  { name: '金额', kind: 'money', units: ['元'] },
  { name: '百分比', kind: 'percent', units: ['%'] },
  { name: '百分点', kind: 'percent', units: ['个百分点'] },
  { name: '年份', kind: 'period', units: ['年'] },
  { name: '月份', kind: 'period', units: ['月'] },
  { name: '日期', kind: 'period', units: ['日'] },
  { name: '时长', kind: 'period', units: ['天', '个工作日', '工作日', '小时', '个月'] },
  { name: '地名', kind: 'name', units: [] },
  { name: '机关', kind: 'name', units: [] },
  { name: '文件名', kind: 'name', units: [] },
  { name: '会议', kind: 'name', units: [] },
  { name: '级别', kind: 'choice', units: [] },
  { name: '升降', kind: 'choice', units: [] },
];

export const slotNames: readonly string[] = slots.map((slot) => slot.name);

/** 【件数】 */
export function namedSlot(name: string): string {
  return `【${name}】`;
}

/** 【待补：主要原因】 */
export function openSlot(what: string): string {
  return `【待补：${what}】`;
}

/** The name of the slot a figure with this unit belongs in. */
export function slotForUnit(unit: string): string {
  return slots.find((slot) => slot.units.includes(unit))?.name ?? '数量';
}
