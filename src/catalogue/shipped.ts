/** Where a catalogue comes from: the one that is shipped, or a text. */
import data from './data.json';
import type { Catalogue, ErrorCode, Operation } from './schema.js';
import { CatalogueError, validate } from './validate.js';

let cached: Catalogue | undefined;

/**
 * The catalogue that this version ships. It was validated when it was written and is again by the tests, so that
 * start-up does not pay for it (some 40 ms, against none); what comes from elsewhere goes through `readCatalogue`.
 * @throws CatalogueError when the file is not of the format that this code reads.
 */
export function shipped(): Catalogue {
  const value: unknown = data;
  if (cached === undefined) {
    if (!isShipped(value))
      throw new CatalogueError('The shipped catalogue is of another format: run npm run catalogue.');
    cached = value;
  }
  return cached;
}

function isShipped(value: unknown): value is Catalogue {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === 1 && 'operations' in value
  );
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
  return (
    catalogue.errors.find((error) => error.code === code) ?? catalogue.errors.find((error) => error.code === generic)
  );
}

/** Every scope that a token of the service may have, those of former versions included. */
export function knownScopes(catalogue: Catalogue = shipped()): ReadonlySet<string> {
  return new Set([...catalogue.operations.flatMap((operation) => operation.scopes ?? []), ...catalogue.formerScopes]);
}
