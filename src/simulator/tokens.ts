/**
 * Tokens: minted for tests, and verified as the test environment does.
 *
 * `node:crypto` rather than a JOSE library: the service knows one algorithm, HS256 with one secret, so that there is no
 * choice of algorithm to be fooled about; an HMAC is synchronous there and takes some microseconds, where WebCrypto, which
 * those libraries are built on, makes every request wait for a promise; and a wrong header is an answer here, not an error.
 */
import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Catalogue } from '../catalogue/index';
import { claimsOf } from '../token/index';

/**
 * The secret that signs the tokens of the test environment, published by the service: datagouv/apistration,
 * mocks/bin/generate_token.rb (MIT, © 2023 Etalab). It opens nothing but fictitious data.
 */
const STAGING_SECRET =
  'ea0a029b813836b17cb574fa53d7a626302389f2fa16a7b0596e47c317ebdacf0578e494b691537663044ed94751153a01ff2f518484f4323baba4ae466bb4b2';

const STAGING_ID = '00000000-0000-0000-0000-000000000000';
const EIGHTEEN_MONTHS = 548 * 86_400;

export interface TokenOptions {
  readonly scopes: readonly string[];
  /** `production`: a well-formed token of another environment, whose signature nobody can verify here. */
  readonly environment?: 'staging' | 'production';
  /** Seconds since 1970; in 18 months when left out, as for the service's own. */
  readonly expiresAt?: number;
  /** The title of the habilitation: calls with tokens of one habilitation are counted together. */
  readonly subject?: string;
  /** UUID that tells tokens apart in conflicts; zeros for staging, as in the published token. */
  readonly id?: string;
  /** Of a software supplier, who acts by delegation. */
  readonly editor?: boolean;
}

/** A token as the service issues them, signed now. Never to be written to a file or a log. */
export function mintToken(options: TokenOptions, now: number = Date.now()): string {
  const staging = options.environment !== 'production';
  const id = options.id ?? (staging ? STAGING_ID : randomUUID());
  const issuedAt = Math.floor(now / 1_000);
  const payload = {
    uid: id,
    jti: id,
    scopes: options.scopes,
    sub: options.subject ?? (staging ? 'staging' : 'simulation'),
    iat: issuedAt,
    version: '1.0',
    exp: options.expiresAt ?? issuedAt + EIGHTEEN_MONTHS,
    ...(options.editor === true ? { editor: true } : {}),
  };
  const signed = [{ alg: 'HS256' }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const text = signed.join('.');
  return `${text}.${signature(text, staging ? STAGING_SECRET : randomUUID()).toString('base64url')}`;
}

/** Those of every operation: the public token of the test environment has them all. */
export function allScopes({ operations }: Catalogue): string[] {
  return [...new Set(operations.flatMap(({ scopes }) => scopes ?? []))];
}

/** What the token of a request is worth. `counter` tells tokens apart without holding them. */
export type Verdict =
  | { readonly kind: 'none' }
  | { readonly kind: 'invalid' | 'foreign'; readonly counter: string }
  | { readonly kind: 'expired'; readonly counter: string; readonly habilitation: string }
  | {
      readonly kind: 'valid';
      readonly counter: string;
      /** The title of the habilitation that it was issued for. */
      readonly habilitation: string;
      readonly id: string;
      readonly scopes: readonly string[];
      /** Seconds since 1970. */
      readonly issuedAt: number | null;
      readonly expiresAt: number | null;
      /** Of a software supplier. */
      readonly isEditor: boolean;
    };

interface Known {
  readonly verdict: Verdict;
  readonly expiresAt: number | null;
}

const MAX_KNOWN = 100;

/** Verifies tokens, and remembers the last ones: a client sends the same with every call. In memory only. */
export class TokenVerifier {
  private readonly known = new Map<string, Known>();

  /** `now` in ms. */
  verify(token: string | null, now: number): Verdict {
    if (token === null) return { kind: 'none' };
    let known = this.known.get(token);
    if (known === undefined) {
      known = examine(token, createHash('sha256').update(token).digest('base64url'));
      if (this.known.size >= MAX_KNOWN) this.known.clear();
      this.known.set(token, known);
    }
    const { verdict, expiresAt } = known;
    if (verdict.kind === 'valid' && expiresAt !== null && expiresAt <= now / 1_000) {
      return { kind: 'expired', counter: verdict.counter, habilitation: verdict.habilitation };
    }
    return verdict;
  }
}

function examine(token: string, counter: string): Known {
  const claims = claimsOf(token);
  if (claims === null) return { verdict: { kind: 'invalid', counter }, expiresAt: null };
  const { id, subject, scopes, issuedAt, expiresAt, editor } = claims;
  if (!isSigned(token)) {
    // A token that says it is of the test environment was forged; any other belongs to production.
    const kind = id === STAGING_ID || subject.startsWith('staging') ? 'invalid' : 'foreign';
    return { verdict: { kind, counter }, expiresAt };
  }
  const verdict = { kind: 'valid', counter: id, habilitation: subject, id, scopes, issuedAt, expiresAt } as const;
  return { verdict: { ...verdict, isEditor: editor }, expiresAt };
}

function isSigned(token: string): boolean {
  const end = token.lastIndexOf('.');
  const given = Buffer.from(token.slice(end + 1), 'base64url');
  const expected = signature(token.slice(0, end), STAGING_SECRET);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function signature(text: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}
