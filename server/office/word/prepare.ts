import type { Numbering, Styles } from './numbering';
import { at, elements, isOn, someDescendant, textOf, type XmlElement, type XmlNode } from './xml';

/** What was met on the way that a reader of the draft should know of; numbers of places. */
export interface Met {
  numbered: number;
  inserted: number;
  deleted: number;
  hidden: number;
  boxes: number;
  pictures: number;
  charts: number;
  contents: number;
  embedded: number;
}

/** Bookmarks of this name carry a paragraph's level through to whoever reads the prepared document. */
export const levelBookmark = 'report-lint-level-';

/**
 * Rewrites a document's body so that a plain reader of paragraphs and tables gets what a person sees: automatic
 * numbers as text, tracked changes accepted, text boxes as paragraphs after the one they are anchored in, wrappers
 * opened, pictures and tables of contents left out. Returns what was met.
 */
export function prepare(document: XmlElement, styles: Styles, numbering: Numbering): Met {
  const met: Met = {
    numbered: 0,
    inserted: 0,
    deleted: 0,
    hidden: 0,
    boxes: 0,
    pictures: 0,
    charts: 0,
    contents: 0,
    embedded: 0,
  };
  const body = at(document, 'w:body');
  if (body) body.children = new Preparation(styles, numbering, met).blocks(body.children);
  return met;
}

class Preparation {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #met: Met;

  constructor(styles: Styles, numbering: Numbering, met: Met) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#met = met;
  }

  blocks(nodes: readonly XmlNode[]): XmlNode[] {
    const prepared: XmlNode[] = [];
    /** Text before a deleted paragraph mark: it belongs to the next paragraph. */
    let carried: XmlNode[] = [];
    const flush = (): void => {
      if (carried.length > 0) prepared.push(element('w:p', carried));
      carried = [];
    };
    for (const node of this.#opened(nodes)) {
      if (node.name === 'w:p') {
        const boxes: XmlNode[] = [];
        const content = [...carried, ...this.#inline(withoutProperties(node), boxes)];
        const properties = at(node, 'w:pPr');
        const joined = markDeleted(properties);
        carried = joined ? content : [];
        if (!joined) prepared.push(...this.#paragraph(properties, content));
        prepared.push(...boxes);
      } else if (node.name === 'w:tbl') {
        flush();
        this.#table(node);
        prepared.push(node);
      } else if (node.name === 'w:altChunk') {
        this.#met.embedded++;
      }
    }
    flush();
    return prepared;
  }

  /** Elements with what only wraps them opened. */
  *#opened(nodes: readonly XmlNode[]): Iterable<XmlElement> {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.name === 'w:sdt') {
        if (isContents(node)) this.#met.contents++;
        else yield* this.#opened(at(node, 'w:sdtContent')?.children ?? []);
      } else if (node.name === 'mc:AlternateContent') {
        yield* this.#opened(chosen(node).children);
      } else if (wrappers.has(node.name)) {
        yield* this.#opened(node.children);
      } else if (dropped.has(node.name)) {
        if (hasText(node)) this.#met.deleted++;
      } else {
        yield node;
      }
    }
  }

  #paragraph(properties: XmlElement | undefined, content: readonly XmlNode[]): XmlNode[] {
    const { level, contents } = this.#styles.read(properties);
    if (contents) {
      this.#met.contents++;
      return [];
    }
    const label = this.#numbering.label(properties);
    if (content.length === 0) return [];
    const children: XmlNode[] = [];
    const alignment = at(properties, 'w:jc');
    if (alignment) children.push(element('w:pPr', [alignment]));
    if (level !== undefined) {
      children.push({
        name: 'w:bookmarkStart',
        attributes: { 'w:id': '0', 'w:name': `${levelBookmark}${level}` },
        children: [],
      });
    }
    if (label) {
      this.#met.numbered++;
      children.push(run(label));
    }
    return [element('w:p', [...children, ...content])];
  }

  #table(table: XmlElement): void {
    for (const row of this.#opened(table.children)) {
      if (row.name !== 'w:tr') continue;
      for (const cell of this.#opened(row.children)) {
        if (cell.name !== 'w:tc') continue;
        const properties = at(cell, 'w:tcPr');
        cell.children = [...(properties ? [properties] : []), ...this.blocks(withoutProperties(cell))];
      }
      row.children = [...this.#opened(row.children)];
    }
    table.children = [...this.#opened(table.children)];
  }

  /** The runs of a paragraph; paragraphs of text boxes go to `boxes`. */
  #inline(nodes: readonly XmlNode[], boxes: XmlNode[]): XmlNode[] {
    const prepared: XmlNode[] = [];
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.name === 'w:r') {
        const made = this.#run(node, boxes);
        if (made) prepared.push(made);
      } else if (dropped.has(node.name)) {
        if (hasText(node)) this.#met.deleted++;
      } else if (node.name === 'w:ins' || node.name === 'w:moveTo') {
        if (hasText(node)) this.#met.inserted++;
        prepared.push(...this.#inline(node.children, boxes));
      } else if (node.name === 'mc:AlternateContent') {
        prepared.push(...this.#inline(chosen(node).children, boxes));
      } else if (node.name === 'w:sdt') {
        prepared.push(...this.#inline(at(node, 'w:sdtContent')?.children ?? [], boxes));
      } else if (node.name === 'm:oMath' || node.name === 'm:oMathPara') {
        prepared.push(run(textOf(node)));
      } else if (wrappers.has(node.name)) {
        prepared.push(...this.#inline(node.children, boxes));
      }
    }
    return prepared;
  }

  #run(given: XmlElement, boxes: XmlNode[]): XmlElement | undefined {
    if (isOn(given, 'w:rPr', 'w:vanish')) {
      if (hasText(given)) this.#met.hidden++;
      return undefined;
    }
    const children = this.#runContent(given.children, boxes);
    return children.length > 0 ? element('w:r', children) : undefined;
  }

  #runContent(nodes: readonly XmlNode[], boxes: XmlNode[]): XmlNode[] {
    const prepared: XmlNode[] = [];
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (runContent.has(node.name)) prepared.push(node);
      else if (node.name === 'w:cr') prepared.push(element('w:br', []));
      else if (node.name === 'w:ruby') {
        for (const base of elements(at(node, 'w:rubyBase'), 'w:r')) {
          prepared.push(...this.#runContent(base.children, boxes));
        }
      } else if (node.name === 'mc:AlternateContent') {
        prepared.push(...this.#runContent(chosen(node).children, boxes));
      } else if (node.name === 'w:drawing' || node.name === 'w:pict' || node.name === 'w:object') {
        this.#graphic(node, boxes);
      }
    }
    return prepared;
  }

  #graphic(graphic: XmlElement, boxes: XmlNode[]): void {
    let box = false;
    for (const content of contentsOfBoxes(graphic)) {
      const blocks = this.blocks(content.children);
      if (blocks.length === 0) continue;
      boxes.push(...blocks);
      this.#met.boxes++;
      box = true;
    }
    if (box) return;
    if (someDescendant(graphic, ({ name }) => /^(?:pic:pic|v:imagedata)$/.test(name))) this.#met.pictures++;
    else if (someDescendant(graphic, ({ name }) => /^(?:c:chart|cx:chart|dgm:relIds)$/.test(name))) {
      this.#met.charts++;
    }
  }
}

