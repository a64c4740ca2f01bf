import { type Claims, claimsOf } from './claims';

/** What a token of the service is, without the token: safe to show. */
export interface TokenFacts extends Claims {
  readonly environment: 'production' | 'staging';
  /** By its scopes: both services issue tokens of one form. `none` for a token whose scopes belong to neither. */
  readonly service: 'entreprise' | 'particulier';
  /** Its last four characters, which tell a person which one it is. */
  readonly lastFour: string;
}

const NO_ID = /^[0-]+$/;

/**
 * What a token says of itself; null for what the service did not issue.
 * @param scopes every scope of API Entreprise, of its former versions too
 */
export function tokenFacts(token: string, scopes: ReadonlySet<string>): TokenFacts | null {
  const claims = claimsOf(token);
  if (!claims) return null;
  // The published token of the test environment has an identifier of zeros, or names it as its subject.
  const isStaging = claims.subject.startsWith('staging') || NO_ID.test(claims.id);
  const isOurs = claims.scopes.length === 0 || claims.scopes.some((scope) => scopes.has(scope));
  return {
    ...claims,
    environment: isStaging ? 'staging' : 'production',
    service: isOurs ? 'entreprise' : 'particulier',
    lastFour: token.slice(-4),
  };
}

const DAY = 86_400;

/** Whole days until the date in the token, negative once it has passed; null when it has none. `now` in ms. */
export function daysLeft(facts: Pick<Claims, 'expiresAt'>, now: number): number | null {
  if (facts.expiresAt === null) return null;
  return Math.floor((facts.expiresAt - now / 1_000) / DAY);
}
