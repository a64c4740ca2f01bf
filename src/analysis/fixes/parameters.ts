import type { ServiceCall, Field, Fields, QueryHolder } from '../calls/service-call';
import type { Fix } from '../findings';
import type { TextEdit } from '../../text/edit';
import type { RuleSettings } from '../configuration';
import type { Origin } from '../../interpreter/values';
import type { Defect } from '../rules/rule';
import { addArguments } from '../../rewriting/arguments';
import { fillBlank } from './blanks';
import { codeOf } from './code';
import { constructionOf } from './construction';
import { distinct, merged } from '../../rewriting/edits';
import { addEntries, argumentStyle, entryText, type Pair } from './maps';
import { isTraceability } from './names';
import { chainAt, entryAt, isAt, isCall, isKeyed, isTopLevel, nodeAt, type Node } from '../../rewriting/nodes';
import { giveOption, type Option } from './options';
import { repeatSetting, repeatStep, settingAt, stepAt } from '../../rewriting/statements';
import { titles } from './titles';
import { addQueryEdit, addToQuery, type QueryPair } from './urls';
import { valuesFor, withStops } from './values';

const SIBLINGS = ['context', 'recipient', 'object', 'user_id', 'token'];

/** Adds the parameters that are missing, where those are that are there; else where the request takes its query. */
export function parameterFixes(
  { at, missing = [] }: Defect,
  calls: readonly ServiceCall[],
  settings: RuleSettings,
): Fix[] {
  const [call] = calls;
  if (!call) return [];
  const { pairs, complete } = valuesFor(missing, settings);
  const edits: TextEdit[] = [];
  const added: QueryPair[] = [];
  for (const [name, value] of pairs) {
    const field = isTraceability(name) ? call.params[name] : null;
    // A list is sent under another name, or not at all: what is to become of it, a person has to say.
    if (call.holders.some(({ entries }) => entries.get(name)?.value?.kind === 'ref')) return [];
    if (!field?.at) {
      added.push([name, value]);
      continue;
    }
    const filled = fillBlank(field.at, name, value, call.sent.at);
    if (!filled) return [];
    edits.push(...filled);
  }
  if (added.length > 0) {
    if (calls.some((each) => isTakenAway(each, added))) return [];
    const adding = addParameters(at, calls, call, added);
    if (!adding) return [];
    edits.push(...adding);
  }
  if (edits.length === 0) return [];
  const title = added.length > 0 ? titles.add(missing, complete) : titles.fill(missing, complete);
  return [{ title, edits: merged(edits).map(withStops), safe: complete }];
}

/** Whether what is missing is written in the map that its siblings come from: something takes it out on the way, and would again. */
function isTakenAway({ holders, query }: ServiceCall, pairs: readonly QueryPair[]): boolean {
  if (holders.some(({ isOneOf }) => isOneOf)) return false;
  const names = new Set(pairs.map(([name]) => name));
  return [...query.entries.values()].some(({ at }) =>
    (at ? (entryAt(at)?.map.entries ?? []) : []).some(
      (entry) => isKeyed(entry) && entry.key.kind === 'literal' && names.has(String(entry.key.value)),
    ),
  );
}

/** The edits that put pairs into the query of all the calls. */
function addParameters(
  at: Origin,
  calls: readonly ServiceCall[],
  call: ServiceCall,
  pairs: readonly QueryPair[],
): TextEdit[] | null {
  // Of two queries, of which one is not read, the other may cost the request: which is meant is for a person to say.
  if (call.holders.some(({ isRead }) => !isRead)) return null;
  const holder = call.holders.find((each) => each.at === at);
  if (holder?.isOneOf === true) return intoAll(call, pairs);
  return (
    intoMapAt(at, pairs) ??
    besideSiblings(call, holder ?? call.query, pairs) ??
    (at === call.madeAt ? intoClient(calls, call, pairs) : null) ??
    intoEach(calls, pairs)
  );
}

/** Into each of the maps that the query may be, what it lacks; none of them, if one cannot be added to. */
function intoAll(call: ServiceCall, pairs: readonly QueryPair[]): TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const holder of call.holders.filter(({ isOneOf }) => isOneOf)) {
    const lacking = pairs.filter(([name]) => !holder.entries.has(name));
    const each = lacking.length === 0 ? [] : holder.at && intoMapAt(holder.at, lacking);
    if (!each) return null;
    edits.push(...each);
  }
  return edits;
}

function isMap(node: Node): node is Extract<Node, { kind: 'map' }> {
  return node.kind === 'map';
}

function intoMapAt(at: Origin, pairs: readonly QueryPair[]): TextEdit[] | null {
  const code = codeOf(at.unit);
  const map = nodeAt(at.unit, at, isMap);
  if (map) return addEntries(code, map, asPairs(pairs));
  const call = nodeAt(at.unit, at, isCall);
  const isMaker = call?.callee.kind === 'name' && call.callee.name === code.rules.maps.maker;
  return isMaker ? intoArguments(at, pairs) : null;
}

/** As arguments by name of the call at a place. */
function intoArguments(at: Origin, pairs: readonly QueryPair[]): TextEdit[] | null {
  const call = nodeAt(at.unit, at, isCall);
  if (!call) return null;
  const code = codeOf(at.unit);
  const style = argumentStyle(code, call.args);
  const added = asPairs(pairs).map((pair) =>
    code.rules.maps.hasBarePairs
      ? entryText(code, pair, style)
      : code.idiom.keyword(pair.key, 'text' in pair.value ? code.idiom.string(pair.value.text, style.quote) : ''),
  );
  return addArguments(code, call, added);
}

