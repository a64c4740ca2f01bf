import * as z from 'zod/mini';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const payload = z.looseObject({
  uid: z.optional(z.string().check(z.regex(UUID))),
  jti: z.string().check(z.regex(UUID)),
  sub: z.optional(z.string()),
  scopes: z.optional(z.array(z.string())),
  /** What tokens of before 2021 call their scopes. */
  roles: z.optional(z.array(z.string())),
  iat: z.optional(z.number()),
  exp: z.optional(z.nullable(z.number())),
  version: z.optional(z.string()),
  editor: z.optional(z.boolean()),
  mcp: z.optional(z.boolean()),
});

/** What a token of the service says of itself. Times are seconds since 1970. */
export interface Claims {
  readonly id: string;
  readonly subject: string;
  readonly scopes: readonly string[];
  readonly issuedAt: number | null;
  /** The date written in it. The service goes by its own: a prolonged habilitation makes a passed date valid again. */
  readonly expiresAt: number | null;
  /** Of a software supplier, for whom the habilitations of its clients count instead of scopes. */
  readonly editor: boolean;
}

/** The bytes of base64, ordinary or URL-safe, padded or not, a character each; null when it is none. */
export function decodeBase64(text: string): string | null {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
}

function utf8(bytes: string): string {
  // Nearly every text is ASCII, which is one byte a character.
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  return new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}

function parsed(part: string): unknown {
  const text = decodeBase64(part);
  if (text === null) return null;
  try {
    return JSON.parse(utf8(text));
  } catch {
    return null;
  }
}

/** A JSON object, as the header of a token and its payload are. */
export function isJsonObject(part: string): boolean {
  const value = parsed(part);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the examples of JSON web tokens say of themselves. */
const EXAMPLE = /John Doe|1234567890/;

/** Whether a text is a JSON web token, whoever issued it, and no example of one. */
export function isWebToken(text: string): boolean {
  const [header, body, signature, ...more] = text.split('.');
  if (header === undefined || body === undefined || !signature || more.length > 0) return false;
  return isJsonObject(header) && isJsonObject(body) && !EXAMPLE.test(decodeBase64(body) ?? '');
}

/**
 * The claims of a token that API Entreprise or API Particulier issued; null for any other text, JSON web tokens of other
 * issuers included. Nothing is verified: only the service knows the secret.
 */
export function claimsOf(token: string): Claims | null {
  const [header, body, signature, ...more] = token.split('.');
  if (header === undefined || body === undefined || !signature || more.length > 0) return null;
  if (!isJsonObject(header)) return null;
  const { success, data } = payload.safeParse(parsed(body));
  if (!success) return null;
  const scopes = data.scopes ?? data.roles;
  // Tokens of the service name no issuer and no audience; those of identity servers do.
  if (!scopes || 'iss' in data || 'aud' in data) return null;
  if (data.uid === undefined || (data.version === undefined && data.roles === undefined)) return null;
  return {
    id: data.jti.toLowerCase(),
    subject: data.sub ?? '',
    scopes,
    issuedAt: inCalendar(data.iat),
    expiresAt: inCalendar(data.exp),
    editor: data.editor === true,
  };
}

/** JavaScript's calendar ends so many seconds from 1970. */
const END_OF_TIME = 8.64e12;

/** Null for no date, and for a number that is none. */
function inCalendar(seconds: number | null | undefined): number | null {
  return typeof seconds === 'number' && Math.abs(seconds) <= END_OF_TIME ? seconds : null;
}
