import { keysIn, redactor, secretsIn } from '../../token';

/**
 * A redactor for pieces of a text, which knows the secrets of the whole: a key looks like any other text where it stands
 * away from the name that tells it.
 */
export function redactorFor(text: string): (piece: string) => string {
  return redactor([...secretsIn(text), ...keysIn(text).map(({ start, end }) => text.slice(start, end))]);
}
