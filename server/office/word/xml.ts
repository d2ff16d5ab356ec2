import { XMLParser, XMLValidator } from 'fast-xml-parser';

export type XmlNode = XmlElement | string;

/** An element under its usual prefix, whatever prefix the file binds the namespace to. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  children: XmlNode[];
}

/** The namespaces read here; ISO strict documents name them by other addresses than Word itself does. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
]);

/** The root's declarations in a rewritten part, so that what stands under the usual prefixes is bound again. */
export const usualNamespaces: Readonly<Record<string, string>> = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** The root element of a part. Throws on text that is not well-formed, and on a DOCTYPE, which office files never have. */
export function parseXml(text: string): XmlElement {
  if (text.includes('<!DOCTYPE')) throw new SyntaxError('a part declares a document type');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new SyntaxError(valid.err.msg);
  const roots: XmlNode[] = [];
  for (const raw of parser.parse(text) as RawNode[]) append(roots, raw, new Map());
  const root = roots.find((node) => typeof node !== 'string');
  if (root === undefined || typeof root === 'string') throw new SyntaxError('a part has no root element');
  return root;
}

/** As fast-xml-parser gives it: the one key that is not `:@` is the element's name. */
interface RawNode {
  readonly ':@'?: Record<string, string>;
  readonly '#text'?: string;
  readonly [name: string]: unknown;
}

function append(into: XmlNode[], raw: RawNode, outer: ReadonlyMap<string, string>): void {
  const name = Object.keys(raw).find((key) => key !== ':@');
  if (name === undefined) return;
  if (name === '#text') {
    into.push(String(raw['#text']));
    return;
  }
  const given = raw[':@'] ?? {};
  const renamed = declared(given, outer);
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(given)) attributes[usualName(key, renamed, false)] = value;
  const children: XmlNode[] = [];
  for (const child of raw[name] as RawNode[]) append(children, child, renamed);
  into.push({ name: usualName(name, renamed, true), attributes, children });
}

/** The file's prefixes with the usual ones they stand for; the empty prefix is the default namespace. */
function declared(
  attributes: Record<string, string>,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let scope = outer;
  for (const [key, address] of Object.entries(attributes)) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    const usual = prefixes.get(address);
    if (usual === undefined) continue;
    if (scope === outer) scope = new Map(outer);
    (scope as Map<string, string>).set(key.slice('xmlns:'.length), usual);
  }
  return scope;
}

/** An attribute without prefix stands in no namespace, an element without one in the default namespace. */
function usualName(name: string, scope: ReadonlyMap<string, string>, element: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0) {
    const usual = element ? scope.get('') : undefined;
    return usual === undefined ? name : `${usual}:${name}`;
  }
  const usual = scope.get(name.slice(0, colon));
  return usual === undefined ? name : usual + name.slice(colon);
}

export function* elements(parent: XmlElement | undefined, name?: string): Iterable<XmlElement> {
  for (const child of parent?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) yield child;
  }
}

/** The element at the end of a path of child names, the first of each. */
export function at(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let current = parent;
  for (const name of path) {
    const [first] = elements(current, name);
    current = first;
  }
  return current;
}

/** `w:val` of the element at the end of the path. */
export function value(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return at(parent, ...path)?.attributes['w:val'];
}

/** Whether an on/off property is there and not switched off. */
export function isOn(parent: XmlElement | undefined, ...path: readonly string[]): boolean {
  const found = at(parent, ...path);
  return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '');
}

export function someDescendant(element: XmlElement, test: (element: XmlElement) => boolean): boolean {
  for (const child of elements(element)) if (test(child) || someDescendant(child, test)) return true;
  return false;
}

export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

export function serialise(root: XmlElement): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'];
  write(root, parts);
  return parts.join('');
}

function write(node: XmlNode, parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(escaped(node));
    return;
  }
  parts.push('<', node.name);
  for (const [key, text] of Object.entries(node.attributes)) parts.push(' ', key, '="', escaped(text), '"');
  if (node.children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of node.children) write(child, parts);
  parts.push('</', node.name, '>');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters that XML does not allow are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark);
}
