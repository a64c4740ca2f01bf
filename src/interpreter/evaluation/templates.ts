import type { Machine } from './machine';
import { literal, partsOf, text, unknown, type Ref, type Text, type TextPart, type Value } from '../values';

const EXPRESSION = /\{([?&+#./;]?)([\w.*,]+)\}/g;

/** An address whose names in braces are replaced by values, as RFC 6570 says: `{siren}`, `{?context,object}`. */
export function expandTemplate(m: Machine, address: Text, values: Value): Text {
  return text(
    address.parts.flatMap((part): readonly TextPart[] => {
      if (part.kind === 'hole') return [part];
      const parts: TextPart[] = [];
      let end = 0;
      for (const match of part.text.matchAll(EXPRESSION)) {
        const [whole, operator = '', list = ''] = match;
        const names = list.split(',').map((name) => name.replace(/\*$/, ''));
        parts.push({ ...part, text: part.text.slice(end, match.index) });
        parts.push(
          ...(operator === '?' || operator === '&' ? queryOf(m, operator, names, values) : path(m, names, values)),
        );
        end = match.index + whole.length;
      }
      return [...parts, { ...part, text: part.text.slice(end) }];
    }),
  );
}

function path(m: Machine, names: readonly string[], values: Value): TextPart[] {
  return names.flatMap((name, index) => [
    ...(index === 0 ? [] : literal(',').parts),
    ...partsOf(m.heap.read(values, name) ?? literal(''), null),
  ]);
}

/** A part of a query: what has no value is left out. */
function queryOf(m: Machine, mark: '?' | '&', names: readonly string[], values: Value): TextPart[] {
  const map: Ref = m.heap.map();
  for (const name of names) {
    const found = m.heap.find(values, name);
    if (found.kind === 'open') m.heap.open(map, found.why.reason, found.why.at);
    else if (found.kind === 'value') {
      const value = found.maybe ? unknown() : found.value;
      m.heap.setEntry(map, name, value, m.heap.asMap(values)?.entries.get(name)?.at ?? null, m.heap.asMap(values)?.at);
    }
  }
  return [...literal(mark).parts, { kind: 'hole', value: { kind: 'query', map }, encoded: true, at: null }];
}
