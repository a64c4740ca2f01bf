/** The catalogue of the service: what this folder offers to the others. */
import data from './data.json';
import { CatalogueError, validate } from './validate.js';
import type { Catalogue, ErrorCode, Operation } from './schema.js';

export * from './fields.js';
export * from './identifiers.js';
export { CatalogueError, validate };
export type { Catalogue, ErrorCode, Exempt, Operation, Parameter, ParameterKind, RateLimit, ResponseKind, V2Route } from './schema.js';

let cached: Catalogue | undefined;

/** The catalogue that this version ships, checked when first asked for. */
export function shipped(): Catalogue {
  cached ??= validate(data);
  return cached;
}

/**
 * A catalogue from text, such as a newer one from disk.
 * @throws CatalogueError with a sentence, when the text is no catalogue that can be used.
 */
export function readCatalogue(text: string): Catalogue {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CatalogueError('The catalogue is not JSON.');
  }
  return validate(value);
}

/** The operation of exactly this template, if there is one. */
export function operationByPath(path: string, catalogue: Catalogue = shipped()): Operation | undefined {
  return catalogue.operations.find((operation) => operation.path === path);
}

/** What is known of an error code: of itself, else of its last three digits, which mean the same for every provider. */
export function errorFacts(code: string, catalogue: Catalogue = shipped()): ErrorCode | undefined {
  const generic = code.startsWith('00') ? undefined : `XX${code.slice(2)}`;
  return catalogue.errors.find((error) => error.code === code) ?? catalogue.errors.find((error) => error.code === generic);
}
