import { NO_ARGUMENTS, type Arguments } from '../../../interpreter/arguments';
import type { Machine } from '../../../interpreter/machine';
import { literal, originOf, type Entry, type Origin, type Value } from '../../../interpreter/values';
import { readCommandLine, type Options } from './command-line';

/** Options of wget that take a value (`wget --help`, 1.21 and 1.25). */
const VALUED =
  'accept accept-regex append-output base bind-address body-data body-file ca-certificate ca-directory certificate certificate-type compression config connect-timeout crl-file cut-dirs default-page directory-prefix dns-servers dns-timeout domains exclude-directories exclude-domains execute follow-tags ftp-password ftp-user header hsts-file http-password http-user ignore-tags include-directories input-file level limit-rate load-cookies local-encoding max-redirect method output-document output-file password pinnedpubkey post-data post-file prefer-family private-key private-key-type progress proxy-password proxy-user quota random-file read-timeout referer regex-type reject reject-regex rejected-log remote-encoding report-speed restrict-file-names retry-on-http-error save-cookies secure-protocol start-pos timeout tries use-askpass user user-agent wait waitretry warc-cdx warc-dedup warc-file warc-header warc-max-size warc-tempdir'.split(
    ' ',
  );

const OPTIONS: Options = {
  valued: new Set(VALUED),
  letters: {
    A: 'accept',
    B: 'base',
    D: 'domains',
    I: 'include-directories',
    O: 'output-document',
    P: 'directory-prefix',
    Q: 'quota',
    R: 'reject',
    T: 'timeout',
    U: 'user-agent',
    X: 'exclude-directories',
    a: 'append-output',
    e: 'execute',
    i: 'input-file',
    l: 'level',
    o: 'output-file',
    t: 'tries',
    w: 'wait',
  },
  equals: true,
  cut: true,
};

/** The words of `wget` as the request that they ask for. */
export function wgetArguments(m: Machine, given: Arguments, at: Origin): Arguments {
  const { options, operands, isOpen } = readCommandLine(given, OPTIONS);
  const named = new Map<string, Entry>(given.named);
  const entry = (value: Value, place: Origin | null = originOf(value) ?? at): Entry => ({
    value,
    maybe: false,
    at: place,
  });
  const [address, ...others] = operands;
  if (address) named.set('url', entry(address));
  for (const name of ['timeout', 'read-timeout', 'connect-timeout', 'method', 'tries']) {
    const value = options.get(name)?.at(-1);
    if (value) named.set(name === 'timeout' ? 'each' : name, entry(value));
  }
  const headers = (options.get('header') ?? []).flatMap((each) => each ?? []);
  const isElsewhere = others.length > 0 || ['input-file', 'config', 'execute'].some((name) => options.has(name));
  const open = isOpen || isElsewhere;
  if (headers.length > 0) named.set('header', entry(m.heap.list(headers, open), null));
  const body = options.get('post-data')?.at(-1) ?? options.get('body-data')?.at(-1);
  if (body) named.set('body', entry(body));
  if (!named.has('method') && (options.has('post-data') || options.has('post-file')))
    named.set('method', entry(literal('POST')));
  if (options.has('no-check-certificate')) named.set('insecure', entry({ kind: 'constant', value: true, at }, at));
  return { ...NO_ARGUMENTS, named, open, spreads: given.spreads };
}
