import { pinyin } from 'pinyin-pro';

const longest = 24;

/**
 * First letters of the pinyin of the Chinese characters, gaps left out: 行政复议 is xzfy. The level of government, which
 * the draft fills, is `*`: 全{level} is q*.
 */
export function initialsOf(text: string): string {
  return text
    .split('{level}')
    .map((part) => part.replace(/【[^】]*】|\{[a-z]+\}/g, '').replace(/[^\u3400-\u9fff]/g, ''))
    .map((part) => (part === '' ? '' : letters(part)))
    .join('*')
    .slice(0, longest);
}

function letters(characters: string): string {
  return pinyin(characters, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .replace(/[^a-z]/g, '');
}
