import type { Arguments } from '../../../interpreter/evaluation/arguments';
import type { Machine } from '../../../interpreter/evaluation/machine';
import {
  known,
  literal,
  originOf,
  text,
  type Origin,
  type Text,
  type TextPart,
  type Value,
} from '../../../interpreter/values';
import { queryMap, remember } from '../../../interpreter/values/queries';
import { after, beginningOf, NamedValues, readCommandLine, type CommandLine, type Options } from './command-line';

/** Options of curl that take a value (`curl --help all`, up to 8.17). */
const VALUED =
  'abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to continue-at cookie cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save expect100-timeout form form-string ftp-account ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip header hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway json keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max pass pinnedpubkey preproxy proto proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range rate referer request request-target resolve retry retry-delay retry-max-time sasl-authzid service-name sigalgs socks4 socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket upload-file url url-query user user-agent variable vlan-priority write-out'.split(
    ' ',
  );

const OPTIONS: Options = {
  valued: new Set(VALUED),
  letters: {
    A: 'user-agent',
    C: 'continue-at',
    D: 'dump-header',
    E: 'cert',
    F: 'form',
    G: 'get',
    H: 'header',
    I: 'head',
    K: 'config',
    P: 'ftp-port',
    Q: 'quote',
    T: 'upload-file',
    U: 'proxy-user',
    X: 'request',
    Y: 'speed-limit',
    b: 'cookie',
    c: 'cookie-jar',
    d: 'data',
    e: 'referer',
    f: 'fail',
    k: 'insecure',
    m: 'max-time',
    o: 'output',
    r: 'range',
    t: 'telnet-option',
    u: 'user',
    w: 'write-out',
    x: 'proxy',
    y: 'speed-time',
    z: 'time-cond',
  },
  equals: false,
};

/** What the request is made of may stand in a file, or be another request that follows. */
const ELSEWHERE = ['config', 'next', ':', 'variable'];
const RAW = ['data', 'data-ascii', 'data-binary', 'data-raw', 'json'];

/** The words of `curl` as the request that they ask for. */
export function curlArguments(m: Machine, given: Arguments, at: Origin): Arguments {
  const line = readCommandLine(given, OPTIONS);
  const named = new NamedValues(given, at);
  const addresses = [...line.operands, ...line.all('url')];
  const certain = addresses.filter((each) => beginningOf(each) !== null);
  const [address] = certain.length === 1 ? certain : addresses;
  const isElsewhere =
    addresses.length > 1 ||
    line.has(...ELSEWHERE) ||
    [...line.options.keys()].some((name) => name.startsWith('expand-'));
  const open = line.isOpen || isElsewhere;
  named.set('url', address);
  for (const name of ['max-time', 'connect-timeout', 'speed-time', 'user', 'oauth2-bearer', 'retry'])
    named.set(name, line.last(name));
  // What is refused is an error only where it is asked to be one.
  if (line.has('retry-all-errors') && line.has('fail', 'fail-with-body')) named.set('retry-all', line.last('retry'));
  if (line.has('insecure')) named.set('insecure', { kind: 'constant', value: true, at });
  const headers = line.all('header');
  if (headers.length > 0) named.set('header', m.heap.list(headers, open), null);
  const data = dataOf(line);
  const isQuery = line.has('get');
  const query = joined([...(isQuery ? data : []), ...line.all('url-query').map(encodedPart)]);
  if (query) {
    const map = queryMap(m, query, originOf(query));
    remember(m, map, query, null);
    if (open) m.heap.open(map, 'open map', at);
    named.set('query', map, originOf(query));
  }
  const body = isQuery ? null : joined(data);
  named.set('body', body);
  named.set('request', line.last('request') ?? methodOf(line, body !== null));
  return named.arguments(open);
}

/** The method that a request has for what it is given. */
function methodOf(line: CommandLine, hasBody: boolean): Value | null {
  if (line.has('upload-file')) return literal('PUT');
  if (line.has('head')) return literal('HEAD');
  return hasBody || (!line.has('get') && line.has('form', 'form-string')) ? literal('POST') : null;
}

/** What `-d` and its like give, in their order. */
function dataOf({ options }: CommandLine): readonly (readonly TextPart[])[] {
  return [...options].flatMap(([name, values]) =>
    values.flatMap((value) => {
      if (!value) return [];
      if (name === 'data-urlencode') return [encodedPart(value)];
      return RAW.includes(name) ? [partsFrom(value)] : [];
    }),
  );
}

function partsFrom(value: Value): readonly TextPart[] {
  if (value.kind === 'text' && beginningOf(value)?.startsWith('@') !== true) return value.parts;
  return [{ kind: 'hole', value, encoded: false, at: originOf(value) }];
}

/** `name=content`: the content is encoded. `=content` has no name; `name@file` takes the content from a file. */
function encodedPart(value: Value): readonly TextPart[] {
  const start = beginningOf(value);
  const [, name = '', sign = ''] = /^([^=@]*)([=@]?)/.exec(start ?? '') ?? [];
  if (start === null || sign === '') return encoded(partsFrom(value));
  const content = after(value, name.length + 1);
  const written = value.kind === 'text' ? value.parts[0] : undefined;
  const at = written?.at ?? originOf(value);
  const key: readonly TextPart[] = name === '' ? [] : [{ kind: 'literal', text: `${name}=`, at }];
  if (sign === '@') return [...key, { kind: 'hole', value: content, encoded: true, at }];
  return [
    ...key,
    ...encoded(content.kind === 'text' ? content.parts : [{ kind: 'hole', value: content, encoded: true, at }]),
  ];
}

function encoded(parts: readonly TextPart[]): readonly TextPart[] {
  return parts.map((part) =>
    part.kind === 'literal' ? { ...part, isEncoded: true as const } : { ...part, encoded: true },
  );
}

/** Pieces of data, as they are joined. */
function joined(pieces: readonly (readonly TextPart[])[]): Text | null {
  if (pieces.length === 0) return null;
  return text(
    pieces.flatMap((parts, index) => [
      ...(index > 0 ? [{ kind: 'literal' as const, text: '&', at: null }] : []),
      ...parts,
    ]),
  );
}

/** Seconds as `timeout` of coreutils takes them: `5`, `5s`, `1m`. */
export function seconds(value: Value): Value {
  const [, count, unit = 's'] = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(known(value) ?? '') ?? [];
  if (count === undefined) return value;
  const factor = { s: 1, m: 60, h: 3600, d: 86_400 }[unit] ?? 1;
  return { kind: 'constant', value: Number(count) * factor, at: originOf(value) };
}
