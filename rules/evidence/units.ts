import { unitFamilies } from '../report/quantities/units';

/** How far two units can stand for one: 1 the same thing, between 0 and 1 the same sort of thing, 0 never. */
export function unitAffinity(claim: string, row: string): number {
  const a = bare(claim);
  const b = bare(row);
  if (a === b) return 1;
  if (a === '' || b === '') {
    // A ledger that names no unit says nothing against any count; a rate is told by its sign.
    return (a || b) === '%' || (a || b) === '百分点' ? 0.7 : 0.9;
  }
  const families = familyOf.get(a);
  if (families !== undefined && families === familyOf.get(b)) return 1;
  const sort = sortOf.get(a);
  return sort !== undefined && sort === sortOf.get(b) ? 0.8 : 0;
}

function bare(unit: string): string {
  const short = unit.replace(/^个(?=.)/, '').replace('％', '%');
  return short === '元人民币' ? '元' : short;
}

const familyOf = new Map<string, number>();
for (const [index, family] of unitFamilies.entries())
  for (const unit of family) if (!familyOf.has(bare(unit))) familyOf.set(bare(unit), index);

/** Counters that departments and drafters use for one another. */
const sorts: readonly (readonly string[])[] = [
  [
    '件',
    '起',
    '宗',
    '例',
    '案',
    '件次',
    '份',
    '封',
    '项',
    '条',
    '个',
    '部',
    '篇',
    '卷',
    '宗次',
    '项次',
    '批',
    '单',
    '笔',
    '本',
    '册',
    '家',
    '户',
    '所',
    '处',
    '座',
    '间',
    '类',
    '种',
    '支',
    '队',
    '组',
    '对',
    '台',
    '套',
    '辆',
    '张',
    '块',
    '次',
    '场',
    '场次',
    '期',
    '轮',
    '批次',
    '班',
    '班次',
    '堂',
    '节',
    '讲',
    '课',
    '户次',
    '家次',
    '个次',
    '档',
    '集',
    '幅',
    '门',
    '点',
    '站',
    '岗',
    '单位',
    '部门',
    '问题',
    '案次',
    '款',
    '枚',
    '盏',
    '票',
    '村',
    '社区',
    '乡镇',
    '街道',
    '镇',
    '乡',
    '县',
    '市',
    '区',
    '机构',
    '企业',
    '校',
    '网点',
    '平台',
  ],
  ['人', '名', '位', '员', '人次', '次', '师'],
  ['工作日', '天', '日', '自然日'],
  ['小时', '学时', '课时'],
  ['平方公里', '平方千米'],
  ['公里', '千米'],
];
const sortOf = new Map<string, number>();
for (const [index, sort] of sorts.entries())
  for (const unit of sort) if (!sortOf.has(unit)) sortOf.set(unit, index);
