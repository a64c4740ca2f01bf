import type { Value } from './index';

/** Values that hold values deeper than that are not compared, nor those that hold more. */
const MAX_COMPARED = 4;

const MAX_COMPARISONS = 2_000;

/** Whether two values are the same whatever happens; false for those that are too large to tell. */
export function same(a: Value, b: Value): boolean {
  return isSame(a, b, 0, { left: MAX_COMPARISONS });
}

function isSame(a: Value, b: Value, depth: number, comparisons: { left: number }): boolean {
  if (a === b) return true;
  if (depth > MAX_COMPARED || comparisons.left-- <= 0) return false;
  switch (a.kind) {
    case 'text':
      return (
        b.kind === 'text' &&
        a.parts.length === b.parts.length &&
        a.parts.every((part, index) => {
          const other = b.parts[index];
          if (part === other) return true;
          if (part.kind === 'literal') return other?.kind === 'literal' && other.text === part.text;
          return (
            other?.kind === 'hole' &&
            other.encoded === part.encoded &&
            isSame(part.value, other.value, depth + 1, comparisons)
          );
        })
      );
    case 'constant':
      return b.kind === 'constant' && a.value === b.value && a.isMissing === b.isMissing;
    case 'ref':
      return b.kind === 'ref' && a.id === b.id;
    case 'query':
      return b.kind === 'query' && a.map.id === b.map.id;
    case 'symbol':
    case 'external':
      return b.kind === a.kind && a.id === b.id;
    case 'function':
      return b.kind === 'function' && a.lambda === b.lambda && a.scope === b.scope;
    case 'bound':
      return false;
    case 'class':
      return b.kind === 'class' && a.cls === b.cls;
    case 'module':
      return b.kind === 'module' && a.file === b.file;
    case 'oneOf':
      return (
        b.kind === 'oneOf' &&
        a.values.length === b.values.length &&
        a.values.every((value, index) => {
          const other = b.values[index];
          return other !== undefined && isSame(value, other, depth + 1, comparisons);
        })
      );
  }
}
