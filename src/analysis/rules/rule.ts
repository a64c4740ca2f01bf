import type { Call } from '../calls';
import type { Message, RuleId, Severity } from '../findings';
import type { Origin } from '../flow/values';
import type { Side } from '../side';

/** A defect as a rule sees it: where it is mended, and what to say. */
export interface Defect {
  readonly at: Origin;
  readonly message: Message;
  /** Names of the parameters that are missing or misplaced. */
  readonly missing?: readonly string[];
  /** When it differs from the rule's own. */
  readonly severity?: Severity;
}

/** What is known of a call beyond its own record: what depends on other files that change without it. */
export interface Context {
  side(call: Call): Side;
}

/** A rule looks at one call and never at syntax. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  check(call: Call, context: Context): readonly Defect[];
}

/** `context, recipient et object` in the language of the message. */
export function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
