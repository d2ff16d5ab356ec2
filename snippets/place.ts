import type { Report } from '../rules/report';

/** Whose report it is: 青河县 with the word for its level, 县. */
export interface Place {
  readonly name: string;
  readonly level: string;
}

const levels = '省|自治区|自治州|自治县|新区|市|县|区|州|盟|旗|镇|乡|街道';
const named = new RegExp(
  `(?:^|[0-9]年度?|\\s)([\\u4e00-\\u9fff]{1,7}?(${levels}))(?=委|人民|司法|[0-9]|关于|法治|依法|坚持|认真|全面|深入|的|$|\\s|,|，)`,
);

/** The place a report speaks for, by its title, its signature or its first sentence. */
export function placeOf(report: Report): Place | undefined {
  const { title, signature, lead } = report;
  const candidates = [
    title?.text,
    signature && report.text.slice(signature.start, signature.end),
    ...lead.slice(0, 2).map((block) => block.passage.text.slice(0, 80).replace(/^[^，,]{0,12}[，,]/, '')),
  ];
  for (const candidate of candidates) {
    const place = candidate && placeIn(candidate);
    if (place) return place;
  }
  return undefined;
}

/** The word for a place's level: 县 of 青河县. */
export function levelOf(place: string): string | undefined {
  return new RegExp(`(?:${levels})$`).exec(place)?.[0].slice(-1).replace('道', '街道');
}

/** 青河县人民政府; for a street office and the like, the place itself. */
export function governmentOf(place: string): string {
  return /[省市县区州盟旗镇乡]$/.test(place) && !place.endsWith('新区') ? `${place}人民政府` : place;
}

export function placeIn(text: string): Place | undefined {
  const found = named.exec(text.trim().replace(/^中共/, ''));
  const [, name, level] = found ?? [];
  return name && level && name.length > level.length && !/^[我全各本]/.test(name)
    ? { name, level: level.slice(-1) === '道' ? '街道' : level.slice(-1) }
    : undefined;
}
