import { tokensIn } from './recognise';

/** What stands where a token was. */
export const REDACTED = '•••';

/** What is left of a token whose end was cut off, or of one of another issuer. */
const CUT = /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{12,65536}(?:\.[A-Za-z0-9_-]{0,65536}){0,2}/g;
/** "Bearer authentication", "token environment": a scheme's name that stands in a sentence. */
const WORD = /^[A-Za-z]?[a-z]{1,19}(?:-[a-z]{1,19}){0,3}[.,]?$/;
const BEARER = /\b(Bearer|Token)([ \t]+|%20|\+)([A-Za-z0-9._~+/=-]{8,65536})/gi;
/** Ends where a text ends inside of JSON too. */
const IN_QUERY = /([?&](?:token|access_token|api_key|jwt|jeton)(?:=|%3D))(?:[^&#\s"'<>`\\]|\\(?!["nrt]))+/gi;
/** A key of before, which only its name tells from a hash: `token: '…'`, `"api_key" => "…"`. */
const GIVEN =
  /((?:token|jeton|jwt|secret|bearer|api_?key)["'`]?\s{0,3}(?:=>|[:=(,])\s{0,3}["'`]?)([A-Za-z0-9]{32,64})(?![A-Za-z0-9])/gi;
const MIN_SECRET = 8;
const MIN_KEY = 16;

/**
 * A text without tokens: those of the service in any encoding, JSON web tokens of other issuers, what follows `Bearer`, the
 * value of `token=` in an address; and the secrets given, whole or encoded. It stands on every way out: logs, errors,
 * histories, exports, reports.
 */
export function redact(text: string, secrets: Iterable<string> = []): string {
  return redactor(secrets)(text);
}

/** The same for many texts: how the secrets may be written is worked out once. */
export function redactor(secrets: Iterable<string>): (text: string) => string {
  const forms = [...secrets].filter(({ length }) => length >= MIN_SECRET).flatMap((secret) => [...formsOf(secret)]);
  return (text) => {
    let clean = text;
    for (const form of forms) clean = clean.replaceAll(form, REDACTED);
    return withoutTokens(clean)
      .replace(CUT, REDACTED)
      .replace(IN_QUERY, `$1${REDACTED}`)
      .replace(GIVEN, `$1${REDACTED}`)
      .replace(BEARER, (whole, scheme: string, space: string, credential: string) =>
        WORD.test(credential) ? whole : `${scheme}${space}${REDACTED}`,
      );
  };
}

/** What a text gives as a secret: to be redacted where it stands again, without the name that tells it. */
export function secretsIn(text: string): string[] {
  const found = [
    ...Array.from(text.matchAll(IN_QUERY), ([whole, name = '']) => whole.slice(name.length)),
    ...Array.from(text.matchAll(BEARER), ([, , , credential = '']) => credential),
    ...Array.from(text.matchAll(GIVEN), ([, , key = '']) => key),
  ];
  return [...new Set(found.filter(({ length }) => length >= MIN_KEY))];
}

function withoutTokens(text: string): string {
  let clean = '';
  let from = 0;
  for (const { start, end } of tokensIn(text)) {
    if (end <= from) continue;
    clean += text.slice(from, Math.max(from, start)) + REDACTED;
    from = end;
  }
  return clean + text.slice(from);
}

/** How a secret may be written in a text: as it is, in base64 at any offset, in hexadecimal, percent-encoded. */
function formsOf(secret: string): Set<string> {
  const bytes = new TextEncoder().encode(secret);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  const forms = new Set([
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    hex.join(''),
    hex.join('').toUpperCase(),
    hex.map((byte) => `%${byte}`).join(''),
    hex.map((byte) => `%${byte.toUpperCase()}`).join(''),
  ]);
  const binary = String.fromCharCode(...bytes);
  for (const offset of [0, 1, 2]) {
    const encoded = btoa('\0'.repeat(offset) + binary).replaceAll('=', '');
    // Characters at both ends depend on what stands beside the secret.
    const isWhole = (offset + bytes.length) % 3 === 0;
    const core = encoded.slice(offset === 0 ? 0 : offset + 1, isWhole ? undefined : -1);
    forms.add(core).add(core.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return forms;
}
