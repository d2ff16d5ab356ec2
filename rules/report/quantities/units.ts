/**
 * Units as reports print them after a number, longest first where one opens another. Data only: a word added here
 * is read at once.
 */

/** Things and events counted. */
export const countUnits =
  '件次 件套 件 起 宗次 宗 案次 案 例 人次 人份 人 名 位 员 个次 个 家次 家 户次 户 项次 项 次 场次 场 期次 期 批次 批 班次 班 条次 条 份次 份 封次 封 篇次 篇 ' +
  '部 本 册 卷次 卷 支 处次 处 所 座 间 辆次 辆 台次 台套 台 套次 套 轮次 轮 笔 单 票 通 TB GB 张次 张 幅 块次 块 枚 头 只 种次 种 类 级 层 栋 幢 ' +
  '门次 门 款 盏 颗 株 棵 列 艘次 艘 架次 架 对 组 队次 队 片 段 句 字 页 行 点次 节次 节 讲 课 堂次 堂 集 档 站次 站 岗 宗地 车次 船次 趟次 趟 ' +
  '亩 公顷 平方公里 平方米 平方千米 立方米 公里 千米 米 吨标准煤 吨 公斤 千克 克 升 毫升 千瓦时 千瓦 兆瓦 度 微克/立方米 毫克/立方米 摄氏度 ' +
  '县次 市次 市 县 区 乡 镇 村 省 国 部门 单位 街道 社区 校 院 师 分 码 方面 大 面 则 道 桩 路 床 席 口 顶 把 环节 领域';

/** Words whose first sense after a bare Chinese numeral is no count: 三农, 两会; only these count there. */
export const chineseCountUnits =
  '件次 件 起 宗 例 人次 人 名 位 个次 个 家次 家 户次 户 项次 项 次 场次 场 期 批次 批 班次 条次 条 份 篇 部 本 册 卷 支 处 所 座 间 辆 台 套 轮 笔 ' +
  '张 幅 种 类 级 层 大 方面 门 款 对 组 节 堂 集 站 亩 公顷 公里 吨 方 环节 道 级 则 市 县 区';

export const moneyUnits = '元人民币 元 美元 港元 欧元 块钱';

export const durationUnits =
  '个工作日 工作日 个自然日 自然日 个小时 小时 个月 个季度 季度 课时 学时 学分 分钟 秒钟 秒 周岁 岁 周 天 年 月 日 毫秒';

export const percentUnits = '% ％ ‰ 个百分点 百分点';

export const timesUnits = '倍';

/** Numbers with these are names of documents, meetings or versions, never claims. */
export const ordinalUnits = '号令 号 届 版 时 点钟 楼 路公交';

/** One family, one kind of thing: values in them may be added and compared. */
export const unitFamilies: readonly (readonly string[])[] = [
  ['件', '件次', '起', '宗', '例', '案', '宗次', '案次'],
  ['人', '名', '位', '员'],
  ['人次'],
  ['家', '户', '个', '家次', '户次'],
  ['次', '场', '场次', '期', '班次', '堂', '轮', '批次', '批'],
  ['条', '条次', '项', '项次'],
  ['个工作日', '工作日'],
  ['天', '日'],
  ['小时', '个小时'],
  ['%', '％'],
  ['个百分点', '百分点'],
];
