import { listNumber } from './numerals';
import { at, elements, isOn, value, type XmlElement } from './xml';

/** What styles and numbering say about a paragraph. */
export interface ParagraphStyle {
  /** 0 for a title, 1–9 for a heading of that outline level; undefined for text. */
  readonly level: number | undefined;
  /** A line of the table of contents. */
  readonly contents: boolean;
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly properties: XmlElement | undefined;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Printed in Arabic digits whatever the formats of the levels above (`isLgl`). */
  readonly legal: boolean;
  /** Starts again after a level above this one-based number; 0 never. */
  readonly restart: number | undefined;
}

interface List {
  /** Lists of one abstract definition count on together. */
  readonly counters: (number | undefined)[];
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: Map<number, number>;
}

/** The styles of a document. Word writes the names of built-in styles in English whatever its language. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #default: string | undefined;

  constructor(root: XmlElement | undefined) {
    let byDefault: string | undefined;
    for (const element of elements(root, 'w:style')) {
      const id = element.attributes['w:styleId'];
      if (id === undefined || (element.attributes['w:type'] ?? 'paragraph') !== 'paragraph') continue;
      this.#styles.set(id, {
        id,
        name: value(element, 'w:name') ?? '',
        basedOn: value(element, 'w:basedOn'),
        properties: at(element, 'w:pPr'),
      });
      if (/^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '')) byDefault = id;
    }
    this.#default = byDefault;
  }

  /** The paragraph's style and what it is based on, nearest first. */
  *chain(properties: XmlElement | undefined): Iterable<Style> {
    const seen = new Set<string>();
    let id = value(properties, 'w:pStyle') ?? this.#default;
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      const style = this.#styles.get(id);
      if (style) yield style;
      id = style?.basedOn;
    }
  }

  read(properties: XmlElement | undefined): ParagraphStyle {
    const chain = [...this.chain(properties)];
    const contents = chain.some(({ name }) => /^(?:toc|contents?|目录)\s*(?:heading|标题|\d)/i.test(name));
    const direct = outlineLevel(properties);
    if (direct !== undefined) return { level: direct <= 9 ? direct : undefined, contents };
    for (const style of chain) {
      const named = /^(?:heading|标题)\s*([1-9])$/i.exec(style.name);
      if (named) return { level: Number(named[1]), contents };
      if (/^(?:title|标题|公文标题|文档标题)$/i.test(style.name)) return { level: 0, contents };
      const outline = outlineLevel(style.properties);
      if (outline !== undefined) return { level: outline <= 9 ? outline : undefined, contents };
    }
    return { level: undefined, contents };
  }
}

/** 1–9, or 10 for body text. */
function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const stated = value(properties, 'w:outlineLvl');
  return stated === undefined ? undefined : Number(stated) + 1;
}

/**
 * Automatic numbering (ECMA-376 17.9) as the text Word prints before a paragraph. Paragraphs must be given in
 * the order of the document, once each.
 */
export class Numbering {
  readonly #styles: Styles;
  readonly #lists = new Map<string, List>();
  /** Numbers and levels bound to a paragraph style, by the style's id. */
  readonly #byStyle = new Map<string, { readonly number: string; readonly level: number }>();

  constructor(root: XmlElement | undefined, styles: Styles) {
    this.#styles = styles;
    const abstracts = new Map<string, XmlElement>();
    for (const element of elements(root, 'w:abstractNum')) {
      const id = element.attributes['w:abstractNumId'];
      if (id !== undefined) abstracts.set(id, element);
    }
    const counters = new Map<XmlElement, (number | undefined)[]>();
    for (const element of elements(root, 'w:num')) {
      const id = element.attributes['w:numId'];
      const abstract = withLevels(abstracts, value(element, 'w:abstractNumId'));
      if (id === undefined || abstract === undefined) continue;
      let shared = counters.get(abstract);
      if (!shared) {
        shared = [];
        counters.set(abstract, shared);
      }
      this.#lists.set(id, this.#list(id, element, abstract, shared));
    }
  }

