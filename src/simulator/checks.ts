/** Whether parameters are as the service wants them, and the codes that refuse them. */
import { accepts, isSiret, type Operation, type OperationParameter } from '../catalogue/index';

const traceability = [
  ['context', '00201'],
  ['object', '00202'],
  ['recipient', '00203'],
] as const;

/** The codes of all the traceability parameters that are missing or blank, in the order of their codes. */
export function missingCodes(operation: Operation, query: ReadonlyMap<string, string>): string[] {
  return traceability
    .filter(([name]) => operation.traceability.includes(name) && (query.get(name) ?? '').trim() === '')
    .map(([, code]) => code);
}

export function isRecipient(query: ReadonlyMap<string, string>): boolean {
  return isSiret(query.get('recipient') ?? '');
}

/** The code that refuses the first parameter that is not as it should be; null when all are. `now` in ms. */
export function firstRefusal(
  operation: Operation,
  path: ReadonlyMap<string, string>,
  query: ReadonlyMap<string, string>,
  now: number,
): string | null {
  for (const parameter of operation.parameters) {
    // Which delegation a call is made under was settled with its token, and is nothing to any other.
    if (parameter.error === undefined || parameter.in === 'header' || parameter.kind === 'delegation') continue;
    const value = parameter.in === 'path' ? path.get(parameter.name) : query.get(parameter.name);
    if (value === undefined || accepts(parameter, value, new Date(now))) continue;
    return isOutOfRange(parameter, value) ? '00315' : parameter.error;
  }
  return null;
}

/** A fiscal year that is a year, but not one that the DGFIP knows, has a code of its own. */
function isOutOfRange({ kind, minimum }: OperationParameter, value: string): boolean {
  return kind === 'year' && minimum === 2006 && /^\d{4}$/.test(value);
}
