import type { Machine } from '../evaluation/machine';
import { inText } from '../values/texts';
import { alternatives, partsOf, text, unknown, type Origin, type Ref, type TextPart, type Value } from '../values';
import type { UrlObject } from '../values/heap-objects';

const NAMED = /\{(\w+)(?::[^}]*)?\}/g;

/** An address whose names in braces are replaced by values: of a map by their names, else one after the other. */
export function expanded(m: Machine, url: UrlObject, values: readonly Value[], at: Origin): Ref {
  const [only] = values;
  const asList = values.length === 1 ? m.heap.asList(only) : null;
  const map = values.length === 1 && only && m.heap.asMap(only) ? only : null;
  const positional = asList && !asList.open ? asList.items : values;
  const seen = new Map<string, Value>();
  let next = 0;
  const valueOf = (name: string): Value => {
    if (map) return m.heap.read(map, name) ?? unknown('unknown', name, at);
    const before = seen.get(name);
    const value = before ?? positional[next++] ?? unknown('unknown', name, at);
    seen.set(name, value);
    return value;
  };
  const fill = (value: Value): Value => {
    if (value.kind !== 'text') return value;
    return text(
      value.parts.flatMap((part): readonly TextPart[] => {
        if (part.kind === 'hole') return [part];
        const parts: TextPart[] = [];
        let end = 0;
        for (const match of part.text.matchAll(NAMED)) {
          if (match.index > end) parts.push({ ...part, text: part.text.slice(end, match.index) });
          const put = valueOf(match[1] ?? '');
          parts.push(
            ...partsOf(inText(m, put, at), at).map((each) =>
              each.kind === 'hole' ? { ...each, encoded: true } : ({ ...each, isEncoded: true } as const),
            ),
          );
          end = match.index + match[0].length;
        }
        return end === 0
          ? [part]
          : [...parts, ...(end < part.text.length ? [{ ...part, text: part.text.slice(end) }] : [])];
      }),
    );
  };
  const address = fill(url.text);
  const params = m.heap.copyMap(url.params);
  for (const [key, entry] of m.heap.asMap(params)?.entries ?? []) {
    const filled = alternatives(entry.value).length === 1 ? fill(entry.value) : entry.value;
    if (filled !== entry.value) {
      const now = m.heap.asMap(params);
      if (now) m.heap.put(params, { ...now, entries: new Map(now.entries).set(key, { ...entry, value: filled }) });
    }
  }
  return m.heap.make({ kind: 'url', text: address, params });
}
