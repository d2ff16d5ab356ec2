import { pinyin } from 'pinyin-pro';

const longest = 24;

/** First letters of the pinyin of the Chinese characters, gaps left out: 行政复议 is xzfy. */
export function initialsOf(text: string): string {
  const characters = text.replace(/【[^】]*】|\{[a-z]+\}/g, '').replace(/[^\u3400-\u9fff]/g, '');
  return pinyin(characters.slice(0, longest), { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .replace(/[^a-z]/g, '');
}
