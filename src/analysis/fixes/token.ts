import type { ServiceCall } from '../calls/service-call';
import type { Fix } from '../findings';
import type { TextEdit } from '../../text/edit';
import type { Origin } from '../../interpreter/values';
import type { Expression } from '../../syntax/nodes';
import type { Code } from '../../rewriting/code';
import { codeOf } from './code';
import { editsTouch } from '../../rewriting/edits';
import { removeItems } from '../../rewriting/items';
import { valueText, type Pair } from './maps';
import { entryAt } from '../../rewriting/nodes';
import { giveOption } from './options';
import { titles } from './titles';

/**
 * Takes the token out of a query that is written as a map, and gives it to the Authorization header of each call that it was
 * for. Not offered where a call may have that header already, or where the token's value is not at hand.
 */
export function tokenFixes(at: Origin, calls: readonly ServiceCall[]): Fix[] {
  const code = codeOf(at.unit);
  const found = entryAt(at);
  if (!found) return [];
  const edits: TextEdit[] = removeItems(code, [found.entry], found.map.entries);
  const seen = new Set<unknown>();
  for (const call of calls) {
    if (seen.has(call.sent.node)) continue;
    seen.add(call.sent.node);
    const given = giveHeader(code, call, found.entry.value, at);
    if (!given) return [];
    edits.push(...given);
  }
  return editsTouch(edits) ? [] : [{ title: titles.header(), edits, safe: false }];
}

function giveHeader(code: Code, call: ServiceCall, token: Expression, at: Origin): TextEdit[] | null {
  const { sent, client, headers } = call;
  const { headers: option, bearer } = client.write ?? {};
  const hasHeader = [...headers.entries.keys()].some((name) => /^authorization$/i.test(name));
  const isNear = sent.at.unit === at.unit || (sent.file === at.unit.file && isOfEveryone(code, token));
  if (!sent.node || headers.open || hasHeader || !isNear) return null;
  const own = codeOf(sent.at.unit);
  if (bearer) {
    const { callee } = sent.node;
    if (callee.kind !== 'member') return null;
    const value = bearer.step
      .replace('{token}', code.slice(token))
      .replace('{bearer}', textOf(own, headerOf(code, token)));
    return [own.insert(callee.keySpan.start, `${value}${own.rules.access}`)];
  }
  if (!option) return null;
  const pair: Pair = { key: 'Authorization', value: headerOf(code, token), stringKey: true };
  const exists = headers.at !== null || headers.entries.size > 0;
  return giveOption(own, sent.node, sent.call, { key: option.key, content: { pairs: [pair] }, exists });
}

function headerOf(code: Code, token: Expression): Pair['value'] {
  if (token.kind === 'literal' && typeof token.value === 'string') return { text: `Bearer ${token.value}` };
  const isSimple = token.kind !== 'choice' && token.kind !== 'join';
  return { code: code.idiom.prefixed('Bearer ', code.slice(token), isSimple, code.quote) };
}

function textOf(code: Code, value: Pair['value']): string {
  return valueText(code, value, code.quote);
}

/** Reads of the environment or of settings mean the same in another function of the file. */
function isOfEveryone(code: Code, token: Expression): boolean {
  return code.language.environment.reads.test(code.slice(token));
}
