import type { ServiceCall } from '../calls/service-call';
import type { Fix } from '../findings';
import type { TextEdit } from '../../text/edit';
import { codeOf } from './code';
import { constructionOf } from './construction';
import { distinct } from '../../rewriting/edits';
import { filled, underKeys } from './limits';
import { isKeyed, type CallNode, type KeyedEntry } from '../../rewriting/nodes';
import { titles } from './titles';

/** Gives each call a limit of its own, in the place of a signal that was made for all: in its options, or in those of the client. */
export function ownSignalFixes(calls: readonly ServiceCall[]): Fix[] {
  const [first] = calls;
  if (!first) return [];
  const edits: TextEdit[] = [];
  for (const call of calls) {
    const edit = atSend(call) ?? atClient(call);
    if (!edit) return [];
    edits.push(edit);
  }
  const { ms } = first.timeout;
  return [{ title: titles.ownSignal(ms), edits: distinct(edits), safe: true }];
}

function atSend({ sent, timeout: { spent, ms } }: ServiceCall): TextEdit | null {
  const entry = sent.node && entryOf(sent.node, 'signal');
  if (!entry || !isOfVariable(entry.value) || spent?.at.unit.file !== sent.at.unit.file) return null;
  const made = codeOf(spent.at.unit).slice(spent.at);
  // A controller that a timer aborts is no signal.
  const own = made.startsWith('AbortSignal.') ? made : ms === null ? null : `AbortSignal.timeout(${String(ms)})`;
  return own === null ? null : codeOf(sent.at.unit).replace(entry, `signal: ${own}`);
}

/** `signal`, or `controller.signal`. */
function isOfVariable(value: KeyedEntry['value']): boolean {
  return value.kind === 'name' || (value.kind === 'member' && value.of.kind === 'name' && value.key === 'signal');
}

/** A limit beside the signal that a request is given, which has none: whichever is over first. */
export function besideSignal({ sent }: ServiceCall, ms: number): TextEdit[] | null {
  const entry = sent.node && entryOf(sent.node, 'signal');
  if (!entry || !isOfVariable(entry.value)) return null;
  const code = codeOf(sent.at.unit);
  return [
    code.replace(entry, `signal: AbortSignal.any([${code.slice(entry.value)}, AbortSignal.timeout(${String(ms)})])`),
  ];
}

/** A client takes its limit as an option of another name: each of its requests counts anew. */
function atClient(call: ServiceCall): TextEdit | null {
  const made = constructionOf(call);
  const write = call.client.write?.timeout;
  const entry = made && entryOf(made.node, 'signal');
  const { ms } = call.timeout;
  if (!entry || ms === null || !write || !('key' in write) || write.key === 'signal' || write.on === 'send')
    return null;
  const code = codeOf(made.at.unit);
  const { key, value } = underKeys(code.idiom, write.key, filled(write.value, ms));
  return code.replace(entry, code.idiom.entry(key, value));
}

function entryOf(node: CallNode, name: string): KeyedEntry | null {
  for (const { value } of node.args) {
    if (value.kind !== 'map') continue;
    const found = value.entries.filter(isKeyed).find(({ key }) => key.kind === 'literal' && key.value === name);
    if (found) return found;
  }
  return null;
}