  #list(id: string, num: XmlElement, abstract: XmlElement, counters: (number | undefined)[]): List {
    const levels = new Map<number, Level>();
    const restarts = new Map<number, number>();
    const read = (element: XmlElement): void => {
      const index = Number(element.attributes['w:ilvl']);
      levels.set(index, {
        start: Number(value(element, 'w:start') ?? 1),
        format: levelFormat(element),
        text: value(element, 'w:lvlText') ?? '',
        legal: isOn(element, 'w:isLgl'),
        restart: numeric(value(element, 'w:lvlRestart')),
      });
      const style = value(element, 'w:pStyle');
      if (style !== undefined && !this.#byStyle.has(style))
        this.#byStyle.set(style, { number: id, level: index });
    };
    for (const element of elements(abstract, 'w:lvl')) read(element);
    for (const override of elements(num, 'w:lvlOverride')) {
      const level = at(override, 'w:lvl');
      if (level) read(level);
      const start = numeric(value(override, 'w:startOverride'));
      if (start !== undefined) restarts.set(Number(override.attributes['w:ilvl']), start);
    }
    return { counters, levels, restarts };
  }

  /** The label with what parts it from the text; undefined where the paragraph has no number, '' for a bullet. */
  label(properties: XmlElement | undefined): string | undefined {
    const place = this.#place(properties);
    if (!place) return undefined;
    const list = this.#lists.get(place.number);
    const level = list?.levels.get(place.level);
    if (!list || !level) return undefined;
    count(list, place.level, level.start);
    const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = list.levels.get(index);
      const number = list.counters[index] ?? shown?.start ?? 1;
      return listNumber(number, level.legal ? 'decimal' : (shown?.format ?? 'decimal')) ?? '';
    });
    if (level.format === 'bullet' || printed === '') return '';
    return /[\p{Letter}\p{Number}]$/u.test(printed) ? `${printed} ` : printed;
  }

  #place(
    properties: XmlElement | undefined,
  ): { readonly number: string; readonly level: number } | undefined {
    let number = value(properties, 'w:numPr', 'w:numId');
    let level = numeric(value(properties, 'w:numPr', 'w:ilvl'));
    for (const style of this.#styles.chain(properties)) {
      if (number !== undefined && level !== undefined) break;
      const bound = this.#byStyle.get(style.id);
      const inherited = value(style.properties, 'w:numPr', 'w:numId');
      if (number === undefined && inherited !== undefined) {
        number = inherited;
        level ??= bound?.level;
      }
      level ??= numeric(value(style.properties, 'w:numPr', 'w:ilvl'));
    }
    return number === undefined || number === '0' ? undefined : { number, level: level ?? 0 };
  }
}

/** Goes on by one; levels below start again. */
function count(list: List, level: number, start: number): void {
  const restart = list.restarts.get(level);
  list.restarts.delete(level);
  const before = list.counters[level];
  list.counters[level] = restart ?? (before === undefined ? start : before + 1);
  for (const [index, below] of list.levels) {
    if (index <= level) continue;
    if (below.restart === undefined || level < below.restart) list.counters[index] = undefined;
  }
}

/** An abstract definition may only point, by a numbering style's name, to the one that has the levels. */
function withLevels(
  abstracts: ReadonlyMap<string, XmlElement>,
  id: string | undefined,
): XmlElement | undefined {
  const found = id === undefined ? undefined : abstracts.get(id);
  const link = value(found, 'w:numStyleLink');
  if (link === undefined) return found;
  for (const other of abstracts.values()) if (value(other, 'w:styleLink') === link) return other;
  return found;
}

function levelFormat(level: XmlElement): string {
  for (const element of elements(level)) {
    if (element.name === 'w:numFmt') return element.attributes['w:val'] ?? 'decimal';
    if (element.name !== 'mc:AlternateContent') continue;
    const fallback = value(element, 'mc:Fallback', 'w:numFmt');
    if (fallback !== undefined) return fallback;
  }
  return 'decimal';
}

function numeric(text: string | undefined): number | undefined {
  return text === undefined || !/^-?\d+$/.test(text) ? undefined : Number(text);
}
