import type { AnswerUse } from '../answer';
import type { Repetition } from '../around';
import type { PathMatch } from '../../catalogue/match';
import type { Operation } from '../../catalogue';
import type { TokenFacts } from '../../token';
import type { ClientRecord, TimeoutSlot } from '../../clients/schema';
import type { CallHost, LimitPhase, SlotState, TraceabilityParameter } from '../findings';
import type { BlindRetry } from '../retries';
import type { SentRequest } from '../../interpreter/clients/requests';
import type { Openness, WrittenQuery } from '../../interpreter/values/heap-objects';
import type { Origin, Text, Value } from '../../interpreter/values';
import type { SourceFile } from '../../interpreter/names/source-file';
import type { Identifier } from '../identifiers';
import type { Ineffective } from '../ineffective';
import type { TransportSecurity } from '../transport';

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

/** A signal that is made once, when the program starts. */
export interface Spent {
  readonly at: Origin;
  /** Whether its time runs from the start on, or begins with a call. */
  readonly isFromStart: boolean;
}

export interface Timeout {
  readonly state: 'set' | 'default' | 'absent' | 'unknown';
  readonly ms: number | null;
  /** What the library takes the number that is given for; null where none is known. */
  readonly unit: TimeoutSlot['unit'] | null;
  /** What the limit is of: each wait for the answer, all until its headers, or the whole request; null where none is set. */
  readonly phase: LimitPhase | null;
  /** How often the library sends a request that is not answered in time: the limit counts for each attempt. Null where that is not known. */
  readonly attempts: number | null;
  /** The signal that counts the time for many calls; null where each call has its own. */
  readonly spent: Spent | null;
  /** What is written as a limit and is none, where nothing else is known to limit the wait but the library itself. */
  readonly ineffective: Ineffective | null;
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
  /** Whether it is written out and is a JSON web token, be it of another service. */
  readonly isWebToken: boolean;
  /** Ids of the symbols that it is made of, where its content is not known. */
  readonly symbols: readonly string[];
  /** Where these are read: an environment variable, a setting, a parameter. */
  readonly readAt: readonly Origin[];
}

/** A place where parameters of the query are written: a map, a URL, the defaults of a client. */
export interface QueryHolder extends Fields {
  readonly kind: 'map' | 'url';
  /** One of several maps, of which each request sends one: what one lacks, the others may lack too. */
  readonly isOneOf: boolean;
  /** Whether the library reads a query of its kind. */
  readonly isRead: boolean;
}

/** The neutral record of a request to API Entreprise: all that the rules look at. */
export interface ServiceCall {
  readonly client: ClientRecord;
  readonly sent: SentRequest;
  readonly file: SourceFile;
  readonly host: CallHost;
  /** Each host that it may go to, where a condition decides. */
  readonly hosts: readonly CallHost[];
  readonly method: string | null;
  /** The path template of the catalogue; null when it cannot be told. */
  readonly endpoint: string | null;
  readonly match: PathMatch;
  readonly operation: Operation | null;
  /** The address before its question mark. */
  readonly address: Text;
  /** What stands behind its question mark, as it is written, and what becomes of it; null where nothing does. */
  readonly written: WrittenQuery | null;
  /** The values in its path. */
  readonly identifiers: readonly Identifier[];
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
  readonly transport: TransportSecurity;
  readonly token: Token;
  readonly around: Repetition;
  readonly answer: AnswerUse;
  /** How it is sent again, where that is certain to be blind. */
  readonly retry: BlindRetry | null;
  /** Why the endpoint is not known, when it is not. */
  readonly why: Openness | null;
}
