import { contains, type Passage, perPassage, type Span } from '../report';
import type { ReportRule } from '../rule';
import { sentencesWith } from './sentences';

export const superlative: ReportRule = {
  id: 'claim/superlative',
  scope: 'report',
  title: { zh: '首创、率先没有出处', en: 'Superlative without source' },
  summary: {
    zh: '“全国首创”“全省率先”“位居前列”等说法，本句没有名次、通报或文件可依。',
    en: 'A claim to be first or among the first, with no rank, notice or document in the sentence.',
  },
  severity: 'hint',
  fixable: false,
  examples: {
    failing: '全省首创行政复议流动服务站，胜诉率位居全省前列。',
    passing: '在省委依法治省办印发的考核通报中，我县位居全省前列。对标“两个率先”，力争在全省率先建成示范县。',
  },
  *check({ report }) {
    const targets = report.roles.filter(({ role }) => role.traits.targets).flatMap(({ spans }) => spans);
    for (const block of report.blocks) {
      if (block.kind !== 'body' && block.kind !== 'heading') continue;
      for (const { start, end, words } of boastsIn(block.passage)) {
        const place = { start: block.start + start, end: block.start + end };
        if (targets.some((target) => contains(target, place))) continue;
        yield {
          ...place,
          message: {
            zh: `“${words}”没有出处，宜写明名次、通报或文件`,
            en: `“${words}” has no source: name the rank, notice or document`,
          },
        };
      }
    }
  },
};

interface Boast extends Span {
  readonly words: string;
}

/** Words that boast when an area stands before them. */
const first =
  /率先|首创|首个|首家|首例|首推|领先|第一家|第一(?=[，。；、,;的]|$)|唯一(?!性|的?[^，。；、,;]{0,8}(?:标识|代码|编码|编号|代表|试点|示范|入选|获|受邀))|最[短快优高多低少好]/g;
const area = /(?:全国|全省|全市|全区|全县|全州|全盟|国内|省内|市内|区内|县内|同类地区)(?:范围内)?$/;
/** A place by its name. Where the name begins cannot be told, but a verb before it can be left out. */
const place = /[一-龥]{2}[省市州]$|[一-龥]{2,4}范围内$/;
const leadingVerb = /^(?:.?(?:在|成立|建立|建成|打造|出台|创建|推出|开通|设立|制定|成为)|[是为被])/;

/** Words that boast by themselves. */
const among = new RegExp(
  [
    '(?:位居|位列|居于|稳居|居|列|跻身|走在|处于|排名|排在|保持在?)(?:(?:全国|全省|全市|全区|全县|国内|省内|市内)[一-龥]{0,8}?)?(?:最?前列|最前沿|前茅|首位|榜首|第一方阵|第一梯队|领先)',
    '名列前茅|遥遥领先|首屈一指|独占鳌头|一骑绝尘|独树一帜|领跑(?:全国|全省|全市|全区|全县)',
    '填补了?(?:全国|全省|全市|国内|省内|市内)[^，。；,;]{0,8}空白',
  ].join('|'),
  'g',
);
/** One of these stands in every boast: a quick look before the patterns are tried. */
const boasting = sentencesWith(
  /率先|首[创个家例推位]|前[列茅沿]|领[先跑]|空白|榜首|第一(?:家|方阵|梯队|[，。；、,;的]|$)|首屈|独[占树]|一骑|唯一|[国省市区县州盟内]最/g,
);

/** What a sentence gives as its source. */
const sources =
  /第\s*[\d一二三四五六七八九十]+\s*[位名]|通报|简报|公报|排行|榜单|考核结果|评估报告|评估结果|测评结果|指数|名单|认定为|授予|被[^，。；,;]{2,16}(?:评为|评定为|确定为|列为|命名为|表彰|推广)|(?:荣获|获评|获得|入选)[^，。；,;]{2,24}(?:奖|称号)|〔\d{4}〕/;
const note = /<!--\s*来源|\[\^[^\]]+\]/;
/** What makes an aim of it. */
const aims = /力争|争取|努力|争当|争创|奋力|目标|将在|拟在|计划在/;
/** To be among the first is an aim besides where a clause opens so: 为全县教育走在前列助力, 打造全省领先的平台. */
const strivings =
  /(?:^|[，,、：:])(?:并|更好|有力|持续|继续|坚定|不断|加快|着力)*(?:为|推动|推进|助推|助力|促进|力促|支持|支撑|打造|锚定|对标|瞄准|坚定|争)[^，,]*$/;
const rankAimed = /^的?(?:这一)?(?:总)?(?:目标|要求|定位|期望|使命)/;

const none: readonly Boast[] = [];

const boastsIn = perPassage((passage: Passage): readonly Boast[] => {
  const { text, prose } = passage;
  let found: Boast[] | undefined;
  for (const sentence of boasting(passage)) {
    const words = prose.slice(sentence.start, sentence.end);
    if (sources.test(words) || note.test(text.slice(sentence.start, sentence.end + 60))) continue;
    const boast = boastSpans(words).find(
      (span) => !isQuoted(words, span.start) && !isAim(words, span) && !isShare(words, span),
    );
    if (!boast) continue;
    found ??= [];
    found.push({
      start: sentence.start + boast.start,
      end: sentence.start + boast.end,
      words: words.slice(boast.start, boast.end),
    });
  }
  return found ?? none;
});

/** In order of place. One a sentence is enough: what is missing is missing once. */
function boastSpans(sentence: string): Span[] {
  const spans: Span[] = [];
  first.lastIndex = 0;
  for (let match = first.exec(sentence); match; match = first.exec(sentence)) {
    const before = sentence.slice(Math.max(0, match.index - 10), match.index);
    const where = area.exec(before) ?? place.exec(before);
    if (!where) continue;
    const name = where[0].replace(leadingVerb, '');
    spans.push({ start: match.index - name.length, end: match.index + match[0].length });
  }
  among.lastIndex = 0;
  for (let match = among.exec(sentence); match; match = among.exec(sentence))
    spans.push({ start: match.index, end: among.lastIndex });
  return spans.sort((a, b) => a.start - b.start);
}

/** In “” or 《》: a name, not the report's own word. */
function isQuoted(sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - 60), at);
  return (
    before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
  );
}

/** 行政处罚类占48.3%，居首位: first of what is reported on, with its figure. */
function isShare(sentence: string, { start, end }: Span): boolean {
  return (
    /(?:首|前)位$/.test(sentence.slice(start, end)) &&
    /占[^，,；;。]{0,8}\d[^，,；;。]{0,6}[，,]$/.test(sentence.slice(Math.max(0, start - 24), start))
  );
}

function isAim(sentence: string, { start, end }: Span): boolean {
  const before = clauseBefore(sentence, start);
  if (aims.test(before)) return true;
  const last = sentence.slice(end - 2, end);
  if (last !== '前列' && last !== '领先') return false;
  return strivings.test(before) || rankAimed.test(sentence.slice(end, end + 8));
}

function clauseBefore(sentence: string, at: number): string {
  const before = sentence.slice(Math.max(0, at - 30), at);
  return before.slice(Math.max(before.lastIndexOf('；'), before.lastIndexOf(';')) + 1);
}
