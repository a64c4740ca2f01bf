import type { RuleSettings } from '../configuration';
import { traceabilityParameters } from '../findings';
import type { Stop, TextEdit } from '../../text/edit';
import { isTraceability } from './names';

const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARKS = new RegExp(`${OPEN}(${traceabilityParameters.join('|')})${CLOSE}`, 'g');

/**
 * What stands for a value that only a person knows, while a fix is written: a mark that no language escapes. In the end it is
 * nothing, and a stop of the edit. The service refuses a blank parameter as it does a missing one, and the rule that asked for
 * the parameter goes on asking: no sample text can reach production unnoticed, as one would that looks like a value.
 */
function blank(name: string): string {
  return OPEN + name + CLOSE;
}

export function isBlankText(value: string): boolean {
  return value.startsWith(OPEN);
}

/** The edit as it is to be applied: a stop in the place of each mark. */
export function withStops(edit: TextEdit): TextEdit {
  const stops: Stop[] = [];
  let removed = 0;
  for (const mark of edit.text.matchAll(MARKS)) {
    stops.push({ at: mark.index - removed, name: mark[1] ?? '' });
    removed += mark[0].length;
  }
  return removed === 0 ? edit : { ...edit, text: edit.text.replace(MARKS, ''), stops };
}

/** Values for missing parameters, in the order that they are written in. */
export interface Values {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** All of them are configured. */
  readonly complete: boolean;
}

const ORDER = ['context', 'recipient', 'object', 'user_id'];

export function valuesFor(names: readonly string[], settings: RuleSettings): Values {
  const sorted = [...names].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const pairs = sorted.map((name) => [name, configured(name, settings) ?? blank(name)] as const);
  return { pairs, complete: pairs.every(([, value]) => !isBlankText(value)) };
}

/** The value of a parameter in `.api-entreprise.json`. */
export function configured(name: string, settings: RuleSettings): string | undefined {
  return isTraceability(name) ? settings.traceability?.[name] : undefined;
}
