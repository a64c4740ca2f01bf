import type { Operation } from '../../catalogue';
import type { PathMatch } from '../../catalogue/match';
import type { TokenFacts } from '../../token/index';
import type { ClientRecord } from '../clients/schema';
import type { Host, SlotState, TraceabilityParameter } from '../findings';
import type { SentRequest } from '../flow/requests';
import type { Openness, Origin, Value } from '../flow/values';
import type { SourceFile } from '../flow/world';

/** One named value of a query, of headers or of a body. */
export interface Field {
  readonly state: SlotState;
  readonly value: Value | null;
  /** The entry, key and value, where it is written. */
  readonly at: Origin | null;
  /** The map that it was first written in. */
  readonly of: Origin | null;
  /** Why it is unknown. */
  readonly why: Openness | null;
}

/** A map, as far as a call needs it: where it is written and what it holds. */
export interface Fields {
  readonly at: Origin | null;
  readonly open: Openness | null;
  readonly entries: ReadonlyMap<string, Field>;
}

export interface Timeout {
  readonly state: 'set' | 'default' | 'absent' | 'unknown';
  readonly ms: number | null;
  readonly at: Origin | null;
  readonly why: Openness | null;
}

export interface Token {
  readonly location: 'header' | 'query' | 'body' | 'none' | 'unknown';
  readonly source: 'literal' | 'env' | 'config' | 'unknown';
  readonly at: Origin | null;
  /** Where its characters are written, when it is written out; the key that holds it may stand elsewhere. */
  readonly literalAt: Origin | null;
  /** What it says of itself, when it is written out and is a token of the service. */
  readonly facts: TokenFacts | null;
  /** Whether it is written out and can be nothing but a token or a key. */
  readonly isSecret: boolean;
  /** Ids of the symbols that it is made of, where its content is not known. */
  readonly symbols: readonly string[];
}

/** A place where parameters of the query are written: a map, a URL, the defaults of a client. */
export interface QueryHolder extends Fields {
  readonly kind: 'map' | 'url';
  /** One of several maps, of which each request sends one: what one lacks, the others may lack too. */
  readonly isOneOf: boolean;
}

/** The neutral record of a request to API Entreprise: all that the rules look at. */
export interface Call {
  readonly client: ClientRecord;
  readonly sent: SentRequest;
  readonly file: SourceFile;
  readonly host: Host;
  readonly method: string | null;
  /** The path template of the catalogue; null when it cannot be told. */
  readonly endpoint: string | null;
  readonly match: PathMatch;
  readonly operation: Operation | null;
  /** The literal that names the endpoint; null when there is none. */
  readonly pathAt: Origin | null;
  /** The literal that names the host; null when there is none. */
  readonly hostAt: Origin | null;
  /** The call that made the client, when it holds what all its requests share: address, query or headers. */
  readonly madeAt: Origin | null;
  readonly query: Fields;
  readonly holders: readonly QueryHolder[];
  readonly headers: Fields;
  readonly body: Fields;
  readonly params: Readonly<Record<TraceabilityParameter, Field>>;
  readonly timeout: Timeout;
  readonly token: Token;
  /** Why the endpoint is not known, when it is not. */
  readonly why: Openness | null;
}
