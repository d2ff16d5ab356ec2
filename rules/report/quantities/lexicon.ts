/** Words around numbers. Data only. */

/** Before a number; `lower`: the value is more than what is printed; `upper`: less; `near`: about it. */
export const approximationsBefore: Readonly<Record<string, 'near' | 'lower' | 'upper'>> = {
  大约: 'near',
  约为: 'near',
  约占: 'near',
  约计: 'near',
  约: 'near',
  大概: 'near',
  大致: 'near',
  将近: 'upper',
  接近: 'upper',
  近乎: 'upper',
  近: 'upper',
  不到: 'upper',
  不足: 'upper',
  不超过: 'upper',
  不高于: 'upper',
  不多于: 'upper',
  低于: 'upper',
  至多: 'upper',
  最多: 'upper',
  超过: 'lower',
  超出: 'lower',
  超: 'lower',
  突破: 'lower',
  逾: 'lower',
  高于: 'lower',
  不少于: 'lower',
  不低于: 'lower',
  至少: 'lower',
  最少: 'lower',
  上: 'lower',
};

/** Directly after the digits, before the unit. */
export const approximationsInside: Readonly<Record<string, 'lower'>> = {
  有余: 'lower',
  余: 'lower',
  多: 'lower',
  来: 'lower',
  几: 'lower',
};

/** After the unit. */
export const approximationsAfter: Readonly<Record<string, 'near' | 'lower' | 'upper'>> = {
  左右: 'near',
  上下: 'near',
  以上: 'lower',
  之多: 'lower',
  有余: 'lower',
  以下: 'upper',
  以内: 'upper',
  之内: 'upper',
  强: 'lower',
  弱: 'upper',
  多: 'lower',
};

/** The word must not go on: 近 of 最近 or 附近, 超 of 高超, 上 of 以上. */
export const notApproximationBefore: Readonly<Record<string, string>> = {
  近: '最附远亲靠',
  超: '高赶',
  上: '以之会线网县市省海晚早加地街路身向',
  约: '合签条预履公违节制',
  逾: '',
  多: '',
};

export const risingWords =
  '净增 增长了 增加了 上升了 提高了 提升了 增幅达 增幅为 增幅 增速 增长率 增长幅度 增长比例 上升幅度 提升幅度 提高幅度 增长 增加 上升 提高 提升 上涨 扩大 新增长 多出 多了 递增 上浮 增 升 涨';
export const fallingWords =
  '净减 下降了 减少了 降低了 压减了 压缩了 缩短了 降幅达 降幅为 降幅 减幅 下降幅度 下降比例 减少幅度 减少比例 降低幅度 压缩幅度 压缩比例 压缩率 压减幅度 压减比例 压减率 精简幅度 精简比例 精简率 缩减幅度 缩减比例 下降 减少 降低 压减 压缩 缩短 精简 下跌 回落 少了 缩减 递减 下浮 核减 降 减';

/** What a value is bound to; each is kept as found. */
export const scopeWords =
  '市本级 县本级 区本级 省本级 本级 全市 全县 全区 全省 全国 全州 全旗 全镇 全街道 市直 县直 区直 省级 市级 县级 区级 镇级 乡镇级 村级 ' +
  '累计 上年结转 结转 当年 全年 年内 今年 本年度 上半年 下半年 一季度 二季度 三季度 四季度 截至目前 目前 现有 历年 以来';

export const lastYearWords = '上年同期 去年同期 上一年度 上一年 上年度 上年 去年 同期 往年';

/** A wish or a duty in the same clause, before the number: it states no fact. */
export const targetWords =
  '力争 争取 确保达到 预计 拟于 拟建 拟新增 不少于 不得少于 不低于 不得低于 不超过 不得超过 不多于 不高于 原则上 至少 至多 每年不 每月不 每季度不 要求达到 应当达到 应达到 目标是 目标值';

