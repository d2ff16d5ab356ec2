import { anything, type Traces, traces } from './traces';

/**
 * What every match of a pattern must hold, read off the pattern itself: one of these signs stands in the matched text or
 * in what it looks at around it; anything, where the pattern says nothing of the kind (\S+, .*, any Chinese character).
 * Patterns are those of rules and templates: no back references, no flags but g, m, u and y.
 */
export function required(pattern: RegExp | string): Traces {
  const signs = requiredSigns(typeof pattern === 'string' ? pattern : pattern.source);
  return signs === undefined ? anything : traces(signs);
}

/** The same as characters and pairs of characters, in no order; undefined for anything. */
export function requiredSigns(source: string): readonly string[] | undefined {
  const { signs } = new Reader(source).alternatives();
  return signs && [...signs];
}

/** Characters and pairs that stand in many a paragraph of a report tell little; of two signs the rarer is the better. */
const commonCharacters = '，。、的和建设法治工作府政人行一大不全中为化强推进实部展动年开加会件制领、县市区';
const punctuation = '，。、；：（）“”《》,;:()';
const commonPairs = new Set(
  (
    '行政 政府 工作 法治 建设 开展 机制 推进 全面 执法 事项 落实 规范 服务 推动 加强 制度 依法 提升 全市 部门 管理 实现 政执 组织 ' +
    '治政 社会 完善 府建 实施 建立 法律 办理 案件 制定 基层 深入 负责 重大 其中 全年 综合 进一 一是 二是 责任 会议 问题 一步 企业 ' +
    '重点 中心 覆盖 监督 贯彻 深化 水平 部署 情况 改革 审查 平台 专项 决策 领导 年度 文件 领域 监管 政务 项目 发展 单位 人员 主要 ' +
    '履行 委员 强化 各类 机关 法规 复议 检查 受理 治建 通过 报告 发挥 作用 进行 加快 体系 法制 政复 习近 近平 印发 完成 三是 程序 ' +
    '关于 评估 群众 思想 明确 持续 优化 调解 化解 司法 提高 严格 学习 统筹 职责 要负 充分 活动 干部 人民 质量 审核 处罚 坚持 意见 ' +
    '培训 清单 标准 要求 公开 第一 存在 计划'
  ).split(' '),
);
/** A class of more characters than this tells nothing, nor do so many pairs. */
const most = 300;

type Signs = ReadonlySet<string>;

/** A piece of a pattern that must be there. */
interface Part {
  /** Of these one stands in it; undefined where nothing can be said. */
  readonly signs: Signs | undefined;
  /** The characters it may begin and end with. */
  readonly first: Signs | undefined;
  readonly last: Signs | undefined;
}

const anyPart: Part = { signs: undefined, first: undefined, last: undefined };

