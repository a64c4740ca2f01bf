import type { Machine } from '../evaluation/machine';
import { alternatives, known, type Value } from '.';

/** Answers to one question about a value: yes, no, or not to be known. */
export type Truth = boolean | null;

/** Whether a value counts as false where the running code tests it. */
export function isFalsy(m: Machine, value: Value): Truth {
  const { isZeroFalse, falseTexts, areEmptyFalse } = m.language.semantics.truth;
  return agreed(value, (each) => {
    switch (each.kind) {
      case 'constant':
        return each.value === null || each.value === false || (each.value === 0 && isZeroFalse);
      case 'text': {
        if (falseTexts.length === 0) return false;
        const characters = known(each);
        if (characters === null)
          return each.parts.some((part) => part.kind === 'literal' && part.text !== '') ? false : null;
        return falseTexts.includes(characters);
      }
      case 'ref':
        return areEmptyFalse ? isEmpty(m, each) : false;
      case 'function':
      case 'bound':
      case 'class':
        return false;
      default:
        return null;
    }
  });
}

/** Whether nothing is there: null, nil or None; in JavaScript undefined too. */
export function isNothing(value: Value): Truth {
  return agreed(value, (each) => {
    switch (each.kind) {
      case 'constant':
        return each.value === null;
      case 'text':
      case 'ref':
      case 'function':
      case 'bound':
      case 'class':
        return false;
      default:
        return null;
    }
  });
}

/** Whether it is what defaults of parameters and of patterns stand in for: in JavaScript undefined, and null never. */
export function isLeftOut(value: Value): Truth {
  return agreed(value, (each) =>
    each.kind === 'constant' ? each.value === null && each.isMissing === true : isNothing(each),
  );
}

/** Whether a map or list holds nothing; false of what is neither. */
export function isEmpty(m: Machine, value: Value): Truth {
  const map = m.heap.asMap(value);
  const list = m.heap.asList(value);
  if (map) {
    const entries = [...map.entries.values()];
    if (entries.some(({ maybe }) => !maybe)) return false;
    return entries.length === 0 && map.open === null ? true : null;
  }
  if (list) return list.items.length > 0 ? false : list.open ? null : true;
  return false;
}

/** What all alternatives of a value answer; null where they differ. */
export function agreed(value: Value, ask: (value: Value) => Truth): Truth {
  const answers = alternatives(value).map(ask);
  const [first = null] = answers;
  return answers.every((answer) => answer === first) ? first : null;
}
