/** Error codes: which the service sends, under which status, and what to do then. */
import type { ErrorCode } from '../../src/catalogue/schema.js';
import { codesOf, type Nomenclature, platformCodes, statusesOf } from './nomenclature.js';
import { dig, isNode, list, text, type Node } from './yaml.js';

type Retry = ErrorCode['retry'];

/**
 * What to do about a code. `after` is for what carries `Retry-After` or `meta.retry_in`; what is left out is for `never`
 * when the service answers 4xx with it, and for `later` otherwise.
 */
const retries: Readonly<Record<string, Retry>> = {
  '00015': 'later',
  '00429': 'after',
  '00601': 'never',
  XX006: 'never',
  XX020: 'after',
  '01501': 'never',
  '02502': 'never',
  '04503': 'never',
};

/**
 * Codes that the nomenclature leaves out: of links and files, of the service itself, or of any provider.
 * Statuses are those of siade/app/controllers/concerns/organizers_methods_helpers.rb and errors_controller.rb.
 */
const others: Readonly<Record<string, readonly number[]>> = {
  '00104': [],
  '00106': [401],
  '00314': [422],
  '00403': [410],
  '00500': [500],
  '00601': [502],
  '00602': [502],
  '00603': [502],
  '00604': [502],
  '00605': [503],
  '00606': [504],
  XX015: [409],
};

/** The codes that the OpenAPI file shows as examples for one operation, each with the statuses it shows them under. */
export function documentedCodes(operation: Node): Map<string, number[]> {
  const codes = new Map<string, number[]>();
  for (const [status, answer] of Object.entries(isNode(operation['responses']) ? operation['responses'] : {})) {
    const examples = dig(answer, 'content', 'application/json', 'examples');
    for (const example of isNode(examples) ? Object.values(examples) : []) {
      const errors = dig(example, 'value', 'errors');
      for (const error of Array.isArray(errors) ? errors : []) {
        const code = dig(error, 'code');
        if (typeof code === 'string') codes.set(code, [...(codes.get(code) ?? []), Number(status)]);
      }
    }
  }
  return codes;
}

/** Generic subcodes are stated once, under `XX`. */
function generic(code: string): string {
  return /^(0[0-2]\d|999)$/.test(code.slice(2)) && !code.startsWith('00') ? `XX${code.slice(2)}` : code;
}

function retryOf(code: string, statuses: readonly number[], retryIn: number | undefined): Retry {
  if (retryIn !== undefined) return 'after';
  return retries[code] ?? (statuses.every((status) => status < 500) ? 'never' : 'later');
}

/** One record per code that the service can send, by code; `dictionary` is siade/config/errors.yml. */
export function errorCodes(operations: readonly Node[], nomenclature: Nomenclature, dictionary: Node): ErrorCode[] {
  const documented = new Map<string, Set<number>>();
  for (const operation of operations) {
    for (const [code, statuses] of documentedCodes(operation)) {
      const key = generic(code);
      documented.set(key, new Set([...(documented.get(key) ?? []), ...statuses]));
    }
  }
  const parameters = parametersOf(dictionary);
  const declared = Object.keys(nomenclature.operations).flatMap((id) => codesOf(id, nomenclature));
  const codes = new Set([...Object.keys(others), ...platformCodes(nomenclature), ...declared.map(generic)]);
  return [...codes].sort().map((code) => {
    const known = statusesOf(code, nomenclature);
    const statuses = known.length > 0 ? known : [...(others[code] ?? [])];
    const retryIn = nomenclature.retryIn[code];
    const parameter = parameters.get(code);
    return {
      code,
      statuses,
      documented: [...(documented.get(code) ?? [])].sort((a, b) => a - b),
      retry: retryOf(code, statuses, retryIn),
      ...(retryIn === undefined ? {} : { retryIn }),
      ...(parameter === undefined ? {} : { parameter }),
    };
  });
}

function parametersOf(dictionary: Node): Map<string, string> {
  const entries = list(dictionary['errors'], 'errors.yml');
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      const code = dig(entry, 'code');
      const parameter = dig(entry, 'source', 'parameter');
      return typeof code === 'string' && parameter !== undefined ? [[code, text(parameter, code)]] : [];
    }),
  );
}
