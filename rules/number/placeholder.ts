import type { Finding, PassageRule } from '../rule';
import { type PlaceholderForm, placeholderForms } from './placeholder-forms';

export const placeholder: PassageRule = {
  id: 'number/placeholder',
  scope: 'passage',
  title: { zh: '占位符未填', en: 'Placeholder left' },
  summary: {
    zh: '正文里还留着 XX件、××%、____、【待补】、（待核实）等待填内容。',
    en: 'XX, ××, ____, 【待补】 or 待核实 is left in the text.',
  },
  severity: 'error',
  fixable: false,
  basis: {
    zh: '《党政机关公文处理工作条例》：公文内容应当准确、完整。',
    en: 'Rules on official documents: contents must be complete.',
  },
  examples: {
    failing: '出具书面法律意见XX件。',
    passing: '出具书面法律意见46件。',
  },
  *check(passage) {
    if (!anyForm.test(passage.text)) return;
    const found: Finding[] = [];
    for (const form of placeholderForms) {
      const text = form.blanks ? passage.text : passage.prose;
      for (const match of text.matchAll(form.pattern)) {
        const [printed] = match;
        const start = match.index;
        const end = start + printed.length;
        if (found.some((other) => start < other.end && other.start < end)) continue;
        if (!isLeft(form, text, start, printed)) continue;
        found.push({
          start,
          end,
          message: {
            zh: `占位符未填：${printed.trim() || '空白'}`,
            en: `Placeholder left: ${printed.trim() || 'blank'}`,
          },
          data: { stated: printed },
        });
      }
    }
    yield* found.sort((a, b) => a.start - b.start);
  },
};

/** One cheap look before the patterns. */
const anyForm =
  /[XxＸ×＿﹍○□△●◯■?？]|\*\*|__|【|［\s*］|待(?:补|填|核|统|确|更|定|完|提|报)|[（(]\s*[）)]|TODO|TBD| {3}|\u3000{3}/;

function isLeft(form: PlaceholderForm, text: string, start: number, printed: string): boolean {
  if (form.unless?.test(text.slice(Math.max(0, start - 12), start + printed.length + 12))) return false;
  return form.emphasis ? !isEmphasis(text, form.emphasis) : true;
}

/** Markdown emphasis comes in pairs around words; placeholders stand before a unit, every one of them. */
function isEmphasis(text: string, mark: string): boolean {
  const groups = text.split(mark).slice(1);
  return (
    groups.length % 2 === 0 &&
    groups.some((after) => !/^(?:[%％]|[万亿]?[件个项次人名家户份条起宗场期元年月日处所支批])/.test(after))
  );
}
