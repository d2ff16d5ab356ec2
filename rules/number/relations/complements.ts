import { traces } from '../../report';

/**
 * Kinds that together are all there is: data. A list whose parts match every pattern of one entry, one part each,
 * must add up to its whole even without 其余.
 */
export const complements: readonly (readonly RegExp[])[] = [
  [/规模以上|规上/, /规模以下|规下/],
  [/普通程序|一般程序/, /简易程序|当场/],
  [/普通程序|一般程序/, /简易程序/, /快速办理|听证/],
  [/刑事/, /民事|行政/],
  [/刑事/, /民事/, /行政/],
  [/(?:^|[^非])政府规范性文件|政府(?:及其?|和)?(?:政府)?办公[室厅]|以.{0,6}政府名义/, /部门/],
  [/现场述法|会议述法|口头述法/, /书面述法/],
  [/综合督察|全面督察/, /专项督察/],
  [/人大代表.{0,4}建议|人大建议|代表建议/, /政协.{0,4}提案|委员提案/],
  [/线上/, /线下/],
  [/(?<![不予非])受理/, /不予受理/],
  [/(?<![不予非])公开(?!申请)/, /不予公开/],
  [/保留|继续有效|有效/, /废止|失效/],
  [/保留|继续有效|有效/, /修改|修订/, /废止|失效/],
  [/新增|增加/, /取消|减少|删除/, /变更|调整|修改/],
  [/制定|新制定/, /修改|修订/, /废止/, /保留/],
  [/城镇|城市|城区/, /农村|乡村/],
  [/男/, /女/],
  [/企业/, /个体工商户/],
  [/企业/, /个体工商户/, /合作社/],
  [/市级/, /县级|区县|县（市/],
  [/县级|县直|县本级/, /乡镇|镇级|镇街/],
  [/(?<!未)胜诉/, /败诉/],
  [/(?<![未不])成功/, /未成功|失败|不成功|调解不成/],
  [/(?<!未)办结|已办结/, /未办结|正在办理|在办|尚未/],
  [/(?<!未)整改(?:到位|完成)|已整改/, /未整改|正在整改|尚未/],
  [/专职/, /兼职/],
  [/集体/, /个人/],
  [/执业律师|社会律师/, /公职律师/],
];

/** Of those, the ones that make up what stands before them without 其中: what became of the things cleaned up or changed. */
export const outcomes: readonly (readonly RegExp[])[] = [
  [/保留|继续有效/, /废止|失效/],
  [/保留|继续有效/, /修改|修订/, /废止|失效/],
  [/新增|增加/, /取消|减少|删除/, /变更|调整|修改/],
  [/(?<![不予非])受理/, /不予受理/, /其他|其它|另行|告知/],
];

/** One of these stands in a part of every such outcome. */
export const outcomeTraces = traces('废失取减删予');

/** A part that closes a list: with it the parts are all there is. */
export const rest = /其他|其它|其余|剩余|余下|剩下/;

/** An open list claims no sum. */
export const open = /等(?=[^级候待同额]|$)|主要|包括|如|例如|重点/;
