/** Error codes: which the service sends, under which status, and what to do then. */
import type { Catalogue, ErrorCode } from '../../src/catalogue/schema.js';
import { dig, isNode, list, text, type Node } from './yaml.js';

type Retry = ErrorCode['retry'];
type Fact = readonly [statuses: readonly number[], retry: Retry, retryIn?: number];

/**
 * The status really sent: siade/app/controllers/concerns/organizers_methods_helpers.rb and the nomenclature
 * commons/data/errors_entreprise.yml. `after` is for what carries `Retry-After` or `meta.retry_in`.
 */
const facts: Readonly<Record<string, Fact>> = {
  '00015': [[409], 'later'],
  '00100': [[403], 'never'],
  '00101': [[401], 'never'],
  '00103': [[401], 'never'],
  '00104': [[], 'never'],
  '00105': [[401], 'never'],
  '00106': [[401], 'never'],
  '00107': [[403], 'never'],
  '00108': [[401], 'never'],
  '00109': [[401], 'never'],
  '00212': [[422], 'never'],
  '00213': [[403], 'never'],
  '00401': [[400], 'never'],
  '00402': [[404], 'never'],
  '00403': [[410], 'never'],
  '00429': [[429], 'after'],
  '00500': [[500], 'later'],
  '00501': [[502], 'after', 10],
  '00502': [[502], 'after', 10],
  '00601': [[502], 'never'],
  '00602': [[502], 'later'],
  '00603': [[502], 'later'],
  '00604': [[502], 'later'],
  '00605': [[503], 'later'],
  '00606': [[504], 'later'],
  XX000: [[502], 'later'],
  XX001: [[502], 'later'],
  XX002: [[504], 'later'],
  XX003: [[404], 'never'],
  XX004: [[502], 'later'],
  XX005: [[451], 'never'],
  XX006: [[502], 'later'],
  XX008: [[502], 'later'],
  XX009: [[502], 'later'],
  XX011: [[502], 'later'],
  XX015: [[409], 'never'],
  XX020: [[503], 'after'],
  XX999: [[502], 'later'],
  '02501': [[502], 'after', 10],
  '02502': [[502], 'never'],
  '04501': [[502], 'after', 172800],
  '04503': [[502], 'never'],
  '31502': [[502], 'after', 10],
  '31503': [[502], 'after', 3600],
};

/** Any call of a data endpoint may be answered with these: `platform_codes` of the nomenclature. */
export const platformCodes = [
  '00015', '00100', '00101', '00103', '00105', '00107', '00108', '00109', '00201', '00202', '00203',
  '00210', '00212', '00213', '00401', '00402', '00429', '00501',
]; // prettier-ignore

/** Those of a provider on any of its endpoints, for the endpoints of which no list is published. */
export function providerCodes(prefix: string): string[] {
  return ['000', '001', '002', '003', '004', '020', '999'].map((subcode) => prefix + subcode);
}

/** siade/app/services/errors_backend.rb, as in errors_entreprise.yml; only the providers of API Entreprise. */
export const prefixes: Catalogue['prefixes'] = {
  '00': 'API Entreprise',
  '01': 'INSEE',
  '02': 'Infogreffe',
  '03': 'DGFIP - Adélie',
  '04': 'ACOSS',
  '05': 'INPI',
  '06': 'Qualibat',
  '07': 'RNA',
  '08': 'CNETP',
  '09': 'ProBTP',
  '10': 'MSA',
  '11': 'OPQIBI',
  '12': 'FNTP',
  '14': 'Fabrique numérique des Ministères Sociaux',
  '15': 'CMA France',
  '16': 'DGDDI',
  '17': 'Banque de France',
  '19': 'ADEME',
  '28': 'Commission Européenne',
  '29': 'DJEPVA',
  '31': 'GIP-MDS',
  '32': 'Qualifelec',
  '33': 'CARIF-OREF',
  '34': 'INPI - RNE',
  '38': 'CIBTP',
  '43': 'DGFIP - TVA',
  '44': 'SIAF',
  '52': 'DataSubvention',
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

function fact(code: string, documented: readonly number[]): Fact {
  const known = facts[code];
  if (known !== undefined) return known;
  if (/^00[23]/.test(code)) return [[422], 'never'];
  // What a provider says of the entity asked about stays so.
  const isAnswer = documented.length > 0 && documented.every((status) => status === 404 || status === 422);
  return isAnswer ? [documented, 'never'] : [[502], 'later'];
}

/** One record per code that the service can send, by code; `dictionary` is siade/config/errors.yml. */
export function errorCodes(operations: readonly Node[], used: readonly string[], dictionary: Node): ErrorCode[] {
  const documented = new Map<string, Set<number>>();
  for (const operation of operations) {
    for (const [code, statuses] of documentedCodes(operation)) {
      const key = generic(code);
      documented.set(key, new Set([...(documented.get(key) ?? []), ...statuses]));
    }
  }
  const parameters = parametersOf(dictionary);
  const codes = new Set([...Object.keys(facts), ...platformCodes, ...used.map(generic), ...documented.keys()]);
  return [...codes].sort().map((code) => {
    const shown = [...(documented.get(code) ?? [])].sort((a, b) => a - b);
    const [statuses, retry, retryIn] = fact(code, shown);
    const parameter = parameters.get(code);
    return {
      code,
      statuses: [...statuses],
      documented: shown,
      retry,
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
