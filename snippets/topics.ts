/**
 * The work blocks of 《法治政府建设实施纲要（2021—2025年）》, in its order, and what else reports give a heading to:
 * the subjects by which headings and sentences of different reports are compared. Words, longest first where one
 * contains another; a text is about the topic whose words cover most of it.
 */
export interface Topic {
  readonly id: string;
  readonly title: string;
  /** One of the nine blocks of the outline, which a report arranged by blocks goes through. */
  readonly block: boolean;
  readonly words: readonly string[];
}

export const topics: readonly Topic[] = [
  {
    id: 'functions',
    title: '依法全面履行政府职能',
    block: true,
    words: [
      '政府机构职能',
      '政府职能',
      '机构职能',
      '履行政府',
      '放管服',
      '营商环境',
      '政务服务',
      '权责清单',
      '一件事',
      '审批',
      '扩权赋能',
      '公共资源交易',
      '市场监管',
      '流程再造',
      '履职能力',
      '司法服务',
      '污染防治',
      '为民服务',
      '营商',
      '市场准入',
    ],
  },
  {
    id: 'rules',
    title: '健全依法行政制度体系',
    block: true,
    words: [
      '依法行政制度',
      '行政制度体系',
      '规范性文件',
      '行政立法',
      '政府立法',
      '立法',
      '备案审查',
      '政府规章',
      '地方性法规',
      '制度建设',
      '制度供给',
    ],
  },
  {
    id: 'decisions',
    title: '健全行政决策制度体系',
    block: true,
    words: [
      '重大行政决策',
      '行政决策',
      '科学民主决策',
      '民主决策',
      '依法决策',
      '决策',
      '法律顾问',
      '公职律师',
      '合法性审查',
      '专家论证',
    ],
  },
  {
    id: 'enforcement',
    title: '健全行政执法工作体系',
    block: true,
    words: [
      '行政执法',
      '综合执法',
      '综合行政执法',
      '执法体制',
      '规范公正文明执法',
      '公正文明执法',
      '执法行为',
      '执法人员',
      '执法力度',
      '执法监督',
      '柔性监管',
      '执法规范化',
      '执法',
      '裁量基准',
      '双随机',
    ],
  },
  {
    id: 'emergencies',
    title: '健全突发事件应对体系',
    block: true,
    words: ['突发事件', '应急管理', '应急预案', '应急', '预案', '演练', '救援', '安全生产', '疫情'],
  },
  {
    id: 'disputes',
    title: '健全社会矛盾纠纷行政预防调处化解体系',
    block: true,
    words: [
      '矛盾纠纷',
      '社会矛盾',
      '纠纷',
      '行政复议',
      '行政应诉',
      '应诉',
      '复议',
      '调解',
      '信访',
      '社会治理',
      '解纷',
      '行政争议',
      '基层治理',
      '诉源治理',
      '公共法律服务',
      '法律援助',
      '公证',
    ],
  },
  {
    id: 'oversight',
    title: '健全行政权力制约和监督体系',
    block: true,
    words: [
      '行政权力',
      '权力的制约',
      '权力制约',
      '制约监督',
      '监督制约',
      '政务公开',
      '督查',
      '政务诚信',
      '审计监督',
      '审计',
      '建议提案',
      '外部监督',
      '政府信息',
      '权力运行',
      '热线',
    ],
  },
  {
    id: 'technology',
    title: '健全法治政府建设科技保障体系',
    block: true,
    words: [
      '科技保障',
      '数字法治政府',
      '数字化',
      '数字政府',
      '智慧城市',
      '互联网+监管',
      '一网统管',
      '一网通办',
      '大数据',
      '数据资源',
      '信息化',
      '平台',
    ],
  },
  {
    id: 'leadership',
    title: '加强党的领导',
    block: true,
    words: [
      '党的领导',
      '党对法治',
      '第一责任人',
      '第一责任',
      '习近平法治思想',
      '党的二十大',
      '法治督察',
      '示范创建',
      '统筹推进',
      '党委引领',
      '思想领航',
      '制度护航',
      '统筹协调',
      '述法',
      '法治建设责任',
      '推进机制',
      '领导干部',
      '法治思维',
      '学法用法',
      '法治责任',
    ],
  },
  {
    id: 'publicity',
    title: '法治宣传与法治队伍',
    block: false,
    words: [
      '普法',
      '法治宣传',
      '法治队伍',
      '干部队伍',
      '队伍建设',
      '业务培训',
      '法治社会',
      '法治意识',
      '法律明白人',
    ],
  },
];

const longestFirst = topics.map(({ id, words }) => ({
  id,
  words: [...words].sort((a, b) => b.length - a.length),
}));

/** The topic a text is about, or undefined where no word of any stands in it. */
export function topicOf(text: string): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const { id, words } of longestFirst) {
    const taken: [number, number][] = [];
    let covered = 0;
    for (const word of words) {
      const at = text.indexOf(word);
      if (at < 0 || taken.some(([start, end]) => at < end && start < at + word.length)) continue;
      taken.push([at, at + word.length]);
      covered += word.length;
    }
    if (covered > most) {
      most = covered;
      best = id;
    }
  }
  return best;
}

const blocks = topics.filter(({ block }) => block).map(({ id }) => id);

/** Place of a topic among the work blocks; -1 for what is none. */
export function blockIndex(topic: string | undefined): number {
  return topic === undefined ? -1 : blocks.indexOf(topic);
}
