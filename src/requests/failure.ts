/** Telling what went wrong from what a transport throws: the codes of Node, OpenSSL, undici and Chromium. */

export const failureKinds = [
  'unsent',
  'cancelled',
  'headers-timeout',
  'body-timeout',
  'connect-timeout',
  'dns',
  'refused',
  'reset',
  'unreachable',
  'proxy-refused',
  'proxy-credentials',
  'certificate-self-signed',
  'certificate-authority',
  'certificate-expired',
  'certificate-early',
  'certificate-name',
  'tls',
  'tls-off',
  'redirect',
  'captive-portal',
  'content-type',
  'too-large',
  'headers-too-large',
  'encoding',
  'truncated',
  'empty',
  'charset',
  'invalid-json',
  'file',
  'host',
  'token',
  'network',
] as const;

export type FailureKind = (typeof failureKinds)[number];

const byCode: Readonly<Record<string, FailureKind>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  EPROTO: 'tls',
  ETIMEDOUT: 'connect-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  UND_ERR_HEADERS_TIMEOUT: 'headers-timeout',
  UND_ERR_BODY_TIMEOUT: 'body-timeout',
  UND_ERR_HEADERS_OVERFLOW: 'headers-too-large',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'truncated',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ENETDOWN: 'unreachable',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-authority',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-authority',
  CERT_UNTRUSTED: 'certificate-authority',
  // An authority of the same name is known, with another key: one that was made anew.
  CERT_SIGNATURE_FAILURE: 'certificate-authority',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-early',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
  HOSTNAME_MISMATCH: 'certificate-name',
  Z_DATA_ERROR: 'encoding',
  Z_BUF_ERROR: 'encoding',
  ERR__ERROR_FORMAT_PADDING_1: 'encoding',
};

/** What only a message tells. Chromium's names are there for the editors whose `fetch` is Electron's. */
const byMessage: readonly (readonly [RegExp, FailureKind])[] = [
  [/\b407\b|PROXY_AUTH/, 'proxy-credentials'],
  [/Proxy response \(\d+\)|PROXY_CONNECTION_FAILED|TUNNEL_CONNECTION_FAILED/, 'proxy-refused'],
  [/ERR_NAME_NOT_RESOLVED/, 'dns'],
  [/ERR_CONNECTION_REFUSED/, 'refused'],
  [/ERR_CONNECTION_(RESET|CLOSED)|ERR_EMPTY_RESPONSE|other side closed/, 'reset'],
  [/ERR_(CONNECTION_)?TIMED_OUT/, 'connect-timeout'],
  [/ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_UNREACHABLE/, 'unreachable'],
  [/ERR_CERT_AUTHORITY_INVALID/, 'certificate-authority'],
  [/ERR_CERT_DATE_INVALID/, 'certificate-expired'],
  [/ERR_CERT_COMMON_NAME_INVALID/, 'certificate-name'],
  [/ERR_RESPONSE_HEADERS_TOO_BIG|Headers? Overflow/i, 'headers-too-large'],
  [/ERR_CONTENT_DECODING_FAILED|incorrect header check|invalid (block|distance|stored|code)/, 'encoding'],
  [/ERR_(CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING)/, 'truncated'],
  [/redirect/i, 'redirect'],
];

/** The kind of what was thrown before or, with `inBody`, after the headers had come. */
export function classify(error: unknown, inBody: boolean): FailureKind {
  const chain = [...causes(error)];
  const kinds = chain.map(({ code }) => byCode[code]).filter((kind) => kind !== undefined);
  const words = chain.map(({ message }) => message).join(' ');
  const kind = kindOf(kinds, words);
  // A connection that closes while the body comes leaves a part of it.
  return inBody && kind === 'reset' ? 'truncated' : kind;
}

/** A proxy's answer is told by its message; the code beside it says no more than that something was given up. */
function kindOf(kinds: readonly FailureKind[], words: string): FailureKind {
  const told = byMessage.find(([pattern]) => pattern.test(words))?.[1];
  if (told === 'proxy-credentials' || told === 'proxy-refused') return told;
  if (/SSL|TLS|OPENSSL|EPROTO/.test(words) && kinds.length === 0 && told === undefined) return 'tls';
  return kinds[0] ?? told ?? 'network';
}

/** What a person may be shown of an error: codes and messages, not yet redacted. */
export function detailOf(error: unknown): string {
  const seen = new Set([...causes(error)].map(({ code, message }) => (code === '' ? message : `${code} ${message}`)));
  return [...seen]
    .filter((text) => text.trim() !== '')
    .join(' · ')
    .slice(0, 300);
}

interface Thrown {
  readonly code: string;
  readonly message: string;
}

/** An error, its causes and the errors gathered in it, ten at most. */
function* causes(error: unknown): Generator<Thrown> {
  const left: unknown[] = [error];
  for (let count = 0; count < 10 && left.length > 0; count += 1) {
    const next = left.shift();
    if (!(next instanceof Error)) continue;
    yield { code: 'code' in next ? String(next.code) : '', message: next.message };
    left.push(next.cause);
    if (next instanceof AggregateError) left.push(...next.errors.map((each: unknown) => each));
  }
}
