import type { MapStyle } from '../../writing';
import type { ServiceCall } from '../calls/service-call';
import { matchesOf } from '../../clients/index';
import type { ClientRecord } from '../../clients/schema';
import type { IneffectiveWhy } from '../findings';
import { REFUSED, type Ineffective } from '../ineffective';
import type { TextEdit } from '../../text/edit';
import type { Origin } from '../../interpreter/values';
import { namedArgument } from '../../rewriting/arguments';
import { codeOf } from './code';
import { removeItems } from '../../rewriting/items';
import { filled, underKeys, unitOf, withLimit } from './limits';
import { argumentStyle, styleOf } from './maps';
import { argumentAt, chainAt, entryAt, isCall, isKeyed, lastName, calleeName } from '../../rewriting/nodes';
import { giveOption } from './options';

/** Reasons for which an option is to be another one in its place. */
const REPLACED: ReadonlySet<IneffectiveWhy> = new Set(['no option', 'other version', 'body only']);
/** A number of ms that somebody may want to wait. */
const SHORTEST_MS = 2000;
const LONGEST_MS = 30_000;

/** Whether a client is to be given another option than the one that does not hold. */
export function isReplaced({ write }: ClientRecord, { why, path }: Ineffective): boolean {
  const key = write?.timeout && 'key' in write.timeout ? write.timeout.key : null;
  return key !== null && (REPLACED.has(why) || (why === 'refused' && key !== path));
}

/** The option that does not hold becomes one that does, where it stands; a number that may be meant is kept. */
export function replaceIneffective(
  calls: readonly ServiceCall[],
  recommended: number,
): { readonly ms: number; readonly edits: TextEdit[] } | null {
  const [first] = calls;
  const ineffective = first?.timeout.ineffective;
  const write = first?.client.write?.timeout;
  if (!ineffective || !write || !('key' in write) || !isReplaced(first.client, ineffective)) return null;
  if (calls.some(({ timeout }) => timeout.ineffective?.at !== ineffective.at)) return null;
  const { at, path } = ineffective;
  const folder = path.includes('.') ? path.slice(0, path.lastIndexOf('.') + 1) : '';
  if (!write.key.startsWith(folder)) return null;
  const code = codeOf(at.unit);
  const ms = meantIn(first, ineffective) ?? recommended;
  const option = (style: MapStyle): ReturnType<typeof underKeys> =>
    underKeys(code.idiom, write.key.slice(folder.length), filled(write.value, ms), style);
  const found = entryAt(at);
  if (found) {
    const others = found.map.entries.filter(isKeyed).filter((entry) => entry !== found.entry);
    const keys = others.map((entry) => code.slice(entry.key).replace(/^[:'"]+|[:'"]+$/g, ''));
    const style = styleOf(code, found.map);
    const { key, value } = option(style);
    return keys.includes(key) ? null : { ms, edits: [code.replace(at, code.idiom.entry(key, value, style))] };
  }
  const { call } = argumentAt(at) ?? {};
  if (!call) return null;
  const { key, value } = option(argumentStyle(code, call.args));
  return namedArgument(call, key) ? null : { ms, edits: [code.replace(at, code.idiom.keyword(key, value))] };
}

/** An argument that the library throws at, taken out. */
export function removeRefused({ timeout: { ineffective } }: ServiceCall): TextEdit[] {
  if (ineffective?.path.startsWith(`${REFUSED}.`) !== true) return [];
  const found = argumentAt(ineffective.at);
  return found ? removeItems(codeOf(ineffective.at.unit), [found.arg], found.call.args) : [];
}

/** Beside a limit on something else: among the options that it stands in, of the client or of the call. */
export function besideIneffective({ client, timeout: { ineffective } }: ServiceCall, ms: number): TextEdit[] | null {
  const write = client.write?.timeout;
  if (!ineffective || !write || !('key' in write)) return null;
  if (ineffective.why !== 'connection only' && ineffective.why !== 'not read here') return null;
  const { at } = ineffective;
  const code = codeOf(at.unit);
  const node = chainAt(at.unit, at).findLast(isCall);
  if (!node) return null;
  const name = calleeName(node);
  const isIt = (match: string): boolean => lastName(match) === name;
  if (client.values?.some(({ match }) => isIt(match))) return withLimit(code, node, client, write.key, ms);
  const call = client.calls.find(
    (each) => (each.does === 'makes' || each.does === 'sends') && matchesOf(each).some(isIt),
  );
  if (!call || (write.on === 'send' && call.does === 'makes') || (write.on === 'client' && call.does === 'sends'))
    return null;
  return giveOption(code, node, call, { key: write.key, content: { code: filled(write.value, ms) }, exists: false });
}

/** The number that is written, in ms, where it is one that somebody may want to wait. */
function meantIn({ client }: ServiceCall, { valueAt }: Ineffective): number | null {
  const number = valueAt ? numberAt(valueAt) : Number.NaN;
  const ms = unitOf(client) === 'ms' ? number : number * 1000;
  return ms >= SHORTEST_MS && ms <= LONGEST_MS ? ms : null;
}

function numberAt(at: Origin): number {
  const literal = chainAt(at.unit, at).find((node) => node.kind === 'literal');
  return literal?.kind === 'literal' ? Number(literal.value) : Number.NaN;
}
