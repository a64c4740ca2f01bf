/**
 * The shapes of real code, stated once: what is called, what must be found, what must stay silent. Each is written by hand in
 * every language under `samples/<language>/<shape>/`; see README.md.
 */
import type { RuleId } from '../../../src/analysis/findings';

export interface ExpectedCall {
  readonly endpoint: string | null;
  /** States of context, recipient and object, in this order: present, absent, unknown. */
  readonly params: string;
  /** `any` where libraries differ. */
  readonly timeout: 'set' | 'default' | 'absent' | 'unknown' | 'any';
}

export interface ExpectedFinding {
  readonly rule: RuleId;
  /** The comment that marks the line where it must be: `map`, `url`, `send`, `client`, `path`, `value`, `key`. */
  readonly at: string;
  readonly missing?: readonly string[];
}

export interface Shape {
  readonly id: string;
  /** What the sample has to show, for whoever writes it in a language. */
  readonly about: string;
  readonly calls: readonly ExpectedCall[];
  readonly findings: readonly ExpectedFinding[];
  /** Rules that it looks like a defect to, and must stay silent about. */
  readonly resembles: readonly RuleId[];
  /** What the token says that stands in the sample as `eyJhbGci…`. */
  readonly token?: Claims;
  /** Git ignores the sample. */
  readonly isPrivate?: boolean;
}

type Claims = Readonly<Record<string, unknown>>;

const UNITE = '/v4/insee/sirene/unites_legales/{siren}';
const ETABLISSEMENT = '/v4/insee/sirene/etablissements/{siret}';
const VIGILANCE = '/v4/urssaf/unites_legales/{siren}/attestation_vigilance';
const CHIFFRES = '/v3/dgfip/etablissements/{siret}/chiffres_affaires';

/** Claims of the public token of the test environment. */
const STAGING = { sub: 'staging' };
const endingIn = (days: number): Claims => ({ exp: Math.floor(Date.now() / 1000) + days * 86_400 });

/** A complete call: nothing to say. */
const clean = (endpoint: string | null = UNITE): ExpectedCall => ({ endpoint, params: 'ppp', timeout: 'set' });
const call = (
  params: string,
  endpoint: string | null = UNITE,
  timeout: ExpectedCall['timeout'] = 'set',
): ExpectedCall => ({
  endpoint,
  params,
  timeout,
});
const lacks = (at: string, ...missing: string[]): ExpectedFinding => ({ rule: 'missing-traceability', at, missing });
const shape = (
  id: string,
  about: string,
  calls: readonly ExpectedCall[],
  findings: readonly ExpectedFinding[] = [],
  more: Partial<Pick<Shape, 'resembles' | 'token' | 'isPrivate'>> = {},
): Shape => ({ id, about, calls, findings, resembles: [], ...more });

