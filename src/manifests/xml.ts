import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml';

/** An element of a document; names of elements and attributes are as they are written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in it, without blanks around. */
  readonly text: string;
  readonly children: readonly Element[];
}

/** The outermost element of a text; null where that is no well-formed XML. */
export function parsedXml(text: string): Element | null {
  try {
    const document: XmlDocument = parseXml(text.replace(/^\uFEFF/, ''), { ignoreUndefinedEntities: true });
    return document.root && elementOf(document.root);
  } catch {
    return null;
  }
}

function elementOf({ name, attributes, text, children }: XmlElement): Element {
  return {
    name,
    attributes,
    text: text.trim(),
    children: children.flatMap((child) => (child instanceof XmlElement ? [elementOf(child)] : [])),
  };
}

/** All elements of a name, at whatever depth. */
export function elementsNamed(element: Element, name: string): Element[] {
  const below = element.children.flatMap((child) => elementsNamed(child, name));
  return element.name === name ? [element, ...below] : below;
}

/** What the first child of a name holds; undefined where there is none. */
export function childText({ children }: Element, name: string): string | undefined {
  return children.find((child) => child.name === name)?.text;
}
