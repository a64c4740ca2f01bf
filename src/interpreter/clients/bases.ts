import type { ClientRecord } from '../../clients/schema';
import type { Machine } from '../evaluation/machine';
import { joinedAddress } from './address-texts';
import { addressOf, concat } from '../values/texts';
import { alternatives, type Origin, type Ref, type Value } from '../values';

/** Whether the address that a request is given is absolute; null when it cannot be told. */
export function goesToAbsolute(m: Machine, { slots }: ClientRecord, config: Ref): boolean | null {
  const answers = (slots.url ?? []).flatMap((key) => {
    const value = m.heap.read(config, key);
    return value ? alternatives(value).map((each) => isAbsolute(m, each)) : [];
  });
  const [first = false] = answers;
  return answers.every((each) => each === first) ? first : null;
}

function isAbsolute(m: Machine, value: Value): boolean | null {
  const url = m.heap.asUrl(value);
  const address = url ? addressOf(m, url) : value;
  const head = address.kind === 'text' ? address.parts[0] : undefined;
  return head?.kind === 'literal' ? /^(?:[a-z][\w+.-]*:)?\/\//i.test(head.text) : null;
}

/** What a client is made of that stands for a part of another's addresses: its base is the address of that part. */
export function moveBase(m: Machine, { slots }: ClientRecord, config: Ref, onto: string, at: Origin): void {
  const base = m.heap.read(config, onto);
  const path = m.heap.read(config, slots.url?.[0] ?? '');
  if (!path) return;
  const moved = base ? joinedAddress(m, base, concat(m, [path], at, true), slots.join ?? 'concat', at) : path;
  m.heap.write(config, onto, moved, at);
  m.heap.removeEntry(config, slots.url?.[0] ?? '');
}

/** Adds pieces of a path to the address at a key, with one slash before each. */
export function addSegments(m: Machine, config: Ref, key: string, given: readonly Value[], at: Origin): void {
  const pieces = given.flatMap((each) => m.heap.asList(each)?.items ?? [each]);
  if (pieces.length === 0) return;
  const before = m.heap.read(config, key);
  const url = m.heap.asUrl(before ?? undefined);
  const path = pieces.reduce<Value | null>(
    (address, piece) => (address ? joinedAddress(m, address, concat(m, [piece], at, true), 'concat', at) : piece),
    url ? url.text : before,
  );
  if (!path) return;
  m.heap.write(config, key, url ? m.heap.make({ ...url, text: path }) : path, at);
}
