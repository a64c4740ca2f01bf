import type { Fix, Remedy, RuleId, Severity } from '../findings';
import type { Message } from '../../text/message';
import type { Place } from '../../text/place';
import type { EnvironmentExample } from '../leaks/environment-example';
import type { Leak } from '../leaks/leak';

export interface LeakDefect {
  readonly place: Place;
  readonly message: Message;
}

/** A rule about secrets in a text, of whatever language. `now` in ms since 1970. */
export interface LeakRule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly remedy?: Remedy;
  check(leak: Leak, now: number): readonly LeakDefect[];
  /** `text` is that of the leak's file, `example` the file of variables to set beside it, where there is one. */
  fixes?(leak: Leak, text: string, example: EnvironmentExample | null): readonly Fix[];
}
