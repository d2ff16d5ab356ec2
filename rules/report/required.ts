import { anything, type Traces, traces } from './traces';

/**
 * What every match of a pattern must hold, read off the pattern itself: one of these characters stands in the matched
 * text or in what it looks at around it; anything, where the pattern says nothing of the kind (\S+, .*, any Chinese
 * character). Patterns are those of rules and templates: no back references, no flags but g, m, u and y.
 */
export function required(pattern: RegExp | string): Traces {
  const characters = requiredCharacters(typeof pattern === 'string' ? pattern : pattern.source);
  return characters === undefined ? anything : traces(characters);
}

/** The same as text; undefined for anything. */
export function requiredCharacters(source: string): string | undefined {
  const reader = new Reader(source);
  const found = reader.alternatives();
  return found && [...found].join('');
}

/** Characters that stand in nearly every paragraph tell little; the rarer of two is the better trace. */
const common = '，。、的和建设法治工作府政人行一大不全中为化强推进实部展动年开加会件制领、县市区';
/** A class of more characters than this tells nothing. */
const mostCharacters = 200;

type Characters = ReadonlySet<string>;

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to a closing bracket or the end: one of every alternative, or nothing can be said. */
  alternatives(): Characters | undefined {
    const all = new Set<string>();
    let certain = true;
    for (;;) {
      const own = this.#sequence();
      if (own) for (const character of own) all.add(character);
      else certain = false;
      if (this.#source.charAt(this.#at) !== '|') break;
      this.#at++;
    }
    return certain && all.size <= mostCharacters ? all : undefined;
  }

  /** The most telling of the parts that must be there. */
  #sequence(): Characters | undefined {
    let best: Characters | undefined;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const part = this.#part();
      const optional = this.#isOptional();
      if (part && !optional && (!best || weight(part) < weight(best))) best = part;
    }
    return best;
  }

  #part(): Characters | undefined {
    const character = this.#source.charAt(this.#at++);
    if (character === '(') return this.#group();
    if (character === '[') return this.#class();
    if (character === '\\') return this.#escape();
    if (character === '.' || character === '^' || character === '$') return undefined;
    return new Set(character);
  }

  #group(): Characters | undefined {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40))?.[0] ?? '';
    this.#at += opening.length;
    const inside = this.alternatives();
    this.#at++;
    return opening.endsWith('!') ? undefined : inside;
  }

  #class(): Characters | undefined {
    const close = this.#closing();
    const inside = this.#source.slice(this.#at, close);
    this.#at = close + 1;
    if (inside.startsWith('^') || /\\[^\\\]\-./()[{}+*?|^$]/.test(inside)) return undefined;
    const found = new Set<string>();
    const plain = inside.replace(/\\(.)/g, '$1');
    for (let at = 0; at < plain.length; at++) {
      const to = plain.charAt(at + 1) === '-' && at + 2 < plain.length ? plain.charCodeAt(at + 2) : undefined;
      const from = plain.charCodeAt(at);
      if ((to ?? from) - from > mostCharacters) return undefined;
      for (let code = from; code <= (to ?? from); code++) found.add(String.fromCharCode(code));
      if (to !== undefined) at += 2;
    }
    return found;
  }

  #closing(): number {
    let at = this.#at;
    while (at < this.#source.length && this.#source.charAt(at) !== ']')
      at += this.#source.charAt(at) === '\\' ? 2 : 1;
    return at;
  }

  #escape(): Characters | undefined {
    const character = this.#source.charAt(this.#at++);
    if (character === 'd') return new Set('0123456789');
    if (character === 'u' || character === 'p' || character === 'P' || character === 'x') {
      const rest =
        /^(?:\{[^}]*\}|[0-9a-fA-F]{4}|[0-9a-fA-F]{2})/.exec(this.#source.slice(this.#at))?.[0] ?? '';
      this.#at += rest.length;
      return character === 'u' && rest.length === 4
        ? new Set(String.fromCharCode(Number.parseInt(rest, 16)))
        : undefined;
    }
    return /[a-zA-Z0-9]/.test(character) ? undefined : new Set(character);
  }

  /** Reads the quantifier after a part. */
  #isOptional(): boolean {
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (!quantifier) return false;
    this.#at += quantifier[0].length;
    return quantifier[0].startsWith('*') || quantifier[0].startsWith('?') || quantifier[1] === '0';
  }
}

function weight(characters: Characters): number {
  let sum = 0;
  for (const character of characters) sum += common.includes(character) ? 8 : 1;
  return sum;
}
