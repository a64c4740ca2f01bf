import type { Call } from '../calls';
import type { Settings } from '../configuration';
import type { Fix, RuleId } from '../findings';
import type { Defect } from '../rules/rule';
import { endpointFixes } from './endpoint';
import { moveFixes } from './moves';
import { parameterFixes } from './parameters';
import { recipientFixes } from './recipient';
import { timeoutFixes } from './timeout';
import { tokenFixes } from './token';

/**
 * The corrections that can be offered for a defect of these calls. One that cannot be made with certainty is not offered: what
 * is written reads back as the same request, without the defect.
 */
export function fixesFor(rule: RuleId, defect: Defect, calls: readonly Call[], settings: Settings): readonly Fix[] {
  switch (rule) {
    case 'missing-traceability':
    case 'missing-user-id':
      return parameterFixes(defect, calls, settings);
    case 'missing-timeout':
      return timeoutFixes(defect.at, calls);
    case 'token-in-url':
      return tokenFixes(defect.at, calls);
    case 'traceability-not-in-query':
      return moveFixes(defect, calls);
    case 'deprecated-endpoint':
    case 'retired-endpoint':
      return endpointFixes(calls);
    case 'invalid-recipient':
      return recipientFixes(defect.at, settings);
    default:
      return [];
  }
}
