import type { Finding, PassageRule } from '../rule';

export const longSentence: PassageRule = {
  id: 'style/long-sentence',
  scope: 'passage',
  title: { zh: '句子过长', en: 'Long sentence' },
  summary: {
    zh: '一句话超过字数上限（默认150字），可考虑断开。',
    en: 'A sentence over the limit, by default 150 characters.',
  },
  severity: 'hint',
  fixable: false,
  examples: {
    failing: `${'健全工作机制，压实工作责任，'.repeat(12)}取得新进展。`,
    passing: `${'健全工作机制，压实工作责任。'.repeat(12)}取得新进展。`,
  },
  check({ text, prose, sentences }, { sentenceLimit }) {
    let findings: Finding[] | undefined;
    for (const { start, end } of sentences) {
      if (end - start <= sentenceLimit) continue;
      const length = countCharacters(prose, start, end);
      // A row of a table is no sentence.
      if (length <= sentenceLimit || text.startsWith('|')) continue;
      findings ??= [];
      findings.push({
        start,
        end,
        message: {
          zh: `本句${length}字，超过${sentenceLimit}字，可考虑断开`,
          en: `${length} characters in this sentence, over ${sentenceLimit}: consider breaking it up`,
        },
        data: { length, limit: sentenceLimit },
      });
    }
    return findings ?? none;
  },
};

const none: readonly Finding[] = [];

/** Blanks are not counted. */
function countCharacters(prose: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = prose.charCodeAt(at);
    // The second half of a character outside the basic plane is not counted again.
    if (code > 0x20 && code !== 0x3000 && (code < 0xdc00 || code > 0xdfff)) count++;
  }
  return count;
}
