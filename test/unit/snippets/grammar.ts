/** A part of an LSP snippet, as the specification's grammar has it. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'stop'; readonly number: number }
  | { readonly kind: 'placeholder'; readonly number: number; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly number: number; readonly options: readonly string[] };

/** Reads a snippet strictly: whatever an editor would have to guess at is an error. */
export function parseSnippet(snippet: string): Part[] {
  let at = 0;
  const parts = any(false);
  if (at < snippet.length) throw new SyntaxError(`stray } at ${at} in ${snippet}`);
  return parts;

  function any(inside: boolean): Part[] {
    const found: Part[] = [];
    let text = '';
    const flush = () => {
      if (text !== '') found.push({ kind: 'text', text });
      text = '';
    };
    while (at < snippet.length) {
      const character = snippet.charAt(at);
      if (character === '\\') {
        const escaped = snippet.charAt(at + 1);
        if (!'\\$}'.includes(escaped) || escaped === '')
          throw new SyntaxError(`escape of “${escaped}” in ${snippet}`);
        text += escaped;
        at += 2;
      } else if (character === '}') {
        if (!inside) throw new SyntaxError(`unescaped } at ${at} in ${snippet}`);
        break;
      } else if (character === '$') {
        flush();
        found.push(variable());
      } else {
        text += character;
        at++;
      }
    }
    flush();
    return found;
  }

  function variable(): Part {
    const bare = /^\$([0-9]+)/.exec(snippet.slice(at));
    if (bare) {
      at += bare[0].length;
      return { kind: 'stop', number: Number(bare[1]) };
    }
    const open = /^\$\{([0-9]+)([:|}])/.exec(snippet.slice(at));
    if (!open) throw new SyntaxError(`unescaped $ at ${at} in ${snippet}`);
    at += open[0].length;
    const number = Number(open[1]);
    if (open[2] === '}') return { kind: 'stop', number };
    if (open[2] === '|') return { kind: 'choice', number, options: options() };
    const parts = any(true);
    if (snippet.charAt(at) !== '}') throw new SyntaxError(`unclosed placeholder in ${snippet}`);
    at++;
    return { kind: 'placeholder', number, parts };
  }

  function options(): string[] {
    const found = [''];
    while (at < snippet.length) {
      const character = snippet.charAt(at++);
      if (character === '\\') found[found.length - 1] += snippet.charAt(at++);
      else if (character === ',') found.push('');
      else if (character === '|') {
        if (snippet.charAt(at) !== '}') throw new SyntaxError(`unescaped | in ${snippet}`);
        at++;
        return found;
      } else found[found.length - 1] += character;
    }
    throw new SyntaxError(`unclosed choice in ${snippet}`);
  }
}

/** What stands in the document after the snippet was accepted and every stop passed over. */
export function expand(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'placeholder') return expand(part.parts);
      return part.kind === 'choice' ? (part.options[0] ?? '') : '';
    })
    .join('');
}
