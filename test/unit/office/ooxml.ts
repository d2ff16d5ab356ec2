import { strToU8, zipSync } from 'fflate';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const namespaces = `xmlns:w="${word}" xmlns:r="${relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;

/** Parts of a hand-edited Word file: the inner XML of each. */
export interface Parts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Further files of the package by path. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

/** A Word file put together from XML as a person editing it by hand would. */
export function wordFile(parts: Parts): Uint8Array {
  const document = `<w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`;
  return packaged(document, {
    ...(parts.numbering && { 'word/numbering.xml': part('numbering', parts.numbering) }),
    ...(parts.styles && { 'word/styles.xml': part('styles', parts.styles) }),
    ...(parts.footnotes && { 'word/footnotes.xml': part('footnotes', parts.footnotes) }),
    ...(parts.endnotes && { 'word/endnotes.xml': part('endnotes', parts.endnotes) }),
    ...(parts.comments && { 'word/comments.xml': part('comments', parts.comments) }),
    ...parts.files,
  });
}

/** The same around a main part given whole. */
export function packaged(document: string, files: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>',
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': strToU8(document),
      ...files,
    },
    // Pictures are stored as they are.
    { level: 0 },
  );
}

function part(root: string, inner: string): Uint8Array {
  return strToU8(`<w:${root} ${namespaces}>${inner}</w:${root}>`);
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : content && run(content);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export function numbered(content: string, number: number, level = 0): string {
  return paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`);
}

/** An abstract list: format and text by level. */
export function list(
  id: number,
  levels: readonly (readonly [format: string, text: string, more?: string])[],
): string {
  const inner = levels.map(
    ([format, text, more = ''], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inner.join('')}</w:abstractNum>`;
}

export function number(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

export function row(cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<w:tc>${paragraph(cell)}</w:tc>`)).join('')}</w:tr>`;
}

export function table(rows: readonly string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

export const picture =
  '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

/** A text box as Word writes it; without the fallback, as other programs do. */
export function textBox(content: string, fallback = true): string {
  const inner = `<w:txbxContent>${content}</w:txbxContent>`;
  const choice = `<mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>${inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>`;
  const old = `<mc:Fallback><w:pict><v:shape><v:textbox>${inner}</v:textbox></v:shape></w:pict></mc:Fallback>`;
  return `<w:r><mc:AlternateContent>${choice}${fallback ? old : ''}</mc:AlternateContent></w:r>`;
}
