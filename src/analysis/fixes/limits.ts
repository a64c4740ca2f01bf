import type { Idiom, MapStyle } from '../../writing';
import type { ServiceCall } from '../calls/service-call';
import type { ClientRecord, TimeoutSlot } from '../../clients/schema';
import type { TextEdit } from '../../text/edit';
import { addArguments } from '../../rewriting/arguments';
import type { Code } from '../../rewriting/code';
import type { CallNode } from '../../rewriting/nodes';

/** The slots of limits on the wait for an answer. */
export function slotsOf({ slots }: ClientRecord): readonly TimeoutSlot[] {
  return (slots.timeout ?? []).filter(({ phase }) => phase !== 'connect');
}

/** What a client counts in. */
export function unitOf(record: ClientRecord): TimeoutSlot['unit'] {
  return slotsOf(record)[0]?.unit ?? 's';
}

/** What a record writes, for a limit of so many ms. */
export function filled(text: string, ms: number): string {
  return text.replace('{ms}', String(ms)).replace('{s}', inSeconds(ms));
}

/** A value under a path of keys, as the first of them and what is written there: of `timeout.request`, `{ request: 5000 }`. */
export function underKeys(
  idiom: Idiom,
  path: string,
  value: string,
  style?: MapStyle,
): { readonly key: string; readonly value: string } {
  const [key = '', ...inner] = path.split('.');
  return { key, value: inner.reduceRight((text, name) => idiom.map([idiom.entry(name, text, style)]), value) };
}

/** What is recommended for all of some calls, in ms. */
export function recommendedMs(calls: readonly ServiceCall[]): number {
  return Math.max(...calls.map((call) => call.operation?.timeoutMs ?? 5000));
}

export function inSeconds(ms: number): string {
  return String(ms / 1000);
}

/** One more limit among those that a call is given by name, for the option of a client that it makes. */
export function withLimit(
  code: Code,
  call: CallNode,
  record: ClientRecord,
  key: string,
  ms: number,
): TextEdit[] | null {
  const named = call.args.filter((arg) => arg.name !== undefined);
  const slot = slotsOf(record).find(
    (each) => each.phase !== 'connect' && each.phase !== 'body' && each.key.startsWith(`${key}.`),
  );
  if (!slot || named.length === 0 || named.length < call.args.length) return null;
  const name = slot.key.slice(key.length + 1);
  return addArguments(code, call, [code.idiom.keyword(name, slot.unit === 'ms' ? String(ms) : inSeconds(ms))]);
}