/** A threshold is a number with 以上 or its like before what it bounds. */
export const thresholdUnits = '元 人 岁 周岁 平方米 公里 吨 年 亩 公顷 天 日 个月 小时 学时 分 千瓦 米';

/** How often something befell each of what is counted, with 以上的: 检查2次以上的企业. */
export const repeatUnits = '次 起 件次';

/** A duration right before these is part of a name: 三年行动, 15分钟服务圈, 24小时办结机制. */
export const durationNames =
  '行动 计划 攻坚 规划 培养 滚动 方案 服务圈 生活圈 便民圈 圈 办结机制 办结制 机制 制度 值守 值班 服务 开放 在线 不打烊 自助 响应 任期 有期 过渡期';

/** Nouns that 零 denies: 零故障 is a claim of none. */
export const zeroNouns =
  '故障 事故 败诉 投诉 差错 上访 死亡 伤亡 纠错 复议 诉讼 信访 撤销 失误 违规 违法 超期 积压 逾期 跑动 非访 案件';

/** Words before a bare or 第-number that make it a rank. */
export const rankWords =
  '排名 排在 排 位居 位列 位次 居 列 名列 并列 跃居 升至 跃升至 升到 前 全国 全省 全市 获 第';

/** A number without unit after these is a value of its own: 综合指数4.75, 得分98.6. */
export const bareValueWords = '指数 得分 评分 分值 总分 均分 平均分 系数 比值';

/** Units light enough to stand in names: only a list or a counting verb makes a Chinese number with them a fact. */
export const lightUnits = '个 项 类 级 种 大 方面 张 条 层 门 道 套 组 环节 方 面 则 部 件 支 市 县 区';

/** Units of things and events: a Chinese number with them is a fact (两次, 三起). */
export const eventUnits =
  '次 件 起 宗 场 期 名 人 人次 家 户 份 封 部 处 所 本 篇 位 轮 批 批次 场次 件次 台 辆 座 间 亩 公里 例 卷 册';

/** A verb right before a Chinese number with a light unit says it is a fact. */
export const countingVerbs =
  '建成 设立 成立 选树 新增 评选 获评 组建 新建 培育 打造 确定 公布 发布 推出 制定 出台 印发 修订 修改 废止 荣获 获得 获 达 达到 共 覆盖 涉及 查处 办理 完成 开展 召开 举办 组织 提出 形成 建立 有 约 近 超';

/** Numbers of public lines. */
export const hotlines =
  '12345 12348 12315 12319 12320 12328 12333 12338 12355 12368 12369 12378 12388 12309 12337 12371 12380 95598 96110';

/** 以下三个问题: the number belongs to the list it opens. */
export const announcingWords = '以下 下列 如下';

/** Words that open an item and name nothing. */
export const openingWords =
  '其中 其中： 以及 并且 共 共计 合计 总计 累计 分别 分别为 全年 年内 已 还 另 另有 另外';

/** A unit is none where it opens one of these words: 12345市民, 三部门. */
export const notUnitBefore: Readonly<Record<string, string>> = {
  市: '民场政级直委属',
  县: '级域直委',
  区: '级域属',
  省: '级直委（(',
  国: '家际内',
  部: '分门属位级',
  封: '闭控锁存顶面',
  人: '民均工才力员口事',
  名: '称录单优',
  个: '体别性',
  家: '庭长',
  户: '籍外口',
  位: '于居列置',
  条: '例',
  年: '级',
  周: '年',
  本: '市县区级地',
  分: '别布类级步批为管之',
  期: '间末',
  起: '来',
  种: '植',
  类: '似',
  支: '持付部',
  对: '照应比于',
  组: '织建成',
  节: '能约',
  行: '政',
  集: '中体',
  档: '案',
  面: '对向临积',
  处: '理罚置分于',
  所: '有以',
  台: '账',
  院: '校',
  级: '别',
  场: '所景',
  方: '案法式便',
  通: '过知报道办车讯畅行',
};
