/** The catalogue of the service: what this folder offers to the others. */
export { type Access, accessOf } from './access.js';
export { documentationOf } from './documentation.js';
export { examplesOf } from './examples.js';
export * from './fields.js';
export * from './identifiers.js';
export * from './match.js';
export { findNeedle, hasNeedle, needles } from './needles.js';
export * from './refusals.js';
export { nearestEndpoints } from './nearest.js';
export { removalOf, type RemovedParameter } from './removed.js';
export { searchAmong, searchOperations } from './search.js';
export { errorFacts, knownScopes, operationByPath, readCatalogue, shipped } from './shipped.js';
export { providersOf, titleOf } from './titles.js';
export * from './traceability.js';
export { usualWordsOf } from './usual-words.js';
export { CatalogueError, validate } from './validate.js';
export type {
  Catalogue,
  ErrorCode,
  Exempt,
  Operation,
  OperationParameter,
  ParameterKind,
  RateLimit,
  ResponseKind,
  V2Route,
} from './schema.js';
