import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../rules/engine/check';
import { defaultSettings } from '../../../rules/settings';
import { templates } from '../../../rules/templates';

const root = join(import.meta.dirname, '../../..');
const read = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder))
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
const published = read('seeds', /\.txt$/);
const drafts = read('test/drafts', /\.(?:md|txt)$/);
const all = [...published, ...drafts];

/** The same sequence on every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

function isFound(text: string, rule: string, start: number, end: number): boolean {
  const [outline] = templates;
  assert.ok(outline);
  return check({ text, outline, settings: defaultSettings }).diagnostics.some(
    (finding) => finding.rule === rule && finding.start < end && start < finding.end,
  );
}

/** Plants one slip at a time and asks that 95 in 100 are found. `plant` gives the text with the slip and where it is. */
function plants(
  name: string,
  rule: string,
  texts: readonly string[],
  each: number,
  plant: (text: string, below: (limit: number) => number) => { text: string; start: number; end: number },
): void {
  it(`${name}: at least 95 % found`, function () {
    this.timeout(60_000);
    const below = chance(20251122);
    const missed: string[] = [];
    let planted = 0;
    for (const text of texts) {
      for (let round = 0; round < each; round++) {
        const slip = plant(text, below);
        planted++;
        if (!isFound(slip.text, rule, slip.start, slip.end))
          missed.push(slip.text.slice(Math.max(0, slip.start - 6), slip.end + 6));
      }
    }
    assert.ok(missed.length <= planted * 0.05, `${missed.length} of ${planted}: ${missed.join(' | ')}`);
  });
}

function pick(
  text: string,
  pattern: RegExp,
  below: (limit: number) => number,
): { at: number; found: string } {
  const places = [...text.matchAll(pattern)];
  const place = places[below(places.length)];
  assert.ok(place);
  return { at: place.index, found: place[0] };
}

const put = (text: string, at: number, taken: number, put: string) => ({
  text: text.slice(0, at) + put + text.slice(at + taken),
  start: at,
  end: at + put.length,
});

describe('planted slips', () => {
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const wordsOf = new Map(
    all.map((text) => [
      text,
      [...words.segment(text)].filter(({ segment }) => /^[\u4e00-\u9fff]{2,4}$/.test(segment)),
    ]),
  );

  plants('doubled words', 'style/repeated', all, 15, (text, below) => {
    const places = wordsOf.get(text) ?? [];
    const word = places[below(places.length)];
    assert.ok(word);
    return put(text, word.index, word.segment.length, word.segment + word.segment);
  });

  plants('doubled small words', 'style/repeated', all, 10, (text, below) => {
    const { at, found } = pick(
      text,
      /(?<=[\u4e00-\u9fff])(?<!目|标|行|作|为|参)(?:的|了|和|对|在|将|并|把|于|被)(?=[\u4e00-\u9fff])/g,
      below,
    );
    return put(text, at, 1, found + found);
  });

  plants('doubled marks', 'style/repeated', all, 10, (text, below) => {
    const { at, found } = pick(text, /(?<=[\u4e00-\u9fff%)])[，。、；：,](?=[\u4e00-\u9fff])/g, below);
    return put(text, at, 1, found + found);
  });

  plants('half of a pair of marks', 'style/unpaired-mark', all, 12, (text, below) => {
    const { at } = pick(
      text,
      /[“”《》〔〕]|(?<!^[\s#]*)[（(](?=[\u4e00-\u9fff]{2})|(?<=[\u4e00-\u9fff]{2})[）)]/gm,
      below,
    );
    return { ...put(text, at, 1, ''), start: Math.max(0, at - 40), end: at + 40 };
  });

  plants('half-width marks in a full-width draft', 'style/punctuation-width', drafts, 25, (text, below) => {
    const { at, found } = pick(text, /(?<![。\s]\S{0,3})[，；：（）]/g, below);
    return put(text, at, 1, ',;:()'.charAt('，；：（）'.indexOf(found)));
  });

  const wrong: readonly (readonly [RegExp, string])[] = [
    [/法治政府/g, '法制政府'],
    [/法治建设/g, '法制建设'],
    [/习近平法治思想/g, '习近平法制思想'],
    [/第一责任人/g, '第一负责人'],
    [/法制审核/g, '法治审核'],
    [/行政复议/g, '行政复仪'],
    [/依法治国/g, '依法制国'],
    [/[十二]+届(?=[一二三四五]中全会)/g, '二十大'],
    [/“枫桥经验”/g, '“风桥经验”'],
    [/法治督察/g, '法制督察'],
    [/“放管服”/g, '“放服管”'],
    [/部署/g, '布署'],
    [/出庭应诉/g, '出厅应诉'],
  ];
  plants('terms', 'style/term', all, 15, (text, below) => {
    const usable = wrong.filter(([right]) => new RegExp(right.source).test(text));
    const entry = usable[below(usable.length)];
    assert.ok(entry);
    const { at, found } = pick(text, entry[0], below);
    return put(text, at, found.length, entry[1]);
  });

  const chrome = [
    '【打印本页】 【关闭窗口】',
    '打印本页 关闭窗口',
    '当前位置：首页 > 政务公开 > 法治政府建设',
    '您访问的链接即将离开“青河县人民政府门户网站”，是否继续？',
    '信息来源：县司法局 发布时间：2026-01-20 10:12 浏览次数：36 字号：[大 中 小]',
    '字号：[ 大 中 小 ]',
    '||||||||||||',
    '上一篇：关于印发年度工作要点的通知',
    '责任编辑：李明',
    '扫一扫在手机打开当前页',
    '分享到：',
    '版权所有：青河县人民政府',
  ];
  plants('page chrome', 'style/page-chrome', all, 12, (text, below) => {
    const { at } = pick(`${text.trimEnd()}\n`, /\n/g, below);
    const line = chrome[below(chrome.length)] ?? '';
    const planted = put(text, at, 0, `\n\n${line}\n\n`);
    return { ...planted, start: planted.start + 2, end: planted.end - 2 };
  });
});