export const shapes: readonly Shape[] = [
  // Where the URL is
  shape('url-literal', 'The whole URL and its query in one literal; siren and parameters interpolated.', [clean()]),
  shape('url-interpolated', 'As url-literal, without object.', [call('ppa')], [lacks('url', 'object')]),
  shape(
    'url-concatenation',
    'Base + path + "?recipient=" + … joined by the operator, without context and object.',
    [call('apa')],
    [lacks('url', 'context', 'object')],
  ),
  shape('url-format', 'A format string in a constant at the top, filled in a function; parameters as a map.', [
    clean(ETABLISSEMENT),
  ]),
  shape(
    'url-format-named',
    'A format string with a named placeholder, filled far away, context missing.',
    [call('app', ETABLISSEMENT)],
    [lacks('map', 'context')],
  ),
  shape('url-join', 'A list [BASE, path] joined with "/".', [clean()]),
  shape('url-built-by-replacement', 'A path constant with a marker (":siren" or "{siren}") replaced by the value.', [
    clean(),
  ]),
  shape(
    'url-object',
    'A URL object of the standard library, its query set or appended to, object forgotten.',
    [call('ppa')],
    [lacks('url', 'object')],
  ),
  shape('base-constant', 'Base URL in a constant of the file, path joined at the call.', [clean()]),
  shape('base-class-constant', 'Base URL in a constant or static field of the class.', [clean()]),
  shape(
    'base-conditional',
    'Base URL chosen by environment: production or staging; object missing.',
    [call('ppa')],
    [lacks('map', 'object')],
  ),
  shape('base-environment-default', 'Base URL from an environment variable with the production URL as default.', [
    clean(),
  ]),
  shape(
    'base-environment',
    'Base URL from an environment variable without default; the path is the catalogue’s; object missing.',
    [call('ppa')],
    [lacks('map', 'object')],
  ),
  shape('base-with-path', 'Base URL that already holds /v4/insee/sirene, path relative to it.', [clean()]),
  shape('base-with-port', 'Base URL with an explicit port 443 and a trailing slash, path with a leading slash.', [
    clean(),
  ]),
  shape('base-imported', 'Base URL in another file of the project (settings, constants), imported or included.', [
    clean(),
  ]),
  shape(
    'base-constructor-argument',
    'Base URL given to the constructor of a class of the same file, where it is instantiated with the production URL; recipient missing.',
    [call('pap')],
    [lacks('map', 'recipient')],
  ),
  shape('host-retired', 'The host api.apientreprise.fr, a v2 path.', [], [{ rule: 'retired-endpoint', at: 'path' }]),
  shape(
    'path-v2',
    'A v2 path on the production host, with the three parameters and a timeout.',
    [],
    [{ rule: 'retired-endpoint', at: 'path' }],
  ),
  shape(
    'path-removed',
    'The removed path /v3/inpi/unites_legales/{siren}/actes, complete otherwise.',
    [],
    [{ rule: 'retired-endpoint', at: 'path' }],
  ),

  shape(
    'path-v2-elsewhere',
    'A path with the words of version 2, sent to another service beside a complete call.',
    [clean()],
    [],
    {
      resembles: ['retired-endpoint'],
    },
  ),
  shape(
    'path-deprecated',
    'The deprecated /v3/insee/sirene/unites_legales/{siren}, complete otherwise.',
    [clean('/v3/insee/sirene/unites_legales/{siren}')],
    [{ rule: 'deprecated-endpoint', at: 'path' }],
  ),

  shape(
    'identifier-invalid',
    'A SIREN written out whose check digit is wrong.',
    [clean()],
    [{ rule: 'invalid-identifier', at: 'path' }],
  ),
  shape('identifier-valid', 'A SIREN written out that is one.', [clean()], [], { resembles: ['invalid-identifier'] }),
  shape(
    'identifier-siret-for-siren',
    'A variable called siret, where the path takes a SIREN.',
    [clean()],
    [{ rule: 'invalid-identifier', at: 'path' }],
  ),
  shape(
    'identifier-unclear',
    'A variable whose name says two kinds of identifiers, where the path takes either.',
    [clean('/v4/djepva/api-association/associations/{siren_or_rna}')],
    [],
    { resembles: ['invalid-identifier'] },
  ),
  shape(
    'endpoint-misspelt',
    'A segment of the path in the singular.',
    [clean(null)],
    [{ rule: 'unknown-endpoint', at: 'path' }],
  ),
  shape(
    'endpoint-version',
    'An endpoint in a version that it does not have.',
    [clean(null)],
    [{ rule: 'unknown-endpoint', at: 'path' }],
  ),
  shape('endpoint-nowhere', 'A path that resembles none.', [clean(null)], [{ rule: 'unknown-endpoint', at: 'path' }]),
  shape(
    'endpoint-alias',
    'A path that is routed and not documented.',
    [clean('/v4/ministere_interieur/api-association/associations/{siren_or_rna}')],
    [],
    { resembles: ['unknown-endpoint'] },
  ),
  shape(
    'endpoint-staging-only',
    'An endpoint of the test environment on the production host.',
    [clean('/v3/ministere_interieur/siaf/associations/{siren_or_siret_or_rna}')],
    [{ rule: 'staging-only-endpoint', at: 'path' }],
  ),
  shape(
    'endpoint-staging-host',
    'The same on the host of the test environment.',
    [clean('/v3/ministere_interieur/siaf/associations/{siren_or_siret_or_rna}')],
    [],
    { resembles: ['staging-only-endpoint'] },
  ),

  // Transport
  shape(
    'transport-http',
    'The address of the service with http:.',
    [clean()],
    [{ rule: 'insecure-transport', at: 'url' }],
  ),
  shape(
    'transport-unverified',
    'The verification of certificates is switched off.',
    [clean()],
    [{ rule: 'insecure-transport', at: 'key' }],
  ),
  shape('transport-conditional', 'Verification depends on a setting or on the environment.', [clean()], [], {
    resembles: ['insecure-transport'],
  }),

  // How parameters travel
  shape('params-inline', 'A map literal given to the client.', [clean()], [], { resembles: ['missing-traceability'] }),
  shape('params-variable', 'A map in a variable, recipient missing.', [call('pap')], [lacks('map', 'recipient')]),
  shape('params-step-by-step', 'An empty map filled key by key before the call.', [clean()]),
  shape(
    'params-encoded',
    'A map made a query string by the standard library and appended to the URL after "?"; object missing.',
    [call('ppa')],
    [lacks('map', 'object')],
  ),
  shape('params-merged', 'A map of constants merged with another map (spread, merge, union).', [clean()]),
  shape('params-merged-incomplete', 'The same, object in neither.', [call('ppa')], [lacks('map', 'object')]),
  shape('params-helper', 'A function without arguments returns the map.', [clean()]),
  shape(
    'params-helper-argument',
    'A function takes object as an argument and returns the map with it; two callers, both complete.',
    [clean(), clean(ETABLISSEMENT)],
  ),
  shape(
    'params-method',
    'A method of the same class returns the map; context missing in it.',
    [call('app')],
    [lacks('map', 'context')],
  ),
  shape('params-client-defaults', 'Defaults of a client instance hold the three; the call gives none.', [clean()]),
  shape('params-split', 'Client defaults (or class-level defaults) hold context and recipient, the call adds object.', [
    clean(),
  ]),
  shape('params-conditional-key', 'A key written in one branch of an if only: unknown, silent.', [call('ppu')]),
  shape('params-both-branches', 'A key written in both branches: present.', [clean()]),
  shape('params-blank', 'object is a blank literal.', [call('ppa')], [lacks('map', 'object')]),
  shape('params-null', 'recipient is null.', [call('pap')], [lacks('map', 'recipient')]),
  shape('params-unknown-spread', 'A map that spreads an argument nobody supplies: unknown, silent.', [call('puu')]),
  shape('params-unknown', 'The map is an argument that nobody supplies: unknown, silent.', [call('uuu')], [], {
    resembles: ['missing-traceability'],
  }),
  shape(
    'params-filters',
    'The query holds search filters only (page, per_page).',
    [call('aaa')],
    [lacks('map', 'context', 'recipient', 'object')],
  ),
  shape(
    'params-in-headers',
    'The three are sent as HTTP headers.',
    [call('aaa')],
    [{ rule: 'traceability-not-in-query', at: 'map', missing: ['context', 'recipient', 'object'] }],
  ),

  shape(
    'params-in-headers-too',
    'The three are sent in the query and, besides, as HTTP headers: silent.',
    [clean()],
    [],
    {
      resembles: ['traceability-not-in-query'],
    },
  ),
  shape(
    'params-in-body',
    'The three are in a JSON (or form) body of the request.',
    [call('aaa')],
    [{ rule: 'traceability-not-in-query', at: 'map', missing: ['context', 'recipient', 'object'] }],
  ),
  shape('params-none', 'No parameter at all.', [call('aaa')], [lacks('send', 'context', 'recipient', 'object')]),
  shape(
    'recipient-name',
    'recipient is the literal name of an application.',
    [clean()],
    [{ rule: 'invalid-recipient', at: 'value' }],
  ),
  shape('recipient-la-poste', 'recipient is 35600000000048, a SIRET of La Poste.', [clean()], [], {
    resembles: ['invalid-recipient'],
  }),
  shape(
    'recipient-callee',
    'recipient is the variable that names the establishment in the path.',
    [clean(ETABLISSEMENT)],
    [{ rule: 'recipient-is-callee', at: 'key' }],
  ),
  shape(
    'recipient-callee-siren',
    'recipient is the SIRET whose first nine digits are the SIREN in the path.',
    [clean()],
    [{ rule: 'recipient-is-callee', at: 'key' }],
  ),
  shape(
    'recipient-other-variable',
    'recipient is the SIRET of somebody else, from a variable or field of that name.',
    [clean(ETABLISSEMENT)],
    [],
    { resembles: ['recipient-is-callee'] },
  ),
  shape(
    'placeholder-sample',
    'One of the three is a sample value of the documentation.',
    [clean()],
    [{ rule: 'placeholder-traceability', at: 'value' }],
  ),
  shape(
    'placeholder-default',
    'recipient is a variable of the environment whose default is blank.',
    [call('pup')],
    [{ rule: 'placeholder-traceability', at: 'value' }],
  ),
  shape(
    'placeholder-none',
    'Lookups without a default, or with a real one; an object that begins like a sample.',
    [clean()],
    [],
    { resembles: ['placeholder-traceability'] },
  ),
  shape(
    'object-long',
    'object is written out, alone or around a variable, with 50 characters or more.',
    [clean()],
    [{ rule: 'object-too-long', at: 'value' }],
  ),
  shape('object-short', 'object in the URL is long because it is percent-encoded.', [clean()], [], {
    resembles: ['object-too-long'],
  }),
  shape(
    'query-raw',
    'object is a variable of free text that is put into the URL as it is.',
    [clean()],
    [{ rule: 'unencoded-query', at: 'url' }],
  ),
  shape(
    'query-cut',
    'object is a constant that holds an ampersand, and is put into the URL as it is.',
    [clean()],
    [{ rule: 'unencoded-query', at: 'url' }],
  ),
  shape('query-encoded', 'Free text in the URL is encoded; the number beside it is not.', [clean()], [], {
    resembles: ['unencoded-query'],
  }),
  shape(
    'removed-parameter',
    'A parameter of version 2 beside the three, on a version 4 path.',
    [clean()],
    [{ rule: 'removed-parameter', at: 'key' }],
  ),
  shape('removed-parameter-elsewhere', 'Parameters of such names are sent to another service.', [clean()], [], {
    resembles: ['removed-parameter'],
  }),
  shape(
    'user-id-v2',
    'A v2 DGFIP path (/v2/exercices/{siret}) without user_id; traceability complete.',
    [],
    [
      { rule: 'retired-endpoint', at: 'path' },
      { rule: 'missing-user-id', at: 'map', missing: ['user_id'] },
    ],
  ),
  shape(
    'user-id-v3',
    'A v3 DGFIP path without user_id: an information.',
    [clean(CHIFFRES)],
    [{ rule: 'missing-user-id', at: 'map', missing: ['user_id'] }],
  ),

  shape('user-id-given', 'A v3 DGFIP path with user_id.', [clean(CHIFFRES)], [], { resembles: ['missing-user-id'] }),

  // Wrappers, classes, modules
  shape(
    'wrapper-function',
    'One function sends; two others call it with a path each. The timeout and two parameters are in the wrapper, object is nowhere.',
    [call('ppa'), call('ppa', ETABLISSEMENT)],
    [lacks('map', 'object')],
  ),
  shape('wrapper-imported', 'The wrapper is in another file and supplies everything; the leaf only names a path.', [
    clean(),
  ]),
  shape(
    'wrapper-imported-caller',
    'The wrapper in another file takes the parameters from its caller, which forgets object.',
    [call('ppa')],
    [lacks('map', 'object')],
  ),
  shape('wrapper-undecided', 'The wrapper takes path and parameters, and nobody calls it: listed, and silent.', [
    { endpoint: null, params: 'uuu', timeout: 'any' },
  ]),
  shape(
    'wrapper-class',
    'A class with a private get(path, params) that adds two parameters; a public method calls it with object.',
    [clean()],
  ),
  shape('wrapper-default-argument', 'The wrapper has a default timeout argument that no caller overrides.', [clean()]),
  shape('base-class', 'A base class sends and supplies everything, a subclass gives the path.', [clean()]),
  shape(
    'base-class-incomplete',
    'A base class sends without object, two subclasses give the path: one finding.',
    [call('ppa'), call('ppa', ETABLISSEMENT)],
    [lacks('map', 'object')],
  ),
  shape('base-class-other-file', 'Base class in another file supplies everything.', [clean()]),
  shape(
    'subclass-params',
    'The base class sends what an overridden method returns; the subclass forgets recipient.',
    [call('pap')],
    [lacks('map', 'recipient')],
  ),
  shape('mixin', 'A trait, mixin or module supplies the parameters (languages without: a composed object).', [clean()]),
  shape('client-field', 'A client made in the constructor, kept in a field, used in a method; timeout on the client.', [
    clean(),
  ]),
  shape('client-memoized', 'A client made by a method that remembers it.', [clean()]),
  shape(
    'client-injected',
    'A client given from outside (typed where the language has types), of a library that adds the parameters of a call to those of its client (axios, requests.Session, Symfony): its timeout, base and defaults are unknown; object is not in the call: it may be in the defaults, silent.',
    [call('ppu', UNITE, 'unknown')],
  ),
  shape(
    'nested-function',
    'The call is in a closure, block or callback; object missing.',
    [call('ppa')],
    [lacks('map', 'object')],
  ),
  shape('loop-and-try', 'The call is in a loop with retries, in a try; complete.', [clean()]),
  shape('recursion', 'The function that sends calls itself: no hang, no finding about what is there.', [clean()]),
  shape(
    'several-calls',
    'Two calls in one function: one complete, the other without context.',
    [clean(), call('app', ETABLISSEMENT)],
    [lacks('map', 'context')],
  ),

  // Deadlines
  shape(
    'timeout-absent',
    'A client without a default limit, no timeout given.',
    [call('ppp', UNITE, 'absent')],
    [{ rule: 'missing-timeout', at: 'send' }],
  ),
  shape(
    'timeout-absent-client',
    'The same through a client instance that holds the base URL.',
    [call('ppp', UNITE, 'absent')],
    [{ rule: 'missing-timeout', at: 'client' }],
  ),
  shape('timeout-on-client', 'The timeout is an option of the client instance.', [clean()], [], {
    resembles: ['missing-timeout'],
  }),
  shape(
    'timeout-disabled',
    'The timeout is null, false or 0: no limit.',
    [call('ppp', UNITE, 'absent')],
    [{ rule: 'missing-timeout', at: 'send' }],
  ),
  shape('timeout-from-setting', 'The timeout comes from the environment or settings: set.', [clean()], [], {
    resembles: ['missing-timeout'],
  }),
  shape(
    'timeout-caught',
    'A timeout error is caught around a call that has none.',
    [call('ppp', UNITE, 'absent')],
    [{ rule: 'missing-timeout', at: 'send' }],
  ),
  shape('timeout-computed', 'The timeout is a product of constants (5 * 1000, or 2 * 3 seconds).', [clean()]),
  shape(
    'timeout-wrong-unit',
    'The timeout is 5 where the library counts milliseconds, 5000 where it counts seconds.',
    [clean()],
    [{ rule: 'timeout-unit', at: 'value' }],
  ),
  shape(
    'timeout-other-numbers',
    'Numbers that would be of the wrong unit as a timeout (a limit on the connection, sizes), beside a right one: silent.',
    [clean()],
    [],
    { resembles: ['timeout-unit'] },
  ),
  shape(
    'timeout-copied',
    'Three seconds on /v4/urssaf/unites_legales/{siren}/attestation_vigilance, whose provider is given twenty.',
    [clean(VIGILANCE)],
    [{ rule: 'timeout-off-recommendation', at: 'value' }],
  ),
  shape(
    'timeout-fast-provider',
    'Three seconds on an endpoint of the INSEE, whose provider is given two: silent.',
    [clean()],
    [],
    { resembles: ['timeout-off-recommendation'] },
  ),
  shape(
    'signal-made-once',
    'A signal with a timeout in a constant of the module, given to each request of an exported function.',
    [clean()],
    [{ rule: 'spent-signal', at: 'value' }],
  ),
  shape(
    'signal-on-client',
    'The same signal as an option of the client that a method of an exported class sends through.',
    [clean()],
    [{ rule: 'spent-signal', at: 'value' }],
  ),
  shape(
    'signal-of-a-script',
    'The signal of a script that sends one request as soon as it runs: silent.',
    [clean()],
    [],
    { resembles: ['spent-signal'] },
  ),
  shape('signal-per-call', 'A function makes a signal for each request of a route: silent.', [clean()], [], {
    resembles: ['spent-signal'],
  }),
  shape(
    'signal-of-a-controller',
    'A helper aborts a request by a timer, which it stops in the end: silent.',
    [clean()],
    [],
    { resembles: ['spent-signal'] },
  ),
  shape(
    'signal-of-a-controller-once',
    'A controller of the module, whose timer each request of an exported function begins.',
    [clean()],
    [{ rule: 'spent-signal', at: 'value' }],
  ),
  shape(
    'signal-of-nobody',
    'The signal of a controller of which nothing else is kept.',
    [call('ppp', UNITE, 'absent')],
    [{ rule: 'missing-timeout', at: 'send' }],
  ),

  // What repeats a call
  shape(
    'calls-at-once',
    'One call for each company of a list that is an argument, all started before the first has ended.',
    [clean()],
    [{ rule: 'unthrottled-calls', at: 'send' }],
  ),
  shape(
    'calls-held-back',
    'The same, a few at a time: by a limiter, a semaphore, a pool of a size. Silent.',
    [clean()],
    [],
    { resembles: ['unthrottled-calls'] },
  ),
  shape('calls-one-after-the-other', 'The same, one after the other: silent.', [clean()], [], {
    resembles: ['unthrottled-calls'],
  }),
  shape('calls-of-one-company', 'Two endpoints of one company at once: silent.', [clean(), clean(ETABLISSEMENT)], [], {
    resembles: ['unthrottled-calls'],
  }),
  shape(
    'retry-of-refusals',
    'What was refused (403, 404, 422) is sent again, by the means of the client or of a library around it.',
    [clean()],
    [{ rule: 'blind-retry', at: 'value' }],
  ),
  shape(
    'retry-of-failures',
    'The same means, for what may pass by itself only (no answer, 429, 502 to 504): silent.',
    [clean()],
    [],
    { resembles: ['blind-retry'] },
  ),

  // Where it is sent from
  shape(
    'call-from-page',
    'A call in what is served to browsers.',
    [clean()],
    [{ rule: 'client-side-call', at: 'send' }],
  ),
  shape('call-from-server', 'The same call in a module of the server: silent.', [clean()], [], {
    resembles: ['client-side-call'],
  }),

  // What becomes of the answer
  shape(
    'answer-strict',
    'The answer, as it came, is checked by a schema, class or structure that refuses keys that it does not know.',
    [clean()],
    [{ rule: 'strict-response-schema', at: 'value' }],
  ),
  shape(
    'answer-lenient',
    'The same, by one that ignores them; and a strict one of something else. Silent.',
    [clean()],
    [],
    { resembles: ['strict-response-schema'] },
  ),
  shape(
    'failure-as-nothing',
    'Every failure of the call becomes nothing: null, an empty list or map, or “not found”.',
    [clean()],
    [{ rule: 'failure-taken-for-absence', at: 'value' }],
  ),
  shape('failure-told-apart', 'Only 404 becomes nothing, other failures are raised: silent.', [clean()], [], {
    resembles: ['failure-taken-for-absence'],
  }),

  // Tokens in the URL
  shape(
    'token-in-url',
    'token=… in the query of the literal URL, interpolated.',
    [clean()],
    [{ rule: 'token-in-url', at: 'url' }],
  ),
  shape('token-in-params', 'A key token among the parameters.', [clean()], [{ rule: 'token-in-url', at: 'key' }]),
  shape(
    'token-in-shared-params',
    'A helper returns the four: token and the three; two calls, one finding.',
    [clean(), clean(ETABLISSEMENT)],
    [{ rule: 'token-in-url', at: 'key' }],
  ),
  shape(
    'token-none',
    'No token anywhere, on a protected endpoint; headers and query are known.',
    [clean()],
    [{ rule: 'missing-token', at: 'send' }],
  ),
  shape(
    'token-none-open',
    'No token, on an endpoint of open data.',
    [clean('/v3/insee/sirene/etablissements/{siret}/successions')],
    [],
    { resembles: ['missing-token', 'deprecated-endpoint'] },
  ),
  shape('token-in-header', 'Authorization: Bearer from the environment.', [clean()], [], {
    resembles: ['missing-token', 'token-in-url'],
  }),

  shape(
    'token-written',
    'A token of production written out where it is sent.',
    [clean()],
    [{ rule: 'hardcoded-token', at: 'value' }],
  ),
  shape(
    'token-public',
    'The public token of the test environment written out, and sent there: silent.',
    [clean()],
    [],
    {
      resembles: ['hardcoded-token', 'token-environment-mismatch'],
      token: STAGING,
    },
  ),
  shape(
    'token-of-staging',
    'The same token, sent to production.',
    [clean()],
    [{ rule: 'token-environment-mismatch', at: 'value' }],
    { token: STAGING },
  ),
  shape(
    'token-in-log',
    'What is sent as the token, or the headers that hold it, given to a log.',
    [clean()],
    [{ rule: 'token-logged', at: 'value' }],
  ),
  shape(
    'token-kept-out-of-logs',
    'A log of whether there is a token, of its length or its last signs, or of the answer: silent.',
    [clean()],
    [],
    { resembles: ['token-logged'] },
  ),
  shape(
    'token-expiring',
    'A file of settings of one machine, which git ignores, with a token that ends in thirty days.',
    [],
    [{ rule: 'token-expiry', at: 'value' }],
    { token: endingIn(30), isPrivate: true },
  ),
  shape('token-lasting', 'The same, with a token that ends in more than a year: silent.', [], [], {
    resembles: ['token-expiry', 'hardcoded-token'],
    token: endingIn(500),
    isPrivate: true,
  }),
  shape(
    'token-for-browsers',
    'What browsers get holds the token: a variable with a public prefix, a page that a server fills in.',
    [],
    [{ rule: 'token-in-client-code', at: 'value' }],
  ),
  shape('token-for-server', 'The same names, where no browser gets what they hold: silent.', [], [], {
    resembles: ['token-in-client-code'],
  }),

  // Suppressions
  shape(
    'suppression-of-nothing',
    'A comment that silences a rule, above a call of which it has nothing to say.',
    [clean()],
    [{ rule: 'unused-suppression', at: 'send' }],
  ),
  shape(
    'suppression-of-a-finding',
    'The same comment, above a call without a timeout.',
    [call('ppp', UNITE, 'absent')],
    [],
    {
      resembles: ['unused-suppression'],
    },
  ),

  // What must stay silent
  shape(
    'silent-ping',
    'GET /ping/insee/sirene on the production host, with a timeout and nothing else.',
    [call('aaa', '/ping/{provider}/{source}')],
    [],
    { resembles: ['missing-traceability', 'missing-token'] },
  ),
  shape('silent-privileges', 'GET /privileges with a token and a timeout.', [call('aaa', '/privileges')]),
  shape(
    'silent-website',
    'Links to entreprise.api.gouv.fr/catalogue and /developpeurs, fetched or printed; the OpenAPI file downloaded.',
    [],
  ),
  shape(
    'silent-other-services',
    'Calls of recherche-entreprises.api.gouv.fr, api.insee.fr, entreprise.data.gouv.fr, with settings of similar names.',
    [],
  ),
  shape('silent-comments', 'URLs in comments and documentation strings only.', []),
  shape('silent-test-file', 'A test file (named as the language names them) that stubs a call.', []),
  shape('silent-path-table', 'A table of catalogue paths that nothing sends.', []),
  shape('silent-same-names', 'A call of another service with a path of the same words (/v3/unites_legales).', []),
];
