import type { MapStyle, Quote, WrittenKey } from '../../writing';
import type { TextEdit } from '../../text/edit';
import type { Argument, MapNode, Span } from '../../syntax/nodes';
import type { Code } from '../../rewriting/code';
import { appendItems } from '../../rewriting/items';
import { isKeyed, type KeyedEntry } from '../../rewriting/nodes';

/** What is added to a map: a key, and its value as text to be quoted or as code. */
export interface Pair {
  readonly key: string;
  readonly value: { readonly text: string } | { readonly code: string };
  /** Keys of headers are strings, even where the map has symbols. */
  readonly stringKey?: boolean;
}

/** A pair as an entry of a map. */
export function entryText(code: Code, { key, value, stringKey }: Pair, style: MapStyle): string {
  const keys = stringKey === true ? code.rules.maps.stringKeys(style.keys) : style.keys;
  return code.idiom.entry(key, valueText(code, value, style.quote), { ...style, keys });
}

/** A value as code. */
export function valueText(code: Code, value: Pair['value'], quote: Quote): string {
  return 'code' in value ? value.code : code.idiom.string(value.text, quote);
}

/** Adds entries to a map literal, written as its others are; null where it is no literal of its own brackets. */
export function addEntries(code: Code, map: MapNode, pairs: readonly Pair[]): TextEdit[] | null {
  const literal = ownLiteral(code, map);
  if (!literal) return null;
  const style = styleOf(code, literal);
  const added = pairs.map((pair) => entryText(code, pair, style));
  const last = literal.entries.at(-1);
  return last ? appendItems(code, last, added) : fillBrackets(code, literal, added);
}

/** Puts items between brackets that hold nothing. */
function fillBrackets(code: Code, brackets: Span, added: readonly string[]): TextEdit[] | null {
  const match = /^([[({]|array\s*\()\s*([\])}])$/i.exec(code.slice(brackets));
  const [, open = '', close = ''] = match ?? [];
  if (!match) return null;
  const padding = open === '{' ? code.rules.maps.padding : '';
  return [code.replace(brackets, `${open}${padding}${added.join(', ')}${padding}${close}`)];
}

const BRACKET = /^(?:\{|\[|array\s*\()/i;

/** `a | {…}` and the like are maps too: what stands between brackets is the last of the literals that they are made of. */
function ownLiteral(code: Code, map: MapNode): MapNode | null {
  const [first] = map.entries;
  const startsBare = first !== undefined && first.start === map.start;
  if ((code.rules.maps.opening ?? BRACKET).test(code.slice(map)) && !startsBare) return map;
  const spreads = map.entries.flatMap((entry) => (entry.spread?.kind === 'map' ? [entry.spread] : []));
  const inner = spreads.at(-1);
  if (inner) return ownLiteral(code, inner);
  // Pairs without braces: `return a: 1`.
  return code.rules.maps.hasBarePairs && startsBare && map.entries.every(isKeyed) ? map : null;
}

/** How the entries of a map are written. */
export function styleOf(code: Code, map: MapNode): MapStyle {
  const keyed = map.entries.filter(isKeyed);
  return { keys: code.rules.maps.keysBeside(writtenKeys(code, keyed)), quote: quoteOf(code, keyed) };
}

/** The style of arguments given by name, which may be the pairs of a map. */
export function argumentStyle(code: Code, args: readonly Argument[]): MapStyle {
  const quotes = args.flatMap((arg) => (arg.name === undefined ? [] : (quoteAt(code, arg.value) ?? [])));
  return { ...code.idiom.style, quote: quotes.at(-1) ?? code.quote };
}

function writtenKeys(code: Code, entries: readonly KeyedEntry[]): WrittenKey[] {
  return entries.map(({ key, value }) => ({
    key: code.slice(key),
    between: code.slice({ start: key.end, end: value.start }),
  }));
}

function quoteOf(code: Code, entries: readonly KeyedEntry[]): Quote {
  for (const { key, value } of [...entries].reverse()) {
    const quote = quoteAt(code, key) ?? quoteAt(code, value);
    if (quote) return quote;
  }
  return code.quote;
}

function quoteAt(code: Code, span: Span): Quote | null {
  const first = code.slice(span).charAt(0);
  return first === "'" || first === '"' ? first : null;
}
