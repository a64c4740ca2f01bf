import type { Origin, Value } from '../values';
import type { Arguments } from './arguments';
import type { CallNode } from './calls';

/** A call of something by its name, as it stands in the program. */
export interface NamedCall {
  readonly name: string;
  readonly args: Arguments;
  readonly at: Origin;
  /** What is written there; undefined where the call is made for the program. */
  readonly node?: CallNode | undefined;
}

/** A call of a method on something. */
export interface MethodCall<Receiver extends Value = Value> extends NamedCall {
  readonly receiver: Receiver;
}

/** A call of what a library has: of a function by its name, of a method of a client where there is a receiver. */
export interface LibraryCall {
  readonly receiver?: Value | undefined;
  /** As records name it. */
  readonly name: string;
  readonly args: Arguments;
  /** Null where nothing is written. */
  readonly at: Origin | null;
  readonly node?: CallNode | undefined;
}
