import type { Language } from '../../rules/localized';
import { fill, slotPattern } from '../insert';
import type { LearnedHeading, Pack, Pattern } from '../pack';
import { levelOf, placeIn } from '../place';

/** Where an offer was learned and how a report has it, in Markdown. */
export function documentationOf(entry: Pattern | LearnedHeading, pack: Pack, language: Language): string {
  const sources = entry.samples.map((id) => pack.samples.find((sample) => sample.id === id)?.title ?? id);
  const shown = sources.map((title) => `《${plain(title)}》`).join(language === 'zh' ? '、' : ', ');
  const example = 'examples' in entry ? exampleOf(entry, pack) : undefined;
  const lines =
    language === 'zh'
      ? [`${entry.support} 份报告有此写法：${shown}`, ...(example ? [`例：${plain(example)}`] : [])]
      : [
          `In ${entry.support} report${entry.support === 1 ? '' : 's'}: ${shown}`,
          ...(example ? [`Example: ${plain(example)}`] : []),
        ];
  return lines.join('\n\n');
}

/** The pattern with what the first sample has in its gaps; undefined where there is none to fill. */
function exampleOf({ text, samples, examples }: Pattern, pack: Pack): string | undefined {
  if (!/【|\{/.test(text)) return undefined;
  const sample = pack.samples.find(({ id }) => id === samples[0]);
  const place = sample && placeIn(sample.title)?.name;
  let next = 0;
  const filled = fill(text, { year: sample?.year, place, level: place && levelOf(place) });
  // Gaps of the form come first in `examples`; what the sample's own name and year fill was filled above.
  return filled.replace(slotPattern, (slot) =>
    /^【(?:年份|地名|级别)】$/.test(slot) && examples.length === 0 ? slot : (examples[next++] ?? slot),
  );
}

function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
