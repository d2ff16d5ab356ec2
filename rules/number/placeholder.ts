import type { Passage, Span } from '../report';
import { required } from '../report/required';
import type { Finding, PassageRule } from '../rule';
import { type PlaceholderForm, placeholderForms } from './placeholder-forms';

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
    const forms = knownForms.filter(({ signs }) => passage.has(signs));
    return forms.length === 0 ? none : findingsIn(passage, forms);
  },
};

const knownForms = placeholderForms.map((form) => ({ ...form, signs: required(form.pattern) }));
const none: readonly Finding[] = [];

function* findingsIn(passage: Passage, forms: readonly PlaceholderForm[]): Iterable<Finding> {
  const found: (Span & { readonly printed: string })[] = [];
  for (const form of forms) {
    const text = form.blanks ? passage.text : passage.prose;
    if (form.emphasis && isEmphasis(text, form.emphasis)) continue;
    form.pattern.lastIndex = 0;
    for (let match = form.pattern.exec(text); match; match = form.pattern.exec(text)) {
      const { 0: printed, index: start } = match;
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

/** Markdown emphasis comes in pairs around words; placeholders stand before a unit, every one of them. */
function isEmphasis(text: string, mark: string): boolean {
  const groups = text.split(mark).slice(1);
  return (
    groups.length % 2 === 0 &&
    groups.some((after) => !/^(?:[%％]|[万亿]?[件个项次人名家户份条起宗场期元年月日处所支批])/.test(after))
  );
}
