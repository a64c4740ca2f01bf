import { deprecatedEndpoint } from './deprecated-endpoint';
import { invalidRecipient } from './invalid-recipient';
import { missingTimeout } from './missing-timeout';
import { missingTraceability } from './missing-traceability';
import { missingUserId } from './missing-user-id';
import { retiredEndpoint } from './retired-endpoint';
import type { Rule } from './rule';
import { tokenInUrl } from './token-in-url';
import { traceabilityNotInQuery } from './traceability-not-in-query';

/** Every rule about calls, each in a file of its own. */
export const rules: readonly Rule[] = [
  missingTraceability,
  missingUserId,
  traceabilityNotInQuery,
  invalidRecipient,
  missingTimeout,
  tokenInUrl,
  retiredEndpoint,
  deprecatedEndpoint,
];
