import type { ClientRecord } from '../../clients/schema';
import type { Registry } from '../../manifests';
import type { LanguageSupport } from '../../syntax/language';
import type { Library } from './library';
import type { Scopes } from './scopes';
import type { Semantics } from './semantics';

export type { Concurrency, SettingsAccess, Library, MaybeStore, Repeaters, SchemaRules } from './library';
export type { Importing, Modules, Scopes } from './scopes';
export { usual, type Equality, type Semantics, type LiteralWords } from './semantics';

/**
 * A language as the analysis knows it: how its files are read, and what its programs mean. Each is an object that its folder of
 * `src/languages` makes; a file carries that of its own, so that nothing else has to know which languages there are.
 */
export interface Language extends LanguageSupport {
  /** Shared by languages that are one to libraries, modules and classes, as TypeScript is JavaScript. */
  readonly family: string;
  /** The HTTP clients of its programs, as data. Earlier ones win where two know a name. */
  readonly clients: readonly ClientRecord[];
  readonly library: Library;
  /** Where its programs' packages come from; null where there are none. */
  readonly registry: Registry | null;
  readonly scopes: Scopes;
  readonly semantics: Semantics;
}
