// Learning from thousands of reports: made from the samples by shuffling paragraphs and changing figures.
// `npm run eval:snippets -- --many [N]`
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport } from '../../rules/report';
import { templates } from '../../rules/templates';
import { contextAt } from '../../snippets/complete/context';
import { libraryFor } from '../../snippets/complete/library';
import { offersAt } from '../../snippets/complete/offers';
import { printPack } from '../../snippets/pack';
import { learnSamples } from '../../snippets/samples';

export async function learnMany(count: number): Promise<void> {
  const outline = templates[0];
  if (!outline) throw new Error('no template');
  const seeds = join(import.meta.dirname, '../../seeds');
  const texts = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(seeds, name), 'utf8'));
  const samples = Array.from({ length: count }, (_, index) => ({
    id: `report ${index}`,
    read: async () => shuffled(texts[index % texts.length] ?? '', index),
  }));
  let peak = 0;
  const started = performance.now();
  const { pack, used } = await learnSamples(samples, {
    outline,
    onProgress: () => {
      peak = Math.max(peak, process.memoryUsage().rss);
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const times: number[] = [];
  const text = texts[0] ?? '';
  for (let at = 1000; at < 4000; at += 10) {
    const report = parseReport(text.slice(0, at), outline);
    const from = performance.now();
    const context = contextAt(report, at);
    offersAt(context, libraryFor(pack, context.draft), { limit: 20, unprompted: true });
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(
    `${used} reports: ${seconds.toFixed(1)} s, ${(peak / 1e6).toFixed(0)} MB at most; pack ${Buffer.byteLength(printPack(pack))} bytes, ` +
      `${pack.patterns.length} patterns; completion median ${at(0.5)} ms, 99 % ${at(0.99)} ms`,
  );
}

/** The same report with other figures and its longer lines in another order inside each section. */
function shuffled(text: string, seed: number): string {
  let state = seed * 2654435761 + 1;
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  const sentences = text
    .split(/(?<=。)/)
    .map((sentence) => ({ sentence, fixed: /[一二三四五六七八九十]+、|\n/.test(sentence) }));
  for (let at = sentences.length - 1; at > 0; at--) {
    const other = Math.max(0, at - Math.floor(random() * 4));
    const [a, b] = [sentences[at], sentences[other]];
    if (a && b && !a.fixed && !b.fixed) [sentences[at], sentences[other]] = [b, a];
  }
  return sentences
    .map(({ sentence }) => sentence)
    .join('')
    .replace(/(?<![0-9])[0-9]{2,3}(?=[件项次人名场])/g, () => String(Math.floor(10 + random() * 900)));
}
