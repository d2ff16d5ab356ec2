import { overlaps, type Passage, perPassage, type Span } from '../report';
import type { ReportRule } from '../rule';
import { sentencesWith } from './sentences';

export const vagueQuantity: ReportRule = {
  id: 'claim/vague-quantity',
  scope: 'report',
  title: { zh: '用模糊词代替数字', en: 'Vague quantity' },
  summary: {
    zh: '举措部分用“多次”“大量”“一批”“显著提升”等代替数字，本句又没有数字可依。',
    en: '“Many times”, “a great deal”, “markedly improved” where a figure is expected and none is given.',
  },
  severity: 'hint',
  fixable: false,
  examples: {
    failing: '化解大量历史遗留问题，多次组织执法培训，办案质效显著提升。',
    passing:
      '加大量化考核力度，印发《关于优化服务的若干措施》，第一批试点单位办结时限压缩35%，办事效率显著提升。',
  },
  *check({ report }) {
    const expected = report.roles.filter(({ role }) => role.traits.figures).flatMap(({ spans }) => spans);
    if (expected.length === 0) return;
    for (const block of report.blocks) {
      if (block.kind !== 'body') continue;
      const vague = vagueIn(block.passage);
      if (vague.length === 0) continue;
      for (const { start, end, word } of vague) {
        const place = { start: block.start + start, end: block.start + end };
        if (!expected.some((span) => overlaps(span, place))) continue;
        yield {
          ...place,
          message: {
            zh: `“${word}”能否写成具体数字`,
            en: `Could “${word}” be a figure?`,
          },
        };
      }
    }
  },
};

interface Vague extends Span {
  readonly word: string;
}

/**
 * Each with what may not stand before or after it, since the characters then belong to another word (加大量化) or to the
 * name of a document (若干措施).
 */
const vague =
  /(?<![最更放加扩较过重\d])大量(?![化刑程子纲级度])|(?<![\d十百千万许几])多次(?!元)|(?<![第每同另上下这该首分逐二三四五六七八九十百\d本当前])一批(?![一次准评复])|一?大批(?![评复准发判])|(?<![群大公民观听受])众多|诸多|若干(?![一-龥]{0,4}(?:措施|规定|意见|办法|决定|细则|准则|规范))|许多|(?<!存在|面临|遇到|[还仍]有|仍然|依然|一[个项件次户人])不少(?!于)|(?<![\d十百千万许几])多(?:[起场](?![来所景地馆面])|批次)|(?:显著|大幅|明显|大大)(?:度)?(?:提升|提高|增强|改善|下降|减少|增长|缩短|压缩|压减|好转|优化|降低)/g;
/** One of these stands in each: a quick look before the pattern is tried. */
const amounting = sentencesWith(/大[量批幅大]|多[次起场批]|一批|众多|诸多|若干|许多|不少|显著|明显/g);
const degree = /^(?:显著|大幅|明显|大大)/;

const none: readonly Vague[] = [];

const vagueIn = perPassage((passage: Passage): readonly Vague[] => {
  const { prose } = passage;
  let found: Vague[] | undefined;
  for (const sentence of amounting(passage)) {
    const words = prose.slice(sentence.start, sentence.end);
    vague.lastIndex = 0;
    for (let match = vague.exec(words); match; match = vague.exec(words)) {
      if (isQuoted(words, match.index)) continue;
      const start = sentence.start + match.index;
      // A degree may rest on any figure of its sentence, an amount on one in its own clause or the next.
      const reach = degree.test(match[0]) ? sentence : clausesAround(prose, sentence, start);
      if (passage.quantities.some((quantity) => quantity.claim && overlaps(quantity, reach))) continue;
      if (isAim(prose, reach.start, start)) continue;
      const end = degree.test(match[0]) ? start + match[0].length : nounEnd(prose, start + match[0].length);
      found ??= [];
      found.push({ start, end, word: match[0] });
    }
  }
  return found ?? none;
});

/** The clause of a place, and the next where its figures may count the same. */
function clausesAround(prose: string, sentence: Span, at: number): Span {
  let { start, end } = sentence;
  for (let back = at - 1; back >= sentence.start; back--) {
    if (clauseMarks.includes(prose.charAt(back))) {
      start = back + 1;
      break;
    }
  }
  let marks = 0;
  for (let ahead = at; ahead < sentence.end; ahead++) {
    if (!clauseMarks.includes(prose.charAt(ahead))) continue;
    handedOn.lastIndex = ahead + 1;
    if (++marks === 2 || handedOn.test(prose)) {
      end = ahead;
      break;
    }
  }
  return { start, end };
}

/** 整治一大批窝点，收缴假货12吨: what was taken or handed on is another count. */
const handedOn = /移送|移交|罚没|挽回|追缴|追回|收缴|没收|刑拘|抓获|吊销|曝光|公布|发布|问责/y;

/** What is still to be done has no figure yet. */
function isAim(prose: string, from: number, to: number): boolean {
  return aims.test(prose.slice(from, to));
}

const aims = /力争|争取|争创|努力|奋力|旨在|以期|计划|打好|打赢|将(?=.)|拟(?!定)|推动(?:形成|培育|打造|建成)/;

const clauseMarks = '，。；,;';

/** The words after 大量, 一批 … that say of what, up to a verb or a mark. */
function nounEnd(prose: string, from: number): number {
  const after = prose.slice(from, from + 12);
  const stop = after.search(
    /[^一-龥]|得到|得以|被|已|均|都|实现|有效|进行|予以|开展|组织|召开|作出|研究|部署/,
  );
  return from + (stop < 0 ? after.length : stop);
}

function isQuoted(sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - 60), at);
  return (
    before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
  );
}
