import { type Passage, perPassage, type Quantity } from '../report';
import { letter } from './bigrams';

/** A number's measure in words that stand alone, for lists: short ones carry along what their sentence speaks of. */
export function labelOf(passage: Passage, quantity: Quantity): string {
  return labelsIn(passage).get(quantity) ?? quantity.measure;
}

const labelsIn = perPassage(readLabels);

function readLabels(passage: Passage): Map<Quantity, string> {
  const labels = new Map<Quantity, string>();
  let sentence = -1;
  let sentences = 0;
  let subject = '';
  let given = new Map<string, number>();
  for (const quantity of passage.quantities) {
    if (!quantity.claim) continue;
    while ((passage.sentences[sentences]?.end ?? Number.POSITIVE_INFINITY) <= quantity.start) sentences++;
    if (sentences !== sentence) {
      sentence = sentences;
      subject = '';
      given = new Map();
    }
    const own = tidied(quantity.measure);
    const name = own + changeName(quantity);
    const long = lettersIn(own) >= longEnough;
    const label =
      long || subject === '' ? name || '数量' : own === '' ? subject + name : `${name}（${subject}）`;
    if (long) subject = own.slice(0, 24);
    const times = (given.get(label) ?? 0) + 1;
    given.set(label, times);
    labels.set(quantity, times === 1 ? label : `${label}·其${times}`);
  }
  return labels;
}

/** Letters from which a name stands alone. */
const longEnough = 5;

function changeName({ kind, polarity }: Quantity): string {
  if (kind !== 'change') return '';
  return polarity === 'fall' ? '降幅' : '增幅';
}

function tidied(measure: string): string {
  return measure
    .replace(/[\s“”"]+/g, '')
    .replace(/^[、，,；;：:和与及其中]+|[、，,；;：:（(]+$/g, '')
    .replace(/^截至[\d年月日底末前，]+/, '')
    .replace(/(?:由|从|较|比|同比|环比)[^（(]{0,12}$/, '')
    .replace(/^(?:压缩|精简|减少|下降|降低|增长|提高|上升|增加|缩短)?至?$/, '')
    .replace(/(?:达到?|为|共计?|合计|至|约)$/, '')
    .slice(0, 40);
}

function lettersIn(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (letter(text.charCodeAt(index)) > 0) count++;
  return count;
}
