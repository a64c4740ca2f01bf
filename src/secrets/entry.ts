import { knownScopes } from '../catalogue';
import { daysLeft, tokenFacts, readToken, type TokenFacts } from '../token';

/** What a token is, as far as it may be shown. */
export type TokenContent =
  | { readonly kind: 'token'; readonly facts: TokenFacts }
  /** An old opaque key, in which nothing is written. */
  | { readonly kind: 'key'; readonly lastFour: string }
  /** An environment variable that is not set here, or that holds no token of the service. */
  | { readonly kind: 'unset' | 'unusable' };

/** A named token, without the token. */
export interface NamedToken {
  readonly id: string;
  readonly name: string;
  /** The environment variable that holds it; null for one that is kept in the secret store. */
  readonly variable: string | null;
  /** It is there because the user's settings name its variable: they alone change it. */
  readonly isOfSettings: boolean;
  readonly content: TokenContent;
}

/** What a text holds that is to be shown; the text itself stays behind. */
export function tokenContent(text: string | undefined): TokenContent {
  if (text === undefined || text.trim() === '') return { kind: 'unset' };
  const read = readToken(text);
  if (read.kind === 'refused') return { kind: 'unusable' };
  if (read.kind === 'key') return { kind: 'key', lastFour: read.token.slice(-4) };
  const facts = tokenFacts(read.token, knownScopes());
  return facts ? { kind: 'token', facts } : { kind: 'unusable' };
}

/** Whether requests can be sent with it. */
export function isUsable({ content }: NamedToken): boolean {
  return content.kind === 'token' || content.kind === 'key';
}

/** Whole days until the date in the token; null where there is none. `now` in ms. */
export function entryDaysLeft({ content }: NamedToken, now: number): number | null {
  return content.kind === 'token' ? daysLeft(content.facts, now) : null;
}
