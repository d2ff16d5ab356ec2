/**
 * An esbuild plugin: of pinyin-pro's dictionary only the first letters go into a bundle. They are all that is asked
 * of it here (行政复议 is typed xzfy), and a third of the size. The words stay, for they decide how a text is cut.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The characters that are asked for: the ideographs of the basic plane. */
const [first, last] = [0x3400, 0x9fff];

const inData = (names) => new RegExp(`pinyin-pro[\\\\/]dist[\\\\/]esm[\\\\/]data[\\\\/]${names}\\.mjs$`);

export const pinyinInitials = {
  name: 'pinyin initials',
  setup(build) {
    build.onLoad({ filter: inData('dict1') }, async ({ path }) => ({
      contents: `const letters = ${JSON.stringify(await lettersIn(path))};
export default { get: (character) => letters[character.charCodeAt(0) - ${first}]?.trim() };`,
    }));

    build.onLoad({ filter: inData('dict[2-5]') }, async ({ path }) => {
      const { source, object, value } = await dictionaryIn(path);
      const letters = await lettersIn(join(dirname(path), 'dict1.mjs'));
      const words = JSON.stringify(wordsOf(value, letters));
      return {
        contents: `import characters from './dict1.mjs';
${source.replace(object, () => `Object.fromEntries(${words}.split(' ').map(spread))`)}
function spread(entry) {
  const word = entry.replace(/[a-z]+$/, '');
  const letters = entry.slice(word.length) || [...word].map(characters.get);
  return [word, [...letters].join(' ')];
}`,
      };
    });
  },
};

/** The one object a file of the dictionary is about. */
async function dictionaryIn(path) {
  const source = await readFile(path, 'utf8');
  const [, object] = /^const (?:map|DICT[2-5]) = (\{.*?^\});$/ms.exec(source) ?? [];
  if (!object) throw new Error(`${path} is written in another way than it was`);
  return { source, object, value: new Function(`return ${object}`)() };
}

/** A letter for every code point of the range, a space where there is none. */
async function lettersIn(path) {
  const letters = Array.from({ length: last - first + 1 }, () => ' ');
  for (const [reading, characters] of Object.entries((await dictionaryIn(path)).value))
    for (const character of characters) {
      const place = character.codePointAt(0) - first;
      if (place in letters) letters[place] = letterOf(reading);
    }
  return letters.join('');
}

/** Every word, followed by its letters where they are not those of its characters. */
function wordsOf(dictionary, letters) {
  return Object.entries(dictionary)
    .map(([word, reading]) => {
      const own = reading.split(' ').map(letterOf).join('');
      const usual = Array.from(word, (character) => letters[character.charCodeAt(0) - first]).join('');
      return own === usual ? word : word + own;
    })
    .sort()
    .join(' ');
}

/** The first letter of a syllable without its tone. */
function letterOf(syllable) {
  return syllable.normalize('NFD')[0];
}
