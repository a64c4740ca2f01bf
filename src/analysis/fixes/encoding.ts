import type { Fix } from '../findings';
import type { Origin } from '../../interpreter/values';
import type { Defect } from '../rules/rule';
import type { Join, Span } from '../../syntax/nodes';
import type { Code } from '../../rewriting/code';
import { codeOf } from './code';
import { encodedValue } from './encoders';
import { nodeAt, type Node } from '../../rewriting/nodes';
import { titles } from './titles';

/** Encodes the variable where it stands between the braces of a string, or beside a string that it is joined to. */
export function encodingFixes({ at: place, about }: Defect): Fix[] {
  const code = codeOf(place.unit);
  const at = partAt(place, about ?? '');
  const written = code.slice(at);
  if (code.lineBefore(at.start).endsWith(`${about ?? ''}=`)) return literalFixes(code, at, about ?? '');
  if (!/^\$?[A-Za-z_][\w.]*(?:->\w+)*$/.test(written)) return [];
  const before = code.lineBefore(at.start);
  const after = code.lineAfter(at.end);
  const { opensHole, concatenation } = code.rules;
  const isHole = opensHole?.test(before) === true && /^\s*\}/.test(after);
  if (!isHole && !before.trimEnd().endsWith(concatenation)) return [];
  const { expression, edits } = encodedValue(code, written);
  return [{ title: titles.encode(written), edits: [...edits, code.replace(at, expression)], safe: false }];
}

/** Signs of a value that is written out, and of what an ampersand cuts off it, each by its percent-encoded bytes. */
function literalFixes(code: Code, at: Span, name: string): Fix[] {
  const cut = /^&([^&=#"'`{}$\\]*)(?=["'`&]|$)/.exec(code.lineAfter(at.end));
  const written = code.slice(at);
  // What is formatted takes a percent sign for its own.
  if (/[\n\\]/.test(written) || /%[sd(]/.test(code.lineBefore(at.start) + code.lineAfter(at.end))) return [];
  const encoded = [written, ...(cut ? [cut[1] ?? ''] : [])].map(percentEncoded).join('%26');
  if (encoded === written) return [];
  const edit = code.replace({ start: at.start, end: at.end + (cut?.[0].length ?? 0) }, encoded);
  return [{ title: titles.encode(name), edits: [edit], safe: true }];
}

function percentEncoded(text: string): string {
  return text.replace(/\s|[^\0-\x7f]+/g, encodeURIComponent);
}

/** The part of a string at a place that is the value of a parameter; the place itself where that is no such string. */
function partAt(place: Origin, name: string): Span {
  const join = nodeAt(place.unit, place, isJoin);
  const index =
    join?.parts.findIndex((part) => part.kind === 'literal' && String(part.value).endsWith(`${name}=`)) ?? -1;
  return (index < 0 ? undefined : join?.parts[index + 1]) ?? place;
}

function isJoin(node: Node): node is Join {
  return node.kind === 'join';
}
