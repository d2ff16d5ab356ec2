import { marked } from '../manuscript';
import type { Random } from '../random';
import type { SentencePlant } from './plant';

const styled = (
  rule: string,
  kind: string,
  make: (random: Random) => { wrong: string; right: string },
): SentencePlant => ({
  rule,
  kind,
  make,
  ...(rule === 'style/punctuation-width' && { width: 'full' as const }),
});

export const style: readonly SentencePlant[] = [
  styled('style/punctuation-width', 'one ASCII mark in a full-width report', (random) => {
    const mark = random.pick([',', ';', ':', ', ', '; ']);
    const wide = { ',': '，', ';': '；', ':': '：' }[mark.trim()] ?? '，';
    const text = (mark: string) => `健全行政裁决告知制度${marked(mark)}规范行政裁决文书格式。`;
    return { wrong: text(mark), right: text(wide) };
  }),
  styled('style/punctuation-width', 'ASCII brackets in a full-width report', (random) => {
    const text = (open: string, close: string) =>
      `指导各镇${marked(`${open}街道${close}`)}规范行政裁决文书格式。`;
    return random.chance(0.5)
      ? { wrong: text('(', ')'), right: text('（', '）') }
      : { wrong: text('（', ')'), right: text('（', '）') };
  }),
  styled('style/punctuation-width', 'ASCII marks beside numbers are fine', () => ({
    wrong: `窗口办理时间为9:00至17:30${marked(',')}办件1,286件${marked(',')}材料精简三成。`,
    right: '窗口办理时间为9:00至17:30，办件1,286件，详见https://example.cn/a,b。',
  })),

  styled('style/unpaired-mark', 'a closing mark left out', (random) => {
    const [before, wrong, right, after] = random.pick([
      ['印发', '《行政裁决工作规程', '《行政裁决工作规程》', '，明确裁决范围和时限。'],
      ['推行', '“掌上复议', '“掌上复议”', '服务模式，方便群众办事。'],
      ['指导各镇', '（街道', '（街道）', '规范行政裁决文书格式。'],
      ['参照永司发', '〔2023', '〔2023〕', '18号文件要求完善机制。'],
      ['落实永司发〔2024〕6号文件和', '《行政裁决规程', '《行政裁决规程》', '要求。'],
    ] as const);
    return { wrong: `${before}${marked(wrong)}${after}`, right: `${before}${right}${after}` };
  }),
  styled('style/unpaired-mark', 'an opening mark left out', (random) => {
    const [before, wrong, right, after] = random.pick([
      ['印发', '行政裁决工作规程》', '《行政裁决工作规程》', '，明确裁决范围和时限。'],
      ['推行', '掌上复议”', '“掌上复议”', '服务模式，方便群众办事。'],
      ['指导各镇', '街道）', '（街道）', '规范行政裁决文书格式。'],
    ] as const);
    return { wrong: `${before}${marked(wrong)}${after}`, right: `${before}${right}${after}` };
  }),
  styled('style/unpaired-mark', 'nested titles are fine', () => ({
    wrong: `印发${marked('《关于贯彻〈行政裁决规程〉的通知')}，明确责任分工。`,
    right: '印发《关于贯彻〈行政裁决规程〉的通知》，明确：1)裁决范围；2)裁决时限。',
  })),

  styled('style/repeated', 'a mark twice', (random) => {
    const twice = random.pick(['，，', '、、', '；；']);
    return {
      wrong: `健全行政裁决告知制度${marked(twice)}规范行政裁决文书格式。`,
      right: `健全行政裁决告知制度${marked(twice.slice(0, 1))}规范行政裁决文书格式。`,
    };
  }),
  styled('style/repeated', 'a full stop twice', () => ({
    wrong: `健全行政裁决告知制度${marked('。。')}`,
    right: '健全行政裁决告知制度……',
  })),
  styled('style/repeated', 'a word twice', (random) => {
    const [before, word, after] = random.pick([
      ['对群众反映强烈', '的', '突出问题逐项整改。'],
      ['对历史遗留问题', '进行', '全面排查。'],
      ['持续', '加强', '行政裁决队伍建设。'],
      ['行政裁决机制', '得到', '进一步健全。'],
      ['始终', '坚持', '以人民为中心。'],
      ['推动各部门', '认真', '履行行政裁决职责。'],
      ['依法', '开展', '行政裁决工作。'],
      ['不断', '提升', '行政裁决质效。'],
      ['把行政裁决', '纳入', '年度考核。'],
      ['行政裁决工作', '和', '行政调解工作衔接顺畅。'],
      ['行政裁决工作', '在', '全市铺开。'],
      ['经办人员', '了', '解群众诉求。'],
    ] as const);
    if (word === '了')
      return { wrong: `行政裁决工作取得${marked('了了')}新的进展。`, right: '行政裁决工作取得了新的进展。' };
    return { wrong: `${before}${marked(word + word)}${after}`, right: `${before}${word}${after}` };
  }),
  styled('style/repeated', 'doubled characters that are right', (random) => ({
    wrong: `对群众反映强烈${marked('的的')}问题逐项整改。`,
    right: random.pick([
      '实现群众诉求件件有着落、事事有回音。',
      '明确改革的目的的同时，层层压实责任。',
      '对照清单一一核对，时时提醒、常常督促。',
      '县人民法院院长出席行政执法法律知识竞赛。',
      '各级各部门人人参与、处处用心，稳稳推进。',
      '落实“谁执法谁普法”责任制，做到件件留痕、步步可查。',
    ]),
  })),

  styled('style/term', 'a wrong set phrase', (random) => {
    const [wrong, right] = random.pick([
      ['法制政府', '法治政府'],
      ['习近平法制思想', '习近平法治思想'],
      ['第一负责人职责', '第一责任人职责'],
      ['依法制国', '依法治国'],
      ['法制社会', '法治社会'],
    ] as const);
    const [before, after] = random.pick([
      ['持续深化', '的研究阐释，形成调研成果。'],
      ['围绕', '有关要求，完善考评体系。'],
      ['结合', '有关内容，组织专题研讨。'],
    ] as const);
    if (wrong === '依法制国')
      return { wrong: `深入贯彻全面${marked(wrong)}战略部署。`, right: `深入贯彻全面${right}战略部署。` };
    return { wrong: `${before}${marked(wrong)}${after}`, right: `${before}${right}${after}` };
  }),
  styled('style/term', '法制 that is right', (random) => ({
    wrong: `推动${marked('法制政府')}建设再上台阶。`,
    right: random.pick([
      '加强法制审核力量配备，充实各部门法制机构。',
      '落实重大执法决定法制审核制度。',
      '健全领导干部学法用法制度。',
    ]),
  })),

  styled('style/long-sentence', 'over the limit', (random) => {
    const clauses = random.several(
      [
        '健全行政裁决告知制度',
        '规范行政裁决文书格式',
        '完善行政裁决与行政复议衔接机制',
        '推动自然资源和知识产权等领域行政裁决规范化',
        '建立行政裁决人员名录和业务培训制度',
        '加强行政裁决经费和场所保障',
        '组织行政裁决典型案例评选和宣传',
        '明确行政裁决案件受理条件和办理时限',
        '探索简易程序和网上办理',
        '推动行政裁决与仲裁和诉讼有机衔接',
        '强化对行政裁决工作的监督考核',
        '引导当事人依法表达诉求和维护权益',
      ],
      12,
    );
    return {
      wrong: `${marked(clauses.join('，'))}。`,
      right: `${clauses.slice(0, 6).join('，')}。${clauses.slice(6).join('，')}。`,
    };
  }),
];
