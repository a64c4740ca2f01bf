import type { MethodCall } from '../../interpreter/evaluation/call-site';
import type { Arguments } from '../../interpreter/evaluation/arguments';
import { replace } from '../../interpreter/library/formats';
import { joinWith, makeUrl, resolveUrl } from '../../interpreter/library/addresses';
import type { Machine } from '../../interpreter/evaluation/machine';
import { callLibraryMethod } from '../../interpreter/library/methods';
import { readMember } from '../../interpreter/evaluation/members';
import { addressOf } from '../../interpreter/values/texts';
import { literal, NOTHING, unknown, type Origin, type Ref, type Value } from '../../interpreter/values';
import { joinedPath, NOW } from './operations';

/** Methods of maps, by the names that they have elsewhere. */
const MAP_METHODS: Readonly<Record<string, string>> = {
  Set: 'set',
  Add: 'append',
  Del: 'delete',
  Get: 'get',
  Has: 'has',
  Encode: 'urlencode',
  Clone: 'clone',
};

/** Methods of values that come with Go; null for others. */
export function method(m: Machine, { receiver, name, args, at }: MethodCall): Value | null {
  const [first = NOTHING] = args.positional;
  if (receiver.kind === 'external') return receiver.id === NOW && name === 'Add' ? first : null;
  if (receiver.kind !== 'ref') return name === 'String' && receiver.kind === 'text' ? receiver : null;
  const list = m.heap.asList(receiver);
  if (list) return builderMethod(m, receiver, name, args, at);
  if (m.heap.asMap(receiver)) {
    const known = MAP_METHODS[name];
    if (known !== undefined) return callLibraryMethod(m, { receiver, name: known, args, at });
    return name === 'Replace' ? replacedAll(m, receiver, first, at) : null;
  }
  return m.heap.asUrl(receiver) ? urlMethod(m, receiver, name, args, at) : null;
}

function builderMethod(m: Machine, receiver: Ref, name: string, args: Arguments, at: Origin): Value | null {
  const list = m.heap.asList(receiver);
  if (!list) return null;
  switch (name) {
    case 'WriteString':
    case 'Write':
    case 'WriteByte':
    case 'WriteRune': {
      const [piece = unknown()] = args.positional;
      m.heap.put(receiver, { ...list, items: [...list.items, piece] });
      return unknown('result', '', at);
    }
    case 'String':
    case 'Bytes':
      return list.open ? unknown('unknown', '', at) : joinWith(m, list.items, literal('', at), at);
    case 'Reset':
      m.heap.put(receiver, { ...list, items: [] });
      return NOTHING;
    default:
      return null;
  }
}

function replacedAll(m: Machine, pairs: Ref, template: Value, at: Origin): Value {
  const entries = [...(m.heap.asMap(pairs)?.entries ?? [])];
  return entries.reduce((value, [key, entry]) => replace(m, value, literal(key), entry.value, at), template);
}

function urlMethod(m: Machine, receiver: Ref, name: string, args: Arguments, at: Origin): Value | null {
  const url = m.heap.asUrl(receiver);
  if (!url) return null;
  const [first = NOTHING] = args.positional;
  switch (name) {
    case 'String':
      return addressOf(m, url);
    case 'Query':
      return m.heap.copyMap(url.params);
    case 'Hostname':
      return readMember(m, receiver, 'hostname', at);
    case 'JoinPath':
      return m.heap.make({
        ...url,
        text: joinedPath(m, { ...args, positional: [url.text, ...args.positional] }, at),
        params: m.heap.copyMap(url.params),
      });
    case 'Parse':
    case 'ResolveReference': {
      const reference = m.heap.asUrl(first);
      const text = resolveUrl(m, url.text, reference ? reference.text : first, at);
      if (!reference) return makeUrl(m, text, at);
      return m.heap.make({ kind: 'url', text, params: m.heap.copyMap(reference.params) });
    }
    default:
      return null;
  }
}
