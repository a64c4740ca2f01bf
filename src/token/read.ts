import { claimsOf } from './claims';
import { keysIn } from './keys';
import { isOpaqueKey } from './opaque';
import { tokensIn } from './recognise';

/** A token as a person hands it over, or why the text is none. `token` is a secret. */
export type ReadToken =
  | { readonly kind: 'token'; readonly token: string }
  /** An old opaque key: nothing is written in it. */
  | { readonly kind: 'key'; readonly token: string }
  /**
   * `foreign`: a JSON web token of another issuer; `cut`: the beginning of a token without its end; `several`: more than one;
   * `none`: anything else.
   */
  | { readonly kind: 'refused'; readonly reason: 'empty' | 'foreign' | 'cut' | 'several' | 'none' };

/** Around a token that is copied out of a header, a command or a settings file. */
const WRAPPING = /^(?:authorization:\s*)?(?:bearer\s+)?["'`]?([^\s"'`]*)["'`]?[;,]?$/i;

/** The token in a text: alone, quoted, after `Bearer`, given to a name, encoded, or cut into lines. Its date does not matter. */
export function readToken(text: string): ReadToken {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'refused', reason: 'empty' };
  const found = new Set(tokensIn(trimmed).map(({ token }) => token));
  const tokens = [...found].filter((token) => claimsOf(token) !== null);
  const [token] = tokens;
  if (token !== undefined) {
    return tokens.length > 1 ? { kind: 'refused', reason: 'several' } : { kind: 'token', token };
  }
  if (found.size > 0) return { kind: 'refused', reason: 'foreign' };
  const alone = WRAPPING.exec(trimmed)?.[1] ?? '';
  if (isOpaqueKey(alone)) return { kind: 'key', token: alone };
  const keys = new Set(keysIn(trimmed).map(({ key }) => key));
  const [key] = keys;
  if (key !== undefined) return keys.size > 1 ? { kind: 'refused', reason: 'several' } : { kind: 'key', token: key };
  return { kind: 'refused', reason: /(?<![\w-])eyJ[\w-]{12}/.test(trimmed) ? 'cut' : 'none' };
}
