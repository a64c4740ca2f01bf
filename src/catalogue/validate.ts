/** Telling a catalogue from anything else. */
import * as z from 'zod/mini';
import { parseField } from './fields.js';
import { CatalogueSchema, type Catalogue } from './schema.js';

/** A catalogue that cannot be used. The message is one sentence, in English, that says where it is broken. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
}

/**
 * The value as a catalogue: its shape, its response fields, and that every path it refers to exists.
 * @throws CatalogueError
 */
export function validate(value: unknown): Catalogue {
  const result = z.safeParse(CatalogueSchema, value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new CatalogueError(
      `The catalogue is broken at ${issue?.path.join('.') || 'its root'}: ${issue?.message ?? 'wrong shape'}.`,
    );
  }
  const catalogue = result.data;
  checkFields(catalogue);
  checkReferences(catalogue);
  return catalogue;
}

function checkFields(catalogue: Catalogue): void {
  for (const operation of catalogue.operations) {
    const wrong = operation.response.fields.find((line) => parseField(line) === null);
    if (wrong !== undefined)
      throw new CatalogueError(`The catalogue is broken at ${operation.path}: “${wrong}” is no field.`);
  }
}

function checkReferences(catalogue: Catalogue): void {
  const known = new Set([...catalogue.operations, ...catalogue.exempt].map((route) => route.path));
  if (known.size !== catalogue.operations.length + catalogue.exempt.length) {
    throw new CatalogueError('The catalogue is broken: a path is there twice.');
  }
  const named = [
    ...catalogue.operations.flatMap((operation) => operation.deprecated?.successors ?? []),
    ...catalogue.aliases.map((alias) => alias.operation),
    ...[...catalogue.v2, ...catalogue.removed].flatMap((route) => route.successors),
  ];
  const pings = new Set(catalogue.pings.map((ping) => ping.path));
  const missing =
    named.find((path) => !known.has(path)) ??
    catalogue.operations.flatMap(({ ping }) => ping ?? []).find((path) => !pings.has(path));
  if (missing !== undefined)
    throw new CatalogueError(`The catalogue is broken: it refers to ${missing}, which it does not have.`);
}
