/**
 * Which step of the work a rate is a share of: data. The rate's wording on the left, the words of its base on the
 * right. Only rates listed here may be checked against a base in another clause group or in the sentence before.
 */
export const rateBases: readonly { readonly rate: RegExp; readonly base: RegExp }[] = [
  { rate: /纠错|维持|撤销|变更|调撤/, base: /审结|办结|结案/ },
  { rate: /调解|和解/, base: /审结|办结|结案|受理|调处|调解|排查|化解/ },
  { rate: /败诉|胜诉/, base: /应诉|审结|判决|诉讼|结案/ },
  { rate: /出庭/, base: /应出庭|开庭|应诉/ },
  { rate: /成功/, base: /受理|调处|调解|排查|办理|纠纷|案件/ },
  { rate: /优秀|合格|良好|达标/, base: /评查|抽查|抽检|检测|检查|考试|考核|参加|参考|应考|评定|案卷/ },
  {
    rate: /整改|销号|办结|完成|答复|回复|办复|化解|采纳|处置|处理|解决/,
    base: /问题|反馈|发现|受理|收到|收集|征集|排查|交办|转办|接收|办理|建议|提案|隐患|任务/,
  },
  { rate: /网办|通办|办理|窗口/, base: /事项|进驻/ },
  { rate: /到岗|在岗|持证|通过|配备/, base: /编制|应|参加|核定|共有|现有/ },
  { rate: /扫码/, base: /检查/ },
  { rate: /满意/, base: /建议|提案|评价|回访|办理/ },
];

/** Rates asked of people, or measured in times and places: no share of the cases named beside them. */
export const surveyRates =
  /满意|知晓|安全感|覆盖|达标|支持|认可|信任|好评|优良|普及|参与|起诉|改善|使用|应用/;

/** What a rate counts where its name does not say so: 纠错率 of what was set aside or changed. Data. */
export const rateParts: readonly { readonly rate: RegExp; readonly part: RegExp }[] = [
  { rate: /纠错/, part: /撤销|变更|确认违法|责令|纠正/ },
  { rate: /成功/, part: /调成|化解/ },
  { rate: /网办|网上办/, part: /线上|网上/ },
  { rate: /查实/, part: /属实|查证/ },
  { rate: /回收/, part: /收回/ },
  { rate: /通过/, part: /合格|及格/ },
  { rate: /合格|及格/, part: /通过/ },
  { rate: /参[考训加会]/, part: /参加|实考|实到/ },
];

/** A rate that is all-round counts what was settled by agreement too. */
export const allRound = { rate: /综合/, part: /调解|和解|终止|撤回/ };

/** Rates whose whole is what had to be done, not all there is: 制定68件，报备23件，报备率100%. */
export const dutyRates = /报备|备案|报审|公示|审核|审查|听证/;
