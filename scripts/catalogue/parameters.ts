/** Path and optional parameters of an operation, with the constraints of the service's validators. */
import { parameterKinds, type OperationParameter, type ParameterKind } from '../../src/catalogue/schema.js';
import { dig, isNode, list, text, type Node } from './yaml.js';

/** siade/app/validators, siade/app/interactors: necessary shapes, and the code that answers anything else. */
const shapes: Partial<Record<ParameterKind, { pattern?: string; error?: string }>> = {
  siren: { pattern: '\\d{9}', error: '00301' },
  siret: { pattern: '\\d{14}', error: '00302' },
  siret_or_rna: { pattern: '\\d{14}|W\\d[A-Z0-9]\\d{7}|0\\d{3}00\\d{4}', error: '00303' },
  siren_or_rna: { pattern: '\\d{9}|W\\d[A-Z0-9]\\d{7}|0\\d{3}00\\d{4}', error: '00333' },
  siren_or_siret_or_rna: { pattern: '\\d{9}|\\d{14}|W\\d[A-Z0-9]\\d{7}|0\\d{3}00\\d{4}', error: '00330' },
  siren_or_siret_or_rnf: {
    pattern: '\\d{9}|\\d{14}|\\d{2,3}[ABab]?-([Ff][Rr][Uu][Pp]|[Ff][Dd][Dd]|[Ff][Ee])-\\d{5}-\\d{2}',
    error: '00331',
  },
  siret_or_eori: { pattern: '\\d{14}|FR\\d{14}|(?!FR)[A-Z]{2}.*', error: '00304' },
  month: { pattern: '0[1-9]|1[0-2]', error: '00305' },
  year: { pattern: '\\d{4}', error: '00307' },
  limit: { pattern: '\\d{1,4}', error: '00313' },
  depth: { pattern: '\\d{1,2}', error: '00390' },
};

const options: Readonly<Record<string, ParameterKind>> = {
  limit: 'limit',
  profondeur: 'depth',
  nature_effectif: 'workforce',
  'Cache-Control': 'cache',
};

export const traceability = ['context', 'recipient', 'object'] as const;

/** The parameters in the braces of a path template, in order. */
export function pathParameters(path: string): OperationParameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const kind = parameterKinds.find((known) => known === name);
    if (kind === undefined) throw new Error(`${path}: no kind of parameter is called ${name}`);
    return {
      name,
      in: 'path',
      kind,
      required: true,
      ...shapes[kind],
      ...(kind === 'month'
        ? { values: Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0')) }
        : {}),
      ...(kind === 'year' ? yearBounds(path) : {}),
    };
  });
}

/** DGFIP: 2006 to the previous year; elsewhere 1900 to the current one. See `maximum` in the schema. */
function yearBounds(path: string): Pick<OperationParameter, 'minimum' | 'maximum'> {
  return path.includes('/dgfip/') ? { minimum: 2006, maximum: -1 } : { minimum: 1900, maximum: 0 };
}

/**
 * Editors that hold several delegations of one organisation name one: documentation.fr.yml, 2026. What is no UUID in lower
 * case is no delegation to siade/app/services/editor_delegation_resolver.rb.
 */
export const delegation: OperationParameter = {
  name: 'delegation_id',
  in: 'query',
  kind: 'delegation',
  required: false,
  pattern: '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  error: '00213',
};

/** The optional query parameters and headers that the OpenAPI file gives an operation. */
export function optionalParameters(operation: Node, path: string): OperationParameter[] {
  return list(operation['parameters'] ?? [], path).flatMap((parameter): OperationParameter[] => {
    const name = text(dig(parameter, 'name'), path);
    if (dig(parameter, 'in') === 'path' || traceability.some((known) => known === name)) return [];
    const kind = options[name];
    if (kind === undefined) throw new Error(`${path}: unknown parameter ${name}`);
    const place = dig(parameter, 'in') === 'header' ? 'header' : 'query';
    return [
      { name, in: place, kind, required: false, ...shapes[kind], ...constraints(dig(parameter, 'schema'), kind) },
    ];
  });
}

function constraints(schema: unknown, kind: ParameterKind): Partial<OperationParameter> {
  // Its bounds and default are in the sentence that describes it, and in the validator.
  if (kind === 'limit') return { minimum: 1, maximum: 1000, default: 1000 };
  if (kind === 'cache') return { values: ['no-cache'] };
  if (!isNode(schema)) return {};
  const { minimum, maximum, default: standard, enum: values } = schema;
  return {
    ...(typeof minimum === 'number' ? { minimum } : {}),
    ...(typeof maximum === 'number' ? { maximum } : {}),
    ...(typeof standard === 'number' || typeof standard === 'string' ? { default: standard } : {}),
    ...(Array.isArray(values) ? { values: values.map(String) } : {}),
  };
}