/** Which way a group looks that takes no text of its own. */
type Look = 'ahead' | 'behind' | 'denied' | undefined;

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to a closing bracket or the end: one of every alternative, or nothing can be said. */
  alternatives(): Part {
    let all = this.#sequence();
    while (this.#source.charAt(this.#at) === '|') {
      this.#at++;
      const own = this.#sequence();
      all = {
        signs: union(all.signs, own.signs),
        first: union(all.first, own.first),
        last: union(all.last, own.last),
      };
    }
    return all;
  }

  /** The most telling of the parts that must be there, and of the pairs their edges make. */
  #sequence(): Part {
    let signs: Signs | undefined;
    let first: Signs | undefined;
    let opened = false;
    /** What ends right before the next part, and what a look behind says it ends with. */
    let last: Signs | undefined;
    let behind: Signs | undefined;
    const take = (found: Signs | undefined): void => {
      if (found && found.size <= most && (!signs || weight(found) < weight(signs))) signs = found;
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const { part, look } = this.#part();
      const optional = this.#isOptional();
      if (look === 'denied' || (look && optional)) continue;
      if (optional) {
        opened = true;
        last = behind = undefined;
        continue;
      }
      take(part.signs);
      if (look === 'behind') {
        behind = part.last;
        continue;
      }
      take(pairsOf(last, part.first));
      take(pairsOf(behind, part.first));
      if (look === 'ahead') continue;
      if (!opened) first = part.first;
      opened = true;
      last = part.last;
      behind = undefined;
    }
    return { signs, first, last };
  }

  #part(): { readonly part: Part; readonly look?: Look } {
    const character = this.#source.charAt(this.#at++);
    if (character === '(') return this.#group();
    if (character === '^' || character === '$') return { part: anyPart, look: 'denied' };
    if (character === '.') return { part: anyPart };
    const one = character === '[' ? this.#class() : character === '\\' ? this.#escape() : new Set(character);
    return { part: { signs: one, first: one, last: one } };
  }

  #group(): { readonly part: Part; readonly look: Look } {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40))?.[0] ?? '';
    this.#at += opening.length;
    const part = this.alternatives();
    this.#at++;
    const look = opening.endsWith('!')
      ? 'denied'
      : opening === '?='
        ? 'ahead'
        : opening === '?<='
          ? 'behind'
          : undefined;
    return { part, look };
  }

  #class(): Signs | undefined {
    const close = this.#closing();
    const inside = this.#source.slice(this.#at, close);
    this.#at = close + 1;
    if (inside.startsWith('^')) return undefined;
    const found = new Set<string>();
    const plain = inside
      .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\d/g, '0-9')
      .replace(/\\(?=[\\\]\-./()[{}+*?|^$])/g, '');
    if (plain.includes('\\')) return undefined;
    for (let at = 0; at < plain.length; at++) {
      const to = plain.charAt(at + 1) === '-' && at + 2 < plain.length ? plain.charCodeAt(at + 2) : undefined;
      const from = plain.charCodeAt(at);
      if ((to ?? from) - from > most) return undefined;
      for (let code = from; code <= (to ?? from); code++) found.add(String.fromCharCode(code));
      if (to !== undefined) at += 2;
    }
    return found;
  }

  #closing(): number {
    let at = this.#at;
    while (at < this.#source.length && this.#source.charAt(at) !== ']')
      at += this.#source.charAt(at) === '\\' ? 2 : 1;
    return at;
  }

  #escape(): Signs | undefined {
    const character = this.#source.charAt(this.#at++);
    if (character === 'd') return new Set('0123456789');
    if (character === 'u' || character === 'p' || character === 'P' || character === 'x') {
      const rest =
        /^(?:\{[^}]*\}|[0-9a-fA-F]{4}|[0-9a-fA-F]{2})/.exec(this.#source.slice(this.#at))?.[0] ?? '';
      this.#at += rest.length;
      return character === 'u' && rest.length === 4
        ? new Set(String.fromCharCode(Number.parseInt(rest, 16)))
        : undefined;
    }
    return /[a-zA-Z0-9]/.test(character) ? undefined : new Set(character);
  }

  /** Reads the quantifier after a part. */
  #isOptional(): boolean {
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (!quantifier) return false;
    this.#at += quantifier[0].length;
    return quantifier[0].startsWith('*') || quantifier[0].startsWith('?') || quantifier[1] === '0';
  }
}

function union(a: Signs | undefined, b: Signs | undefined): Signs | undefined {
  if (!a || !b) return undefined;
  const all = new Set([...a, ...b]);
  return all.size > most ? undefined : all;
}

/** Blanks may stand where a pattern's text had a comment: they make no pair. */
function pairsOf(first: Signs | undefined, second: Signs | undefined): Signs | undefined {
  if (!first || !second || first.size * second.size > most) return undefined;
  const pairs = new Set<string>();
  for (const one of first)
    for (const other of second) {
      if (/\s/.test(one + other)) return undefined;
      pairs.add(one + other);
    }
  return pairs;
}

function isCommon(character: string): boolean {
  return commonCharacters.includes(character) || punctuation.includes(character) || /\d/.test(character);
}

/** About how many of a hundred paragraphs hold one of the signs. */
function weight(signs: Signs): number {
  let sum = 0;
  for (const sign of signs) {
    if (sign.length === 1) sum += isCommon(sign) ? 8 : 1;
    else if (commonPairs.has(sign) || /^\d\d$/.test(sign)) sum += 0.9;
    else sum += punctuation.includes(sign.charAt(0)) || punctuation.includes(sign.charAt(1)) ? 0.1 : 0.02;
  }
  return sum;
}
