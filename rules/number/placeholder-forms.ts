import { slotNames } from '../templates/slots';

/** How placeholders look: data. Every pattern is linear. */
export interface PlaceholderForm {
  readonly pattern: RegExp;
  /** Seen with twelve characters on either side, it is no placeholder. */
  readonly unless?: RegExp;
  /** Looked for in the raw text, where blanks are blanks and no blanked comment. */
  readonly blanks?: boolean;
  /** A mark that is Markdown emphasis when it comes in pairs. */
  readonly emphasis?: string;
}

const unit =
  '(?:余|多)?[万亿千百]?(?:余|多)?(?:[%％‰]|个百分点|人次|场次|件次|批次|件|个|项|次|人|名|家|户|份|条|起|宗|场|期|元|处|所|支|批|部|篇|位|卷|例|年|月|日|天|倍|轮|类|本|台|吨|亩|公里)';
const lead =
  '(?:达到?|共计?|合计|总计|累计|约|近|超过?|为|率|占比?|计|于|至|增长|下降|提高|降低|上升|增加|减少|第)';
/** Names the writer means: XX市, XX公司, 张XX. */
const names = '(?![市县区省州旗乡镇村局厅委办院所司校站]|公司|同志|街道|社区|部门)';

export const placeholderForms: readonly PlaceholderForm[] = [
  { pattern: /(?:(?:20)?\d?[XxＸ×]{1,4}年)?[XxＸ×]{1,2}月[XxＸ×]{1,2}日/g },
  {
    pattern: new RegExp(
      `(?<![A-Za-z0-9.ＸX×])(?:20)?\\d?[XxＸ×]{2,}(?:[.．][XxＸ×]+)?(?=${unit})${names}`,
      'g',
    ),
  },
  {
    pattern: new RegExp(
      `(?<=[\\u4e00-\\u9fff，,。、；;：:（(])[XxＸ×](?:[.．][XxＸ×])?(?=${unit})${names}`,
      'g',
    ),
    unless: /X光|X射线/,
  },
  { pattern: new RegExp(`(?<=${lead})[XxＸ×]{2,}(?![A-Za-z])${names}`, 'g') },
  {
    pattern:
      /(?<=[\u4e00-\u9fff，,、；;。：:（(“])[XＸ×]{2,}(?=专项|活动|工作|行动|会议|方案|办法|制度|文件|平台|项目)/g,
  },
  { pattern: /(?:20)?\d?[XxＸ×]{1,2}(?=年[XxＸ×\d])/g },
  { pattern: new RegExp(`(?<![_\\w])_{2}(?=${unit})`, 'g'), emphasis: '__' },
  { pattern: /(?<!\d)20_{2}(?=年)/g },
  {
    pattern: /(?<=[^\s_-])[_＿﹍]{3,}|(?<![_＿﹍])[_＿﹍]{3,}(?=[^\s_-])/g,
    unless: /(?<!_)_{3}(?!_)[^_]{1,12}(?<!_)_{3}(?!_)/,
  },
  { pattern: /[＿﹍]{2}/g },
  { pattern: new RegExp(`(?<!\\*)\\*{2,}(?=${unit})`, 'g'), emphasis: '**' },
  { pattern: new RegExp(`(?<=[\\u4e00-\\u9fff，,。、；;：:（(])\\*(?=${unit})`, 'g'), emphasis: '*' },
  // A verb and its unit with the figure gone: 共主动公开条，
  {
    pattern:
      /(?:(?:共|累计|主动|依法){0,3}(?:公开|召开|开展|举办|印发|发放|公布|制发)[条次场份]|(?:共|累计|合计)(?:受理|办理|收到|审结|办结|调解|化解|排查|查处|检查)[件条起次场])(?=[，,。；;])/g,
  },
  {
    pattern: /【[^【】\n]{0,24}(?:待|填|补|空缺|此处)[^【】\n]{0,24}】/g,
    unless: /【[^】]{0,24}(?:填报说明|补短板|接待|等待|招待|期待|优待|补充说明)/,
  },
  {
    pattern:
      /【(?:[^【】\n]{0,8})(?:数量?|件数|人数|人次|次数|场次|比例|百分比|比率|金额|日期|年份|年度|月份|时间|地点|名称|单位名?|部门|姓名|数据|数字|指标|XX|××)】/g,
  },
  { pattern: new RegExp(`【(?:${slotNames.join('|')})】`, 'g') },
  { pattern: /【\s*】|［\s*］/g },
  {
    pattern:
      /[（([［]\s*(?:此处|数据|数字)?待(?:补充?|填写?|补填|核实|核对|核准|确认|统计|更新|定|完善|提供|报)[^）)\]］\n]{0,10}[）)\]］]/g,
  },
  {
    pattern: new RegExp(`待(?:核实|补充?|填写?|统计|确认|核对)(?=${unit}(?![^，,。；;、\\s]))`, 'g'),
    unless: /待补[助贴]/,
  },
  {
    pattern:
      /(?:数据|数字|数值|具体数?|金额|件数|人数|比例|此处|情况)(?:有待|尚待|待)(?:核实|核对|补充|填写|填报|补填|统计|确认|更新)(?=[，,。；;、\s）)]|$)/g,
  },
  { pattern: /(?<=[，,：:（(]|[为共达约计])待(?:核实|补充|填写|填报|补填|核对)(?=[，,。；;、\s）)]|$)/g },
  { pattern: new RegExp(`(?<![?？])[?？]{2,}(?=${unit})`, 'g') },
  {
    pattern: new RegExp(
      `(?<![一二三四五六七八九十〇零○])[○□△●◯■]{1,6}(?=${unit})(?![一二三四五六七八九])`,
      'g',
    ),
  },
  { pattern: new RegExp(`(?<=[\\u4e00-\\u9fff])[（(]\\s*[）)](?=${unit})`, 'g') },
  {
    pattern:
      /(?<=[\u4e00-\u9fff])[ \u3000]{3,}(?=(?:余|多)?[万亿]?(?:[%％]|件|个|项|次|人次|人|名|家|户|份|条|起|宗|场|期|元))/g,
    blanks: true,
  },
  { pattern: /\b(?:TODO|TBD)\b/g },
  // A paragraph of its own, with who is to see to it.
  { pattern: /^\s*待(?:补充|补|填写|填|提供|核实|完善)(?:[（(][^（）()\n]{0,16}[）)])?。?\s*$/g },
  { pattern: /[（(]此处(?:补充|填写|插入|添加|待)[^（）()\n]{0,12}[）)]/g },
  { pattern: /\[(?:数字|数量|数据|日期|单位|名称|金额|人数|件数|地名)\](?!\()/g },
  { pattern: new RegExp(`(?<=[\\u4e00-\\u9fff])[NＮ](?=${unit})${names}`, 'g'), unless: /[“"][^”"]*$/ },
];