/** Beside an entry of the query that is written somewhere, one of the traceability parameters if there is one. */
function besideSiblings(call: ServiceCall, holder: Fields, pairs: readonly QueryPair[]): TextEdit[] | null {
  const written = [...holder.entries].filter(([, field]) => field.at !== null && field.state === 'present');
  const siblings = written.filter(([name]) => SIBLINGS.includes(name));
  for (const [name, field] of [...siblings, ...written].sort(later)) {
    const edits = field.at && beside(field.at, name, call, pairs);
    if (edits) return edits;
  }
  return null;
}

/** Siblings before others, and of those the one that is written last. */
function later([a, one]: readonly [string, Field], [b, other]: readonly [string, Field]): number {
  const rank = Number(SIBLINGS.includes(b)) - Number(SIBLINGS.includes(a));
  return rank === 0 ? (other.at?.start ?? 0) - (one.at?.start ?? 0) : rank;
}

function beside(at: Origin, name: string, call: ServiceCall, pairs: readonly QueryPair[]): TextEdit[] | null {
  const code = codeOf(at.unit);
  for (const node of [...chainAt(at.unit, at)].reverse()) {
    if (node.kind === 'map' && node.entries.some((entry) => isAt(entry, at)))
      return addEntries(code, node, asPairs(pairs));
    if (isCall(node) && node.args.some((arg) => arg.name === name && isAt(arg, at)))
      return intoArguments({ unit: at.unit, start: node.start, end: node.end }, pairs);
  }
  const quoted = pairs.map(([key, value]) => [key, code.idiom.string(value, code.quote)] as const);
  const setting = settingAt(code, at, name, call.sent.at);
  if (setting) return repeatSetting(code, setting, quoted);
  const step = stepAt(code, at, name);
  if (step) return repeatStep(code, step, quoted);
  return addToQuery(at, name, pairs, call.client);
}

/** As a default of the client that all the requests share, unless one of them brings a query that takes its place. */
function intoClient(calls: readonly ServiceCall[], call: ServiceCall, pairs: readonly QueryPair[]): TextEdit[] | null {
  const made = constructionOf(call);
  const option = optionOf(call, pairs);
  if (!made || !option || call.client.write?.query?.on === 'send') return null;
  const isAdded = call.client.merges?.includes(option.key) === true;
  const replaces = ({ kind, entries }: QueryHolder): boolean => kind === 'map' && (entries.size === 0 || !isAdded);
  if (calls.some(({ holders }) => holders.some(replaces))) return null;
  return giveOption(codeOf(made.at.unit), made.node, made.call, option);
}

/** At each call that sends, or where its URL is written. */
function intoEach(calls: readonly ServiceCall[], pairs: readonly QueryPair[]): TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const call of calls) {
    const each = intoOwnMap(call, pairs) ?? intoSend(call, pairs) ?? intoUrl(call, pairs);
    if (!each) return null;
    edits.push(...each);
  }
  return distinct(edits);
}

/** Into the map that the call has for a query, empty as it may be. */
function intoOwnMap({ holders }: ServiceCall, pairs: readonly QueryPair[]): TextEdit[] | null {
  const own = holders.findLast(({ kind, at, isOneOf }) => kind === 'map' && at !== null && !isOneOf);
  return own?.at ? intoMapAt(own.at, pairs) : null;
}

function intoSend(call: ServiceCall, pairs: readonly QueryPair[]): TextEdit[] | null {
  const { sent } = call;
  const option = optionOf(call, pairs);
  return sent.node && option && giveOption(codeOf(sent.at.unit), sent.node, sent.call, option);
}

/** In the same function, or both outside of any. */
function isBeside({ unit: one }: Origin, { unit: other }: Origin): boolean {
  return one === other || (one.file === other.file && isTopLevel(one) && isTopLevel(other));
}

/** The query as an option of the client; null where that would cost the request what its URL asks. */
function optionOf({ client, holders }: ServiceCall, pairs: readonly QueryPair[]): Option | null {
  const query = client.write?.query;
  if (!query || (query.replaces === true && holders.some(({ kind }) => kind === 'url'))) return null;
  const exists = holders.some(({ kind }) => kind === 'map');
  return { key: query.key, content: { pairs: asPairs(pairs) }, exists };
}

/** Into the URL itself, where it is written beside the call: one that comes from elsewhere may serve other calls. */
function intoUrl(call: ServiceCall, pairs: readonly QueryPair[]): TextEdit[] | null {
  const hasQuery = call.query.entries.size > 0 || call.holders.length > 0;
  if (!call.pathAt || call.endpoint === null || hasQuery || !isBeside(call.pathAt, call.sent.at)) return null;
  // An option that is there and cannot be added to would cost the request what its URL asks, or the request itself.
  if (call.client.write?.query?.replaces === true && call.sent.node && call.sent.node.args.length > 1) return null;
  return addQueryEdit(call.pathAt, call.endpoint, pairs, call.client);
}

function asPairs(pairs: readonly QueryPair[]): Pair[] {
  return pairs.map(([key, text]) => ({ key, value: { text } }));
}
