import type { ServiceCall } from '../calls/service-call';
import type { RuleSettings } from '../configuration';
import type { Fix, Remedy, RuleId, Severity } from '../findings';
import type { Message } from '../../text/message';
import type { Origin } from '../../interpreter/values';
import type { Side } from '../side';

/** A defect as a rule sees it: where it is mended, and what to say. */
export interface Defect {
  readonly at: Origin;
  readonly message: Message;
  /** Names of the parameters that are missing or misplaced. */
  readonly missing?: readonly string[];
  /** Name of the parameter that is wrong, where a fix has to know. */
  readonly about?: string;
  /** Other code that has to do with it, before the calls that lead to it. */
  readonly related?: readonly { readonly at: Origin; readonly message: Message }[];
  /** When it differs from the rule's own. */
  readonly severity?: Severity;
}

/** What is known of a call beyond its own record: what depends on other files that change without it. */
export interface Context {
  side(call: ServiceCall): Side;
}

/**
 * A rule: all that is known of one kind of defect, and nothing else knows it by its id. It looks at one call and never at
 * syntax.
 */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Of the strict set only, which somebody chooses; absent: of the recommended one too. */
  readonly level?: 'strict';
  readonly remedy?: Remedy;
  check(call: ServiceCall, context: Context): readonly Defect[];
  /**
   * The corrections that can be offered for a defect of these calls. One that cannot be made with certainty is not offered:
   * what is written reads back as the same request, without the defect.
   */
  fixes?(defect: Defect, calls: readonly ServiceCall[], settings: RuleSettings): readonly Fix[];
}

/** `context, recipient et object` in the language of the message. */
export function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
