import type { Arguments } from '../../../interpreter/evaluation/arguments';
import type { Machine } from '../../../interpreter/evaluation/machine';
import { literal, type Origin } from '../../../interpreter/values';
import { NamedValues, readCommandLine, type Options } from './command-line';

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
};

/** The words of `wget` as the request that they ask for. */
export function wgetArguments(m: Machine, given: Arguments, at: Origin): Arguments {
  const line = readCommandLine(given, OPTIONS);
  const named = new NamedValues(given, at);
  const [address, ...others] = line.operands;
  const open = line.isOpen || others.length > 0 || line.has('input-file', 'config', 'execute');
  named.set('url', address);
  named.set('each', line.last('timeout'));
  for (const name of ['read-timeout', 'connect-timeout', 'tries']) named.set(name, line.last(name));
  const headers = line.all('header');
  if (headers.length > 0) named.set('header', m.heap.list(headers, open), null);
  named.set('body', line.last('post-data', 'body-data'));
  named.set('method', line.last('method') ?? (line.has('post-data', 'post-file') ? literal('POST') : null));
  if (line.has('no-check-certificate')) named.set('insecure', { kind: 'constant', value: true, at });
  return named.arguments(open);
}
