import { type Passage, type Span, type Traces, traces } from '../report';
import type { Finding, PassageRule } from '../rule';
import { placeholderForms } from './placeholder-forms';

export const placeholder: PassageRule = {
  id: 'number/placeholder',
  scope: 'passage',
  title: { zh: '占位符未填', en: 'Placeholder left' },
  summary: {
    zh: '正文里还留着 XX件、××%、____、【待补】、（待核实）等待填内容，或者“公开条”这样缺了数字。',
    en: 'XX, ××, ____, 【待补】 or 待核实 is left in the text, or a unit stands without its figure.',
  },
  severity: 'error',
  fixable: false,
  basis: { zh: '成文不应留有待填内容', en: 'A finished text has nothing left to fill in' },
  examples: {
    failing: '出具书面法律意见XX件。',
    passing: '出具书面法律意见46件。',
  },
  check(passage) {
    return mayHold(passage) ? findingsIn(passage) : [];
  },
};

function* findingsIn(passage: Passage): Iterable<Finding> {
  const found: (Span & { readonly printed: string })[] = [];
  for (const form of placeholderForms) {
    const text = form.blanks ? passage.text : passage.prose;
    if (form.emphasis && isEmphasis(text, form.emphasis)) continue;
    for (const match of text.matchAll(form.pattern)) {
      const [printed] = match;
      const start = match.index;
      if (form.unless?.test(text.slice(Math.max(0, start - 12), start + printed.length + 12))) continue;
      found.push({ start, end: start + printed.length, printed });
    }
  }
  // The longest of those that start together; what lies in another is told with it.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  for (const { start, end, printed } of found) {
    if (start < last) continue;
    last = end;
    const shown = printed.trim();
    yield {
      start,
      end,
      message: { zh: `占位符未填：${shown || '空白'}`, en: `Placeholder left: ${shown || 'blank'}` },
      data: { stated: printed },
    };
  }
}

/** Signs that hardly stand for anything else. */
const signs = traces('XxＸ×＿﹍○□△●◯■?？【');
/** What else a placeholder may be made of, where its characters stand as they do in one. */
const others: readonly (readonly [Traces, RegExp])[] = [
  [traces('*'), /\*[^\s*]|\*\*/],
  [traces('_'), /__/],
  [traces('［'), /［\s*］/],
  [traces('待'), /待(?:补|填|核|统|确|更|定|完|提|报)/],
  [traces('（('), /[（(]\s*[）)]/],
  [traces('D'), /TODO|TBD/],
  [traces('条次场份件起'), /[开展办发放布制理到结解查处][条次场份件起](?=[，,。；;])/],
  [traces(' \u3000'), / {3}|\u3000{3}/],
];

/** One cheap look before the patterns. */
function mayHold(passage: Passage): boolean {
  if (passage.has(signs)) return true;
  for (const [characters, form] of others)
    if (passage.has(characters) && form.test(passage.text)) return true;
  return false;
}

/** Markdown emphasis comes in pairs around words; placeholders stand before a unit, every one of them. */
function isEmphasis(text: string, mark: string): boolean {
  const groups = text.split(mark).slice(1);
  return (
    groups.length % 2 === 0 &&
    groups.some((after) => !/^(?:[%％]|[万亿]?[件个项次人名家户份条起宗场期元年月日处所支批])/.test(after))
  );
}
