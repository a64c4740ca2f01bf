import type { MethodCall } from '../evaluation/call-site';
import { namedMap } from '../evaluation/invoke';
import { joinWith } from './addresses';
import type { Machine } from '../evaluation/machine';
import { assignMember } from '../evaluation/member-writes';
import { keyOf } from '../evaluation/members';
import { mergeQuery } from '../values/queries';
import { literal, NOTHING, type Origin, type Ref, type Value } from '../values';
import type { UrlObject } from '../values/heap-objects';
import { KEEPS_TEXT } from './methods';

export function urlMethod(m: Machine, url: UrlObject, { receiver, name, args, at }: MethodCall<Ref>): Value | null {
  if (KEEPS_TEXT.has(name) || name === 'to_uri' || name === 'geturl') return receiver;
  const [first] = args.positional;
  const keywords = args.named.size + args.spreads.length > 0 ? namedMap(m, args) : undefined;
  switch (name) {
    case '_replace':
    case 'copy_with': {
      const query = args.named.get('query')?.value ?? args.named.get('params')?.value;
      const path = args.named.get('path')?.value;
      const changed = m.heap.make({ ...url, params: m.heap.copyMap(url.params) });
      if (query) assignMember(m, changed, 'query', query, m.heap.asMap(url.params)?.at ?? at);
      if (path) assignMember(m, changed, 'path', path, at);
      return changed;
    }
    case 'with_query':
    case 'withQuery':
      return withQuery(m, receiver, first ?? keywords ?? NOTHING, at);
    case 'update_query':
    case 'extend_query':
    case 'copy_merge_params': {
      const params = m.heap.copyMap(url.params);
      mergeQuery(m, params, first ?? keywords ?? NOTHING, m.heap.asMap(url.params)?.at ?? at);
      return m.heap.make({ ...url, params });
    }
    case 'copy_set_param':
    case 'copy_add_param': {
      const params = m.heap.copyMap(url.params);
      if (first) m.heap.setEntry(params, keyOf(first), args.positional[1] ?? NOTHING, at);
      return m.heap.make({ ...url, params });
    }
    case 'copy_remove_param':
    case 'without_query_params': {
      const params = m.heap.copyMap(url.params);
      for (const key of args.positional) m.heap.removeEntry(params, keyOf(key));
      return m.heap.make({ ...url, params });
    }
    case 'with_path':
    case 'withPath': {
      const changed = m.heap.make({ ...url, params: m.heap.copyMap(url.params) });
      if (first) assignMember(m, changed, 'path', first, at);
      return changed;
    }
    case '/':
    case 'joinpath':
      return m.heap.make({
        kind: 'url',
        text: joinWith(m, [url.text, ...args.positional], literal('/'), at),
        params: m.heap.map(),
      });
    default:
      return null;
  }
}

/** A copy of an address with another query. */
export function withQuery(m: Machine, address: Ref, query: Value, at: Origin): Value {
  const url = m.heap.asUrl(address);
  if (!url) return address;
  const changed = m.heap.make({ ...url, params: m.heap.copyMap(url.params) });
  assignMember(m, changed, 'query', query, m.heap.asMap(url.params)?.at ?? at);
  return changed;
}
