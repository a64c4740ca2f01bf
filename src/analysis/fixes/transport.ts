import type { ServiceCall } from '../calls/service-call';
import type { Fix } from '../findings';
import type { TextEdit } from '../../text/edit';
import type { Origin } from '../../interpreter/values';
import type { Defect } from '../rules/rule';
import type { Code } from '../../rewriting/code';
import { codeOf } from './code';
import { removeItems } from '../../rewriting/items';
import { chainAt, entryAt, isAt, isCall } from '../../rewriting/nodes';
import { titles } from './titles';

/** Writes `https:`, or takes out the option that switches verification off: it is on where nothing is said. */
export function transportFixes({ at, about }: Defect, calls: readonly ServiceCall[]): Fix[] {
  if (about === 'http') return schemeFixes(at);
  if (calls.length === 0) return [];
  const edits = withoutOption(at);
  // A certificate that only the option let pass has to be mended by a person.
  return edits ? [{ title: titles.verification(), edits, safe: false }] : [];
}

function schemeFixes(at: Origin): Fix[] {
  const code = codeOf(at.unit);
  const found = [...code.slice(at).matchAll(/\bhttp:\/\//gi)];
  const [only] = found;
  if (!only || found.length > 1) return [];
  const start = at.start + only.index;
  // An explicit port is that of the other scheme.
  const edits = [code.replace({ start, end: start + 'http'.length }, 'https'), ...withoutPort(code, at)];
  return [{ title: titles.https(), edits, safe: true }];
}

function withoutPort(code: Code, at: Origin): TextEdit[] {
  const port = /\/\/[\w.-]+(:80)(?=\/|['"`]|$)/.exec(code.slice(at));
  if (port?.[1] === undefined) return [];
  const end = at.start + port.index + port[0].length;
  return [code.replace({ start: end - port[1].length, end }, '')];
}

/** The entry of a map or the named argument that says so, where it says nothing else. */
export function withoutOption(at: Origin): TextEdit[] | null {
  const code = codeOf(at.unit);
  const found = entryAt(at);
  if (found) return removeItems(code, [found.entry], found.map.entries);
  for (const node of chainAt(at.unit, at).filter(isCall)) {
    const arg = node.args.find((each) => each.name !== undefined && (isAt(each, at) || isAt(each.value, at)));
    if (arg) return removeItems(code, [arg], node.args);
  }
  return null;
}
