import type { RuleId } from '../findings';
import { blindRetry } from './blind-retry';
import { clientSideCall } from './client-side-call';
import { deprecatedEndpoint } from './deprecated-endpoint';
import { failureTakenForAbsence } from './failure-taken-for-absence';
import { hardcodedToken } from './hardcoded-token';
import { insecureTransport } from './insecure-transport';
import { invalidIdentifier } from './invalid-identifier';
import { invalidRecipient } from './invalid-recipient';
import { missingTimeout } from './missing-timeout';
import { missingToken } from './missing-token';
import { missingTraceability } from './missing-traceability';
import { missingUserId } from './missing-user-id';
import { objectTooLong } from './object-too-long';
import { placeholderTraceability } from './placeholder-traceability';
import { recipientIsCallee } from './recipient-is-callee';
import { removedParameter } from './removed-parameter';
import { retiredEndpoint } from './retired-endpoint';
import type { LeakRule } from './leak-rule';
import type { Rule } from './rule';
import { spentSignal } from './spent-signal';
import { strictResponseSchema } from './strict-response-schema';
import { timeoutOffRecommendation } from './timeout-off-recommendation';
import { timeoutUnit } from './timeout-unit';
import { stagingOnlyEndpoint } from './staging-only-endpoint';
import { tokenEnvironmentMismatch } from './token-environment-mismatch';
import { tokenExpiry } from './token-expiry';
import { tokenInClientCode } from './token-in-client-code';
import { tokenLogged } from './token-logged';
import { tokenInUrl } from './token-in-url';
import { unthrottledCalls } from './unthrottled-calls';
import { traceabilityNotInQuery } from './traceability-not-in-query';
import { unencodedQuery } from './unencoded-query';
import { unknownEndpoint } from './unknown-endpoint';
import { unusedSuppression } from './unused-suppression';

/** Every rule about calls, each in a file of its own. */
export const rules: readonly Rule[] = [
  missingTraceability,
  missingUserId,
  traceabilityNotInQuery,
  invalidRecipient,
  recipientIsCallee,
  placeholderTraceability,
  objectTooLong,
  unencodedQuery,
  removedParameter,
  invalidIdentifier,
  unknownEndpoint,
  stagingOnlyEndpoint,
  insecureTransport,
  missingToken,
  missingTimeout,
  timeoutUnit,
  timeoutOffRecommendation,
  spentSignal,
  unthrottledCalls,
  blindRetry,
  failureTakenForAbsence,
  strictResponseSchema,
  tokenInUrl,
  tokenEnvironmentMismatch,
  clientSideCall,
  retiredEndpoint,
  deprecatedEndpoint,
];

/** Those that are only in the strict set. */
export const strictRules: ReadonlySet<RuleId> = new Set(rules.flatMap(({ id, level }) => (level ? [id] : [])));

/** Every rule about secrets in texts. */
export const leakRules: readonly LeakRule[] = [hardcodedToken, tokenInClientCode, tokenLogged, tokenExpiry];

/** All that can be switched on and off, and has a page. */
export const everyRule: readonly Pick<Rule, 'id' | 'severity' | 'level'>[] = [
  ...rules,
  ...leakRules,
  unusedSuppression,
];
