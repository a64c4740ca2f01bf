import type { Machine } from '../evaluation/machine';
import type { Equality } from '../language';
import { agreed, isFalsy, type Truth } from './truth';
import { alternatives, known, partsOf, unknown, type Constant, type Origin, type Text, type Value } from '.';

/** `loose` makes the two of one type first, `identity` asks whether they are one object, `in` whether one holds the other. */
type How = 'strict' | 'loose' | 'identity' | 'in';

export interface Comparison {
  readonly how: How;
  readonly isNegated: boolean;
}

export const STRICT: Comparison = { how: 'strict', isNegated: false };
export const LOOSE_COMPARISON: Comparison = { how: 'loose', isNegated: false };

/** The comparison that an operator of the running code makes; null where it makes none that is followed. */
export function comparisonOf(m: Machine, operator: string): Comparison | null {
  return m.language.semantics.equality.operators[operator] ?? null;
}

/** Whether two values are equal, as the value that the running code has of it. */
export function compared(m: Machine, a: Value, b: Value, { how, isNegated }: Comparison, at: Origin): Value {
  const { equality } = m.language.semantics;
  const answer =
    how === 'in'
      ? containsItem(m, b, a)
      : agreed(a, (left) => agreed(b, (right) => isEqual(m, left, right, how, equality)));
  return truthValue(answer === null ? null : answer !== isNegated, at);
}

/** An answer as a value. */
export function truthValue(answer: Truth, at: Origin): Value {
  return answer === null ? unknown('unknown', '', at) : { kind: 'constant', value: answer, at };
}

/** Whether a key is in a map, an item in a list, characters in a text. */
export function containsItem(m: Machine, container: Value, item: Value): Truth {
  return agreed(container, (each) => {
    const map = m.heap.asMap(each);
    const key = known(item);
    if (map && key !== null) {
      const entry = map.entries.get(key);
      return entry ? (entry.maybe ? null : true) : map.open ? null : false;
    }
    const list = m.heap.asList(each);
    if (list) {
      const answers = list.items.map((one) =>
        agreed(item, (value) => isEqual(m, one, value, 'strict', m.language.semantics.equality)),
      );
      if (answers.includes(true)) return true;
      return list.open || answers.includes(null) ? null : false;
    }
    const characters = known(each);
    return each.kind === 'text' && characters !== null && key !== null ? characters.includes(key) : null;
  });
}

/** What stands for something that is given: no nothing, and not blank. */
export function given(value: Value): Text {
  return { kind: 'text', parts: [...partsOf(value, null), { kind: 'literal', text: 'x', at: null }] };
}

function isEqual(m: Machine, a: Value, b: Value, how: How, equality: Equality): Truth {
  if (a.kind === 'constant' && b.kind === 'constant') return areEqual(a, b, how, equality);
  if (a.kind === 'text' && b.kind === 'text') return isSameText(a, b, how, equality);
  if (a.kind !== 'constant') return b.kind === 'constant' ? isEqual(m, b, a, how, equality) : null;
  if (a.value === null) {
    if (how === 'loose' && equality.loose === 'flags' && (b.kind === 'text' || b.kind === 'ref')) return isFalsy(m, b);
    return b.kind === 'text' || b.kind === 'ref' || b.kind === 'function' || b.kind === 'class' ? false : null;
  }
  // Numbers and texts are not told apart everywhere: where their characters differ, so do they.
  if (b.kind !== 'text' || typeof a.value !== 'number') return null;
  const characters = known(b);
  return characters === null || Number(characters) === a.value ? null : false;
}

function areEqual(a: Constant, b: Constant, how: How, equality: Equality): Truth {
  if (a.value === null && b.value === null)
    return !equality.hasUndefined || how === 'loose' ? true : a.isMissing === b.isMissing;
  if (typeof a.value === typeof b.value && a.value !== null) return a.value === b.value;
  if (how === 'loose' && equality.loose === 'flags') return Boolean(a.value) === Boolean(b.value);
  if (a.value === null || b.value === null) return false;
  // A number and a flag.
  return how === 'loose' || (equality.areFlagsNumbers && how === 'strict')
    ? Number(a.value) === Number(b.value)
    : false;
}

function isSameText(a: Text, b: Text, how: How, equality: Equality): Truth {
  if (areEncoded(a) || areEncoded(b)) return null;
  const [left, right] = [known(a), known(b)];
  if (left !== null && right !== null) {
    if (left !== right)
      return how === 'loose' && equality.loose === 'flags' && isNumeric(left) && isNumeric(right) ? null : false;
    return how === 'identity' ? null : true;
  }
  const [head, other] = [beginning(a), beginning(b)];
  if (!head.startsWith(other) && !other.startsWith(head)) return false;
  return (left !== null && left.length < leastOf(b)) || (right !== null && right.length < leastOf(a)) ? false : null;
}

function isNumeric(characters: string): boolean {
  return characters.trim() !== '' && !Number.isNaN(Number(characters));
}

/** Whether signs in it may be written otherwise. */
function areEncoded({ parts }: Text): boolean {
  return parts.some((part) => part.kind === 'literal' && part.isEncoded === true && /[^\w.~-]/.test(part.text));
}

/** The known characters that a text begins with. */
function beginning({ parts }: Text): string {
  const end = parts.findIndex(({ kind }) => kind === 'hole');
  return parts
    .slice(0, end < 0 ? parts.length : end)
    .map((part) => (part.kind === 'literal' ? part.text : ''))
    .join('');
}

/** How many characters a text has at least. */
function leastOf({ parts }: Text): number {
  return parts.reduce((sum, part) => sum + (part.kind === 'literal' ? part.text.length : 0), 0);
}

/** Whether a test holds of a value: of each alternative, of what is not known as of something that is given. */
export function holdsOf(
  value: Value,
  test: (value: Value) => Truth,
): readonly { readonly value: Value; readonly holds: Truth }[] {
  return alternatives(value).map((each) => {
    const holds = test(each);
    const isOpen = each.kind === 'symbol' || (each.kind === 'text' && known(each) === null);
    return { value: each, holds: holds ?? (isOpen && test(given(each)) === true ? true : null) };
  });
}
