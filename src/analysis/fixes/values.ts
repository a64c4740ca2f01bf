import type { Settings } from '../configuration';
import { isTraceability } from './names';

/**
 * What stands for a value that only a person knows: nothing. The service refuses a blank parameter as it does a missing one,
 * and the rule that asked for the parameter goes on asking: no sample text can reach production unnoticed, as one would that
 * looks like a value. The editor puts the cursor between the quotes.
 */
const PLACEHOLDER = '';

/** Values for missing parameters, in the order that they are written in. */
export interface Values {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** All of them are configured. */
  readonly complete: boolean;
}

const ORDER = ['context', 'recipient', 'object', 'user_id'];

export function valuesFor(names: readonly string[], settings: Settings): Values {
  const sorted = [...names].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const pairs = sorted.map((name) => [name, configured(name, settings) ?? PLACEHOLDER] as const);
  return { pairs, complete: pairs.every(([, value]) => value !== PLACEHOLDER) };
}

/** The value of a parameter in `.api-entreprise.json`. */
export function configured(name: string, settings: Settings): string | undefined {
  return isTraceability(name) ? settings.traceability?.[name] : undefined;
}