const runContent: ReadonlySet<string> = new Set([
  'w:t',
  'w:tab',
  'w:br',
  'w:sym',
  'w:fldChar',
  'w:instrText',
  'w:noBreakHyphen',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
]);

/** Elements that change nothing in the text they hold. */
const wrappers: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:fldSimple',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
]);

const dropped: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

function element(name: string, children: readonly XmlNode[]): XmlElement {
  return { name, attributes: {}, children: [...children] };
}

function run(text: string): XmlElement {
  const content: XmlElement = { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [text] };
  return element('w:r', [content]);
}

function withoutProperties(parent: XmlElement): XmlNode[] {
  return parent.children.filter((child) => typeof child === 'string' || !/^w:(?:p|tc)Pr$/.test(child.name));
}

function markDeleted(properties: XmlElement | undefined): boolean {
  return (
    at(properties, 'w:rPr', 'w:del') !== undefined || at(properties, 'w:rPr', 'w:moveFrom') !== undefined
  );
}

function hasText(parent: XmlElement): boolean {
  return someDescendant(
    parent,
    ({ name, children }) => (name === 'w:t' || name === 'w:delText') && children.length > 0,
  );
}

function isContents(control: XmlElement): boolean {
  const gallery = at(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
  return /table of contents|目录/i.test(gallery?.attributes['w:val'] ?? '');
}

/** One of the alternatives: the one with a text box's text, or else the one for readers that know little. */
function chosen(alternatives: XmlElement): XmlElement {
  const all = [...elements(alternatives)];
  return (
    all.find((one) => someDescendant(one, ({ name }) => name === 'w:txbxContent')) ??
    all.find(({ name }) => name === 'mc:Fallback') ??
    all[0] ??
    element('mc:Fallback', [])
  );
}

/** The outermost contents of text boxes; a box in a box is found when its outer one is read. */
function* contentsOfBoxes(graphic: XmlElement): Iterable<XmlElement> {
  for (const child of elements(graphic)) {
    if (child.name === 'w:txbxContent') yield child;
    else if (child.name === 'mc:AlternateContent') yield* contentsOfBoxes(chosen(child));
    else yield* contentsOfBoxes(child);
  }
}
