import type { TokenFacts } from '../../token/index';
import type { Message } from '../../text/message';
import type { Place } from '../../text/place';

/** A token that stands where others can read it, or code that hands one to a browser. Never the token itself. */
export interface Leak {
  /** A token; a key of before; the name of a variable that holds one; a call that writes one to a log. */
  readonly kind: 'token' | 'key' | 'variable' | 'log';
  readonly place: Place;
  /** What the token says of itself; null for what is no token. */
  readonly facts: TokenFacts | null;
  /** Why a browser gets it; null where nothing says so. */
  readonly exposure: Message | null;
  /** Whether the file is one that others get: tracked by git, or in no repository. */
  readonly shared: boolean;
}
