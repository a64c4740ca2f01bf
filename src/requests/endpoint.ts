import { matchPath, type Operation, operationByPath, shipped } from '../catalogue';
import { explanation, quotedInSentence } from './explanation';
import type { RequestProblem } from './problems';

export interface Endpoint {
  readonly operation: Operation;
  /** Path parameters that the text itself gives. */
  readonly given: Readonly<Record<string, string>>;
}

/** The endpoint that a text names: a path template, an operation's id, or a path with its values in place. */
export function endpointOf(text: string): Endpoint | RequestProblem {
  const operation = operationByPath(text) ?? shipped().operations.find(({ id }) => id === text);
  if (operation !== undefined) return { operation, given: {} };
  const match = matchPath(text.startsWith('/') ? text : `/${text}`);
  switch (match.kind) {
    case 'operation':
    case 'alias':
      return {
        operation: match.operation,
        given: Object.fromEntries(
          match.parameters.filter(({ value }) => /^[\w-]+$/.test(value)).map(({ name, value }) => [name, value]),
        ),
      };
    case 'v2':
    case 'removed':
      return gone(text, match.successors);
    case 'unknown':
      return unknown(text, match.suggestion);
    case 'ambiguous':
      return unknown(text, match.operations[0]?.path ?? null);
    case 'download':
    case 'exempt':
    case 'none':
      return unknown(text, null);
  }
}

function gone(text: string, successors: readonly string[]): RequestProblem {
  const list = successors.join(', ');
  return {
    parameter: 'endpoint',
    code: null,
    ...explanation(
      `${quotedInSentence(text)} n’existe plus : le service répond 410.`,
      `${quotedInSentence(text)} no longer exists: the service responds with 410.`,
      list === '' ? 'Il n’a pas de remplaçant.' : `Utilisez ${list}.`,
      list === '' ? 'It has no successor.' : `Use ${list}.`,
    ),
  };
}

function unknown(text: string, suggestion: string | null): RequestProblem {
  return {
    parameter: 'endpoint',
    code: null,
    ...explanation(
      `${quotedInSentence(text)} n’est pas un endpoint d’API Entreprise.`,
      `${quotedInSentence(text)} is not an endpoint of API Entreprise.`,
      suggestion === null
        ? 'Choisissez un chemin du catalogue, comme /v4/insee/sirene/unites_legales/{siren}.'
        : `Vouliez-vous dire ${suggestion} ?`,
      suggestion === null
        ? 'Choose a path from the catalogue, such as /v4/insee/sirene/unites_legales/{siren}.'
        : `Did you mean ${suggestion}?`,
    ),
  };
}
