/** What matching a path or a URL against the catalogue can answer. */
import type { Operation, V2Route } from './schema.js';

/** Stands for what is not known of a text: one character, however long the unknown part is. */
export const HOLE = '\uFFFC';

/** A path parameter of a matched template. */
export interface MatchedParameter {
  readonly name: string;
  /** As written in the input: holes and placeholders included. */
  readonly value: string;
  /** Offsets into the text given to the matcher, end exclusive. A hole over several segments is the value of each. */
  readonly start: number;
  readonly end: number;
}

interface Routed {
  /** The template that matched, as the catalogue writes it. */
  readonly template: string;
  readonly parameters: readonly MatchedParameter[];
}

/** `version`: the endpoint exists, in another version; `none`: nothing resembles it. */
export type Mismatch = 'version' | 'spelling' | 'missing-segment' | 'extra-segment' | 'none';

export type PathMatch =
  | (Routed & { readonly kind: 'operation'; readonly operation: Operation })
  /** `operation` is the documented endpoint that the alias answers like. */
  | (Routed & { readonly kind: 'alias'; readonly operation: Operation })
  | (Routed & { readonly kind: 'download' })
  | (Routed & { readonly kind: 'exempt' })
  | (Routed & { readonly kind: 'v2'; readonly route: V2Route; readonly successors: readonly string[] })
  | (Routed & { readonly kind: 'removed'; readonly successors: readonly string[] })
  /** Begins with `/vN/` and is none of the service's routes. `suggestion` is the template that was probably meant. */
  | {
      readonly kind: 'unknown';
      readonly version: number;
      readonly suggestion: string | null;
      readonly why: Mismatch;
      /** The segments that are wrong, or the whole path when they cannot be told; offsets into the input. */
      readonly start: number;
      readonly end: number;
    }
  /**
   * Part of the service, but which endpoint cannot be told: `holes` fit all of `operations`,
   * or the text is a `prefix` of them (a base path). For v2, `operations` is empty and `templates` is not.
   */
  | {
      readonly kind: 'ambiguous';
      readonly reason: 'holes' | 'prefix';
      /** Null when the version is a hole, missing, or not reached. */
      readonly version: number | null;
      /** How many segments of the text are the catalogue's own words; with fewer than two it may be any service's path. */
      readonly literals: number;
      readonly operations: readonly Operation[];
      readonly templates: readonly string[];
    }
  | { readonly kind: 'none' };

/**
 * `retired`: a former host of the service; `local`: this machine; `other`: a known host that is not the service;
 * `unknown`: a host is or may be there but cannot be read; `none`: the text has no host.
 */
export type HostKind = 'production' | 'staging' | 'retired' | 'local' | 'other' | 'unknown' | 'none';

export interface UrlMatch {
  readonly host: HostKind;
  /** Where the host is written, port excluded; offsets into the input. */
  readonly hostSpan?: { readonly start: number; readonly end: number };
  /** Lower case, without `:`; absent when it is not written or unknown. */
  readonly scheme?: string;
  readonly match: PathMatch;
}
