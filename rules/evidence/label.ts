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
    const own = tidied(wholeWords(quantity, passage.prose));
    const change = changeName(quantity, passage.prose);
    const name = change ? own.replace(changeVerb, '') + change : own;
    const long = lettersIn(own) >= longEnough;
    const label =
      long || subject === '' ? name || '数量' : own === '' ? subject + name : `${name}（${subject}）`;
    if (long) subject = own.replace(changeVerb, '').slice(0, 24);
    const times = (given.get(label) ?? 0) + 1;
    given.set(label, times);
    labels.set(quantity, times === 1 ? label : `${label}·其${times}`);
  }
  return labels;
}

/** Letters from which a name stands alone. */
const longEnough = 5;

function changeName({ kind, polarity, start }: Quantity, prose: string): string {
  if (kind !== 'change' || statedRate.test(prose.slice(Math.max(0, start - 8), start))) return '';
  return polarity === 'fall' ? '降幅' : '增幅';
}

/** 精简率为65%: a rate that is itself a reduction, and no change of another. */
const statedRate = /(?:率|比例|占比)(?:达到?|为|是)?$/;
const changeVerb = /(?:下降|降低|减少|增长|上升|增加|提高|提升)$/;

/** A measure is read from behind a 共 that sums up; in 共享律师 it is half a word. */
function wholeWords({ measure, start }: Quantity, prose: string): string {
  if (!/^[享同建治产青]/.test(measure)) return measure;
  const at = prose.lastIndexOf(measure, start);
  return at > 0 && prose.charAt(at - 1) === '共' ? `共${measure}` : measure;
}

function tidied(measure: string): string {
  return measure
    .replace(/[\s“”"]+/g, '')
    .replace(/^(?:[、，,；;：:]|其中|以?及(?!时|格|早)|[和与](?![解谐平睦会]))+|[、，,；;：:（(]+$/g, '')
    .replace(/^截至[\d年月日底末前，]+/, '')
    .replace(/(?:由|从|较|同比|环比|(?<![占分])比(?![例率重]))[^（(]{0,12}$/, '')
    .replace(/^(?:压缩|精简|减少|下降|降低|增长|提高|上升|增加|缩短)?至?$/, '')
    .replace(/(?:达到?|为|共计?|合计|[提升]?[高升]至|[提升]?[高升]到|下?降至|下?降到|至|约)$/, '')
    .slice(0, 40);
}

function lettersIn(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (letter(text.charCodeAt(index)) > 0) count++;
  return count;
}
