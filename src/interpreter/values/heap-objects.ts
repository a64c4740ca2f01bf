import type { ClientRecord } from '../../clients/schema';
import type { ClassInfo } from '../names/class-info';
import type { Origin, Text, Ref, Value, Entry } from './index';

export interface MapObject {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  /** Why other keys may be there; null when the map is closed. */
  readonly open: Openness | null;
  /** The literal that began it. */
  readonly at: Origin | null;
  /** The query of an address that it was read from, where a class of the language took it apart. */
  readonly written?: WrittenQuery;
  /** JavaScript's URLSearchParams, of which few libraries read more than own keys: it has none. */
  readonly isSearchParams?: true;
  /** Its methods leave it as it is and give a changed copy: Angular's HttpParams and HttpHeaders. */
  readonly isImmutable?: true;
}

/** What becomes of signs in a query that are not encoded, as they were seen to arrive. A hash sign `cuts` where nothing is said. */
export interface RawSigns {
  readonly space: 'encoded' | 'refused';
  readonly letter: 'encoded' | 'refused' | 'sent';
  readonly hash?: 'encoded';
}

/** A query as it is written, and what the class that reads it makes of signs that are not encoded; null where that is not known. */
export interface WrittenQuery {
  readonly text: Text;
  readonly raw: RawSigns | null;
}

/** What may hold further keys: a symbol spread into the map, a dynamic key, a call that it was handed to. */
export interface Openness {
  readonly reason: 'parameter' | 'open map' | 'branches differ' | 'bound' | 'dynamic';
  readonly at: Origin | null;
}

export interface ListObject {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly open: boolean;
  readonly at: Origin | null;
  /** Several values that a function gives at once: Go's `return value, err`. */
  readonly isTuple?: true;
}

export interface ObjectObject {
  readonly kind: 'object';
  readonly cls: ClassInfo;
  readonly fields: ReadonlyMap<string, Value>;
}

/** A client of a library, or a request under construction or sent. `config` is a map. */
export interface ClientObject {
  readonly kind: 'client';
  readonly record: ClientRecord;
  readonly config: Ref;
  readonly madeAt: Origin | null;
  /** Given from elsewhere, where it was configured in a way that is not known; null when all its configuration is. */
  readonly unseen: Openness | null;
  readonly sent: boolean;
}

/** A URL being built: what stands before the question mark, and its query as a map. */
export interface UrlObject {
  readonly kind: 'url';
  readonly text: Value;
  readonly params: Ref;
  /** Its class encodes what a query that is set as a text leaves raw. */
  readonly encodes?: true;
}

export interface ScopeObject {
  readonly kind: 'scope';
  /** Changed in place by the layer that holds it: assignments are the commonest change of all. */
  readonly vars: Map<string, Value>;
  readonly parent: number | null;
  /** Variables of what is around it are not seen: a function of PHP that is no closure. */
  readonly isApart?: true;
}

export type HeapObject = MapObject | ListObject | ObjectObject | ClientObject | UrlObject | ScopeObject;
