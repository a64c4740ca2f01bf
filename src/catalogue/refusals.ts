/** Why the service refuses a value: what `accepts` only answers with no. Facts, for whoever words them. */
import { accepts, isMonth, isSiren, isSiret } from './identifiers.js';
import type { OperationParameter, ParameterKind } from './schema.js';

export type Refusal =
  /** Spaces or other separators in it, and without them it would be accepted. */
  | { readonly why: 'separators'; readonly accepted: string }
  | { readonly why: 'length'; readonly length: number; readonly expected: readonly number[] }
  | { readonly why: 'check-digits' }
  /** A valid number of the other kind. */
  | { readonly why: 'siret-for-siren' | 'siren-for-siret' }
  | { readonly why: 'two-digits'; readonly accepted: string }
  | { readonly why: 'range'; readonly minimum: number; readonly maximum: number }
  | { readonly why: 'values'; readonly values: readonly string[] }
  | { readonly why: 'shape' };

/** How many digits the numbers of a kind have. */
const lengths: Partial<Record<ParameterKind, readonly number[]>> = {
  siren: [9],
  siret: [14],
  recipient: [14],
  siren_or_rna: [9],
  siret_or_rna: [14],
  siren_or_siret_or_rna: [9, 14],
  siren_or_siret_or_rnf: [9, 14],
  siret_or_eori: [14],
};

/** Null when the service accepts the value. `today` bounds the years. */
export function valueRefusal(parameter: OperationParameter, value: string, today: Date = new Date()): Refusal | null {
  if (parameter.values !== undefined && parameter.kind !== 'month') {
    return parameter.values.includes(value) ? null : { why: 'values', values: parameter.values };
  }
  if (accepts(parameter, value, today)) return null;
  const compact = value.replaceAll(/[\s\u00A0\u202F.-]/g, '');
  if (compact !== value && accepts(parameter, compact, today)) return { why: 'separators', accepted: compact };
  const range = rangeOf(parameter, today);
  if (range !== null) return /^\d+$/.test(value) ? { why: 'range', ...range } : { why: 'shape' };
  if (parameter.kind === 'month') {
    return isMonth(`0${value}`) ? { why: 'two-digits', accepted: `0${value}` } : { why: 'shape' };
  }
  return refusalOfNumber(lengths[parameter.kind] ?? [], value);
}

function refusalOfNumber(expected: readonly number[], value: string): Refusal {
  if (!/^\d+$/.test(value) || expected.length === 0) return { why: 'shape' };
  if (expected.includes(value.length)) return { why: 'check-digits' };
  if (isSiret(value)) return { why: 'siret-for-siren' };
  if (isSiren(value)) return { why: 'siren-for-siret' };
  return { why: 'length', length: value.length, expected };
}

/** The whole numbers that a year, a limit or a depth may be; null for other kinds. */
export function rangeOf(
  parameter: OperationParameter,
  today: Date = new Date(),
): { minimum: number; maximum: number } | null {
  const { kind, minimum = 0, maximum = 0 } = parameter;
  if (kind === 'year') return { minimum, maximum: today.getFullYear() + maximum };
  return kind === 'limit' || kind === 'depth' ? { minimum, maximum } : null;
}

/** The code that answers this value: on the DGFIP endpoints a year out of range has one of its own. */
export function refusalCode(parameter: OperationParameter, refusal: Refusal): string | null {
  if (parameter.kind === 'recipient') return '00210';
  if (parameter.kind === 'year' && parameter.minimum === 2006 && refusal.why === 'range') return '00315';
  return parameter.error ?? null;
}
