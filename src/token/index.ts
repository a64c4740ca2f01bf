/** Tokens of the service: found in texts, read, told apart, and kept out of what is written. Pure. */
export { claimsOf, isWebToken, type Claims } from './claims';
export { daysLeft, tokenFacts, type TokenFacts } from './classify';
export { dateOf, describe } from './describe';
export { type FoundKey, keysIn } from './keys';
export { isOpaqueKey } from './opaque';
export { type FoundToken, tokensIn } from './recognise';
export { readToken, type ReadToken } from './read';
export { REDACTED, redact, redactor, secretsIn } from './redact';
