import * as z from 'zod/mini';

/**
 * An HTTP client, as data. Adding a library is adding one of these and samples; no client has code of its own.
 *
 * The model: a client is a nested map of *configuration*. Making a client, configuring it and sending with it each write
 * what they are given into a copy (or into the same one) of that map; when a request is sent, the *slots* are read off it.
 *
 * Names of what is called ("match") are written as flow sees them, whatever the file calls them locally:
 *   `axios.get`                    a function of a module (default and namespace imports are the module itself; `node:` is dropped)
 *   `requests.get`, `urllib.request.urlopen`, `Net::HTTP.get`, `curl_init`, `Illuminate\Support\Facades\Http.get`
 *   `axios`                        the module, called
 *   `new GuzzleHttp\Client`        a construction (`X.new` in Ruby, `new X` in JavaScript and PHP; in Python `httpx.Client`, a plain call)
 *   `.get`                         a method of a client of this record, or of a request under construction
 *   `()`                           a client of this record, called
 * `*` stands for the seven verbs in the case that the record uses elsewhere: `axios.*` is get, post, put, patch, delete,
 * head, options; the method of the request is then the verb.
 */

/** A path of keys in the configuration: `timeout`, `params`, `options.timeout`; '' is the whole configuration. */
const key = z.string();

/**
 * Where one positional argument goes: a key that it is written to; null where it says nothing;
 * `{ merge: KEY }` where the entries of a map (or of a query string) are added to those of KEY ('' for options objects);
 * `{ name, merge }` where a text goes to `name` and a map is merged (clients whose first argument is either).
 * With `called`, a function in its place is called and gives it. With `texts`, a text goes where the first of them says that
 * names its beginning, and nowhere when none does; one that begins with what is not known goes to `name`.
 * Whatever the position, a client or request object of the same record is merged whole.
 */
const positional = z.union([
  key,
  z.null(),
  z.strictObject({
    merge: key,
    name: z.optional(key),
    called: z.optional(z.boolean()),
    texts: z.optional(z.array(z.strictObject({ begins: z.array(z.string()), into: key }))),
  }),
]);

const call = z.strictObject({
  match: z.union([z.string(), z.array(z.string())]),
  /** `makes` a new client (of a receiver's configuration when there is one); `configures` the receiver, or begins one; `shares`: configures all clients of the library; `names` a function that is called by that name as the library's own; `sends` a request; `ends` one that is under way, which says nothing of when; `addresses`: gives the address that a request so made would go to; `wraps`: gives back its first argument as it is; `reads`: gives the address that the receiver goes to; `defaults`: gives what all clients of the library begin with, to be configured; `implements`: gives an object of the interface among the arguments, whose methods send what their annotations say (`declares`). */
  does: z.enum([
    'makes',
    'configures',
    'shares',
    'names',
    'sends',
    'ends',
    'addresses',
    'wraps',
    'reads',
    'defaults',
    'implements',
  ]),
  positional: z.optional(z.array(positional)),
  /** Where so many arguments or fewer are given, they go there instead. */
  fewer: z.optional(z.strictObject({ count: z.number(), positional: z.array(positional) })),
  /** Names of the positional arguments, where the language lets them be given by name (PHP). */
  names: z.optional(z.array(z.string())),
  /** Keyword arguments (and `**options`, and in Ruby a last positional hash) are merged at this key; absent: ignored. */
  named: z.optional(key),
  /** A key and a value among the arguments: `set('Accept', x)` is `{ into: 'headers', key: 0, value: 1 }`. A map in the key's place is merged. */
  entry: z.optional(z.strictObject({ into: key, key: z.number(), value: z.number() })),
  /** Keys and values in turns, for the map at this key: `headers("Accept", "…", "Authorization", "…")`. */
  pairs: z.optional(key),
  /** A length of time among the arguments, which goes to a key: a number with what it is counted in behind it, or an object of both. */
  duration: z.optional(z.strictObject({ into: key, value: z.number(), unit: z.number() })),
  /** The arguments from this one on, or the entries of a map there, stand for the names in braces of the address. */
  fills: z.optional(z.number()),
  /** Takes the entry away that is named by the argument at `key`, in its very case or in whatever case: `unset('Authorization')`. */
  removes: z.optional(z.strictObject({ from: key, key: z.number(), exact: z.optional(z.boolean()) })),
  /** Functions among the arguments are added to the list at this key, in this order. */
  appends: z.optional(key),
  /** A function among the arguments is called with the map at this key, to change it: `headers(h -> h.add(…))`. */
  edits: z.optional(key),
  /** What is there already under the name of a positional map's entry becomes a list with the new one. */
  gathers: z.optional(z.boolean()),
  /** What is given under these keys is not what it looks like, and goes to others. */
  moves: z.optional(z.record(z.string(), key)),
  /** All arguments are pieces of a path, each behind a slash, for the address at this key. */
  segments: z.optional(key),
  /** Fixed configuration that the call stands for: `asJson()`, `withoutVerifying()`. */
  sets: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  /** Index of the argument that is the client, in procedural libraries: `curl_setopt($ch, …)`. */
  receiver: z.optional(z.number()),
  /** A block or function argument is called with the client or request itself, behind others where it is its `last`: Faraday's blocks. */
  block: z.optional(z.union([z.boolean(), z.literal('last')])),
  /** The receiver is left as it is and a changed copy returned (`configures` only). */
  copies: z.optional(z.boolean()),
  /** The address under the slot `url` joins the client's base, to which this key is the address that results. */
  onto: z.optional(key),
  /** Keys of the client, or of what all clients begin with, that what is made or sent so does not take over. */
  leaves: z.optional(z.array(key)),
  /** A client that is made of another begins without its configuration (`makes` only). */
  afresh: z.optional(z.boolean()),
  /** What is made is a request: its client is the one that it is made of. */
  ofRequest: z.optional(z.boolean()),
  /** What is sent is the receiver itself: a limit that it is given afterwards still holds (`sends` only). */
  itself: z.optional(z.boolean()),
  /** What it gives is the answer, and no more the request that is `chained` (`configures` only). */
  answers: z.optional(z.boolean()),
  /** The HTTP method, when the call fixes it. Else read from the slot `method`, else GET. */
  method: z.optional(z.string()),
  /** The method of the client that the library itself sends with, given the verb first: that of a subclass is run instead. */
  through: z.optional(z.string()),
  /** Whether what is given as query is one, whatever the method (`combines.methods`). */
  asQuery: z.optional(z.boolean()),
});

/**
 * Where a deadline is, what its numbers mean, and what it covers. Only `headers`, the wait until the answer begins, `read`, each
 * wait for a part of it, and `total` count as a timeout; `body` is a wait for what follows the answer's headers.
 */
const timeout = z.strictObject({
  key,
  unit: z.enum(['ms', 's', 'ns']),
  phase: z.enum(['connect', 'headers', 'read', 'body', 'total', 'varies']),
  /** Where the value is a list (Python's `(connect, read)`), the item that counts. A plain number still counts whole. */
  item: z.optional(z.number()),
  /** Where it is given, it alone decides, be it none: what stands after it in the list is not looked at. */
  decides: z.optional(z.boolean()),
  /** The library cuts what it is given to a whole number: 0.5 is 0. */
  whole: z.optional(z.boolean()),
  /** A shorter limit, or none, counts as this one. */
  least: z.optional(z.number()),
  /** Another key without which it says nothing. */
  requires: z.optional(key),
  /** A text that holds a number: taken for it (the default), not looked at, or refused with the request. */
  text: z.optional(z.enum(['number', 'ignored', 'refused'])),
  /** Zero: no limit (the default), refused with the request, or over at once. */
  zero: z.optional(z.enum(['none', 'refused', 'at once'])),
  /** Anything but a map of options is refused with the request. */
  mapsOnly: z.optional(z.boolean()),
  /** Null: no limit at all (the default), or as if it were not given. */
  null: z.optional(z.enum(['none', 'ignored'])),
  /** The library only tells that the time is over: the limit holds where a function under one of these keys ends the request. */
  handlers: z.optional(z.array(key)),
  /** A function in its place may set a limit of its own. */
  function: z.optional(z.literal('unknown')),
  /** Not looked at where one of these keys is given. */
  unless: z.optional(z.array(key)),
  /** It counts anew for each attempt: `attempts` says how many there are. */
  anew: z.optional(z.boolean()),
});

/** When and how often a request is sent again. */
const retry = z.strictObject({
  /** Where it is asked for: a number of attempts, or a map of options. */
  key,
  /** As many attempts as are none that repeats: 1 where the first is counted too; 0 unless said otherwise. */
  none: z.optional(z.number()),
  /** What is repeated where nothing else is said: what may pass (no answer, 429, 5xx), or whatever was refused. */
  repeats: z.enum(['failures', 'everything']),
  /** Lists of the statuses that are repeated instead. */
  statuses: z.optional(z.array(key)),
  /** Functions that decide whether to repeat. */
  decides: z.optional(z.array(key)),
  /** It is never waited as long as `Retry-After` says; or not where this option is false. */
  ignoresRetryAfter: z.optional(z.union([z.boolean(), key])),
});

const where = z.enum(['client', 'send']);

const joining = z.enum(['concat', 'slash', 'resolve', 'folder', 'origin', 'text', 'append']);

/** What JavaScript's undefined, or null, does to an option: the one beneath stays, it is as if never given, or it counts as a value. */
const nothingAsOption = z.enum(['inherits', 'removes', 'counts']);

/** The same for a parameter: the one beneath stays, nothing (or nothing but its name) is sent, or the word itself is. */
const nothingAsParameter = z.enum(['inherits', 'removes', 'word']);

const nothingInstead = z.enum(['inherits', 'removes']);

/** Interfaces whose annotated methods are requests: Retrofit, Feign, Refit. Annotations go by their full names. */
const declaredCalls = z.strictObject({
  methods: z.array(
    z.strictObject({
      match: z.array(z.string()),
      /** The HTTP method that it stands for. */
      method: z.optional(z.string()),
      /** The names of its element that holds the path, `value` being what stands alone. */
      elements: z.optional(z.array(z.string())),
      /** Of that which holds method and path: `GET /path`. */
      line: z.optional(z.array(z.string())),
      /** Of that which names the HTTP method. */
      verbs: z.optional(z.array(z.string())),
      /** Only in interfaces that bear one of these annotations. */
      of: z.optional(z.array(z.string())),
    }),
  ),
  /** Annotations of the interface, and which of their elements hold the base and the beginning of all paths. */
  types: z.optional(
    z.array(
      z.strictObject({
        match: z.array(z.string()),
        base: z.optional(z.array(z.string())),
        path: z.optional(z.array(z.string())),
        /** Fixed configuration that it stands for. */
        sets: z.optional(z.record(z.string(), z.string())),
      }),
    ),
  ),
  /** Annotations of interfaces and methods that hold a path, and no method. */
  paths: z.optional(z.array(z.strictObject({ match: z.array(z.string()), elements: z.array(z.string()) }))),
  /** Annotations of parameters: under which key their value goes, by the name that an element gives or by their own; `whole`: it is all of what is there. */
  parameters: z.array(
    z.strictObject({
      match: z.array(z.string()),
      into: key,
      elements: z.optional(z.array(z.string())),
      whole: z.optional(z.boolean()),
    }),
  ),
  /** Annotations that only name a parameter otherwise. */
  names: z.optional(z.array(z.string())),
  /** Where parameters without annotations go that are not in the address. */
  unmarked: z.optional(key),
  /** An object among the parameters is taken apart: its members are parameters. */
  flattens: z.optional(z.boolean()),
  /** Annotations that hold lines of headers: `Accept: application/json`. */
  headers: z.optional(z.array(z.string())),
  /** Types of what a container gives all these clients, and methods by which it changes addresses and queries. */
  interceptors: z.optional(z.strictObject({ types: z.array(z.string()), methods: z.array(z.string()) })),
});

/** How what is given as query combines, and what is sent of it. */
const combining = z.strictObject({
  /** The query of the URL itself: sent too (`merge`, the default); replaced by the option's, be it empty; joined with a second question mark (`append`), which spoils what it stands between; or made entries of the option as soon as the URL is given (`enters`), which what follows may change. */
  url: z.optional(z.enum(['merge', 'replace', 'append', 'enters'])),
  /** An empty map does not replace. */
  emptyKeeps: z.optional(z.boolean()),
  /** The client's query and the call's are merged only where both are plain maps; else the call's is sent alone. */
  mapsOnly: z.optional(z.boolean()),
  /** What nothing does in the place of the whole query of a call: the client's stays (the default), or none is sent. */
  instead: z.optional(z.strictObject({ undefined: z.optional(nothingInstead), null: z.optional(nothingInstead) })),
  /** A call without a query gives an empty map: a client's that is no map is never sent. */
  alwaysGiven: z.optional(z.boolean()),
  /** The client's query goes with relative addresses only. */
  relativeOnly: z.optional(z.boolean()),
  /** What is read beside plain maps, where it is not all: texts, lists of pairs, objects of search parameters. */
  reads: z.optional(z.array(z.enum(['text', 'pairs', 'searchParams']))),
  undefined: z.optional(nothingAsParameter),
  null: z.optional(nothingAsParameter),
  /** Which nothing is not sent at all, not even by its name, so that what the URL itself asks stays. */
  unsent: z.optional(z.array(z.enum(['undefined', 'null']))),
  /** A list as a value: its items under the name itself, none where it is empty (the default); all under another name (`object[]`); or as one text, brackets included. */
  list: z.optional(z.enum(['repeats', 'renames', 'word'])),
  /** What the client's base brings as query goes with the addresses that are joined to it. */
  ofBase: z.optional(z.boolean()),
  /** Methods whose requests take it as query; with the others it is the body. */
  methods: z.optional(z.array(z.string())),
  /** Where one of these options is on, it is the body whatever the method. */
  unless: z.optional(z.array(key)),
});

const fields = {
  id: z.string(),
  /** Packages that bring it, for the table of supported clients; empty for what the language brings itself. */
  packages: z.array(z.string()),
  calls: z.array(call),
  /** Types whose value is a client of unknown configuration: injected parameters and fields. Names as in `match`. */
  types: z.optional(z.array(z.string())),
  /** Classes and modules that make a client of whatever class inherits or includes them: `HTTParty`. Methods match as `.get`. */
  mixins: z.optional(z.array(z.string())),
  /** Constructors of plain option values: `aiohttp.ClientTimeout(total=5)` becomes the map { total: 5 }; `{ match, positional: ['ms'] }` for `AbortSignal.timeout(5000)`. */
  values: z.optional(
    z.array(
      z.strictObject({
        match: z.string(),
        positional: z.optional(z.array(key)),
        named: z.optional(z.boolean()),
        /** Entries that it has by itself. */
        sets: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
      }),
    ),
  ),
  /** Other words that a text holds which changes what all clients of the library begin with: a name of a setting, an assignment. */
  sharedWords: z.optional(z.array(z.string())),
  /** Names whose members are the configuration that all clients and functions of the library begin with: `axios.defaults`. */
  shared: z.optional(z.array(z.string())),
  /** Keys that hold maps of their own, there from the start, so that `client.headers.update(…)`, `req.params[:x] = …` reach them. */
  maps: z.optional(z.array(key)),
  /** Keys of addresses whose pieces are read and written one by one: `req.URL.RawQuery = …`. */
  addresses: z.optional(z.array(key)),
  /** What nothing does where an option is written; undefined removes, null counts, unless said otherwise. */
  nothing: z.optional(z.strictObject({ undefined: z.optional(nothingAsOption), null: z.optional(nothingAsOption) })),
  /** A header that is nothing: none is sent (the default), or the word itself. */
  nothingAsHeader: z.optional(
    z.strictObject({ undefined: z.optional(z.literal('word')), null: z.optional(z.literal('word')) }),
  ),
  /** Keys whose maps are merged, entry by entry, when a request brings its own; the others are replaced. */
  merges: z.optional(z.array(key)),
  /** Keys of which each forgets the others when it is written: one setting under several names. */
  oneSetting: z.optional(z.array(z.array(key))),
  /** Keys that, when given, let code that is not seen change requests: handlers, dispatchers. Then nothing is missing for sure. */
  opens: z.optional(z.array(key)),
  /** Keys of functions, of lists of them, or of objects that can be called: each is called with a request before it is sent. */
  hooks: z.optional(z.array(key)),
  /** The method by which an object among the hooks is called: Go's `RoundTrip`. What is options is no hook then. */
  hookMethod: z.optional(z.string()),
  /** What a hook is given behind the request: names of types of the library, null for what says nothing. Their methods are calls of this record. */
  hookGiven: z.optional(z.array(z.nullable(z.string()))),
  /** What a hook is given, and may give another of, is the configuration itself, its address included. */
  hooksConfigure: z.optional(z.boolean()),
  /** A request goes out only once all the steps that follow the call that begins it have run; each gives the request back. */
  chained: z.optional(z.boolean()),
  /** Where a stack of middleware is given, what makes one, and what makes the middleware that repeats. */
  middleware: z.optional(z.strictObject({ key, stack: z.string(), retry: z.string() })),
  /** What it promises is there with the headers of the answer; the rest of it is waited for apart. */
  headersFirst: z.optional(z.boolean()),
  /** An answer that refuses is raised by the library itself. */
  raises: z.optional(z.boolean()),
  /** The option without which it raises such answers as it sends, so that no status of a refusal is ever looked at. */
  raisesUnless: z.optional(key),
  /** Ids of records whose clients configure this one's as its own do: it sends through them. */
  takes: z.optional(z.array(z.string())),
  /** Interfaces whose annotated methods send through it. */
  declares: z.optional(declaredCalls),
  /** What sends is one request: once it is sent, its methods that send only read the answer. */
  once: z.optional(z.boolean()),
  /** Its requests are coroutines: each is sent when something runs it. */
  coroutines: z.optional(z.boolean()),
  /** Where a deadline is given: with the client (unless said otherwise) or with each request, as the client takes none. */
  timeoutWith: z.optional(z.enum(['client', 'request'])),
  /** Members under other names: `{ read_timeout: 'timeout' }` for `http.read_timeout = 5`. Others keep theirs; `.` is the client itself. */
  members: z.optional(z.record(z.string(), key)),
  slots: z.strictObject({
    /** An absolute URL, or a path to join to `base`. */
    url: z.optional(z.array(key)),
    /** Keys of `url` whose query is not sent. */
    withoutQuery: z.optional(z.array(key)),
    base: z.optional(z.array(key)),
    /** How `url` joins `base`: `concat` (one slash between), `slash` (one where there is none), `resolve` (RFC 3986: a leading slash drops the base's path), `folder` (the same, the base being a folder even without a slash at its end), `origin` (the base's path is always dropped), `text` (one after the other, the base without a slash at its end), `append` (one after the other, as they are). */
    join: z.optional(joining),
    /** Keys of `base` to which it is joined otherwise. */
    joins: z.optional(z.record(key, joining)),
    /** Clients that take the address in pieces. */
    host: z.optional(z.array(key)),
    path: z.optional(z.array(key)),
    /** All of these are merged with the query of the URL. Maps, lists of pairs, and encoded strings, unless `combines` says otherwise. */
    query: z.optional(z.array(key)),
    combines: z.optional(combining),
    /** What becomes of a space and of a letter outside of ASCII in the query of a URL, as they were seen to arrive. */
    raw: z.optional(
      z.strictObject({ space: z.enum(['encoded', 'refused']), letter: z.enum(['encoded', 'refused', 'sent']) }),
    ),
    headers: z.optional(z.array(key)),
    body: z.optional(z.array(key)),
    /** A token, or a name and a password, given by themselves. `pair`: where it is a list of both, and not an object that does what it does. */
    auth: z.optional(
      z.array(z.union([key, z.strictObject({ key, requires: z.optional(key), pair: z.optional(z.boolean()) })])),
    ),
    /** Headers are lines of a list (`Authorization: …`): what is given as a map is not sent. */
    headerLines: z.optional(z.boolean()),
    /** Values for the names in braces of an address, RFC 6570: `{siren}`, `{?context,object}`. */
    template: z.optional(key),
    method: z.optional(z.array(key)),
    timeout: z.optional(z.array(timeout)),
    /** TLS verification is off when the value at `key` is one of `off`. */
    tls: z.optional(
      z.array(
        z.strictObject({
          key,
          off: z.array(z.union([z.string(), z.number(), z.boolean()])),
          /** Off too where it is a function that says yes to whatever it is asked, or an object, or a list of them, whose method of this name does, or does nothing. */
          method: z.optional(z.string()),
        }),
      ),
    ),
    /** The function that makes the check of certificates where the option `unless` is not given: off where the program puts one of these in its place. */
    tlsMaker: z.optional(z.strictObject({ name: z.string(), off: z.array(z.string()), unless: key })),
    /** Of a plain key, no more is known than that it repeats. */
    retry: z.optional(z.array(z.union([key, retry]))),
  }),
  /** Clients of one service that choose its address by the name of an environment: `key` holds the name, `otherwise` stands for none. */
  environments: z.optional(z.strictObject({ key, bases: z.record(z.string(), z.string()), otherwise: z.string() })),
  /** The library's own limit on a read or on the whole request, in ms; null when it has none. */
  defaultTimeoutMs: z.nullable(z.number()),
  /**
   * How often a request that got no answer in time is sent: so many times, or once more than the number at the first of these
   * keys that holds one. Where one of `decides` is given, it is not known.
   */
  attempts: z.optional(
    z.strictObject({ otherwise: z.number(), keys: z.array(key), decides: z.optional(z.array(key)) }),
  ),
  /** The limit is that of what the value at a key names, whose own keys of limits are listed: `other` ones are unknown. `phase`: what it takes a limit to be of. */
  limitOf: z.optional(
    z.strictObject({
      key,
      named: z.record(
        z.string(),
        z.strictObject({
          defaultTimeoutMs: z.nullable(z.number()),
          ignores: z.optional(z.array(key)),
          phase: z.optional(z.literal('total')),
        }),
      ),
    }),
  ),
  /** A person waits for the answer, and may stop: no limit is asked for. */
  attended: z.optional(z.boolean()),
  /** The page that says so. */
  source: z.string(),
  /**
   * How a fix writes with this client. `{ms}` and `{s}` stand for the recommended timeout, `{client}` for the variable that
   * holds the client, or the class whose function sends. `key`: an entry of the options or a keyword argument; `step`: a
   * call inserted before the one that sends, or (`after`) behind it; `statement`: one before the one that sends; `setter`:
   * one behind the one that makes the client, where that takes no options. `on`: where the library takes the option, when
   * it does not take it both where a client is made and where a request is sent. `request`: the request
   * that the client is given to send, before the step that builds it. `instead`: a client that takes the place of what a function of the library is called of, `{module}` being its
   * first name. `imports`: the names that what is written takes from libraries, whole.
   */
  write: z.optional(
    z.strictObject({
      timeout: z.optional(
        z.union([
          z.strictObject({
            key,
            value: z.string(),
            on: z.optional(where),
            setter: z.optional(z.string()),
            instead: z.optional(z.string()),
          }),
          z.strictObject({
            step: z.string(),
            after: z.optional(z.boolean()),
            on: z.optional(z.enum(['client', 'send', 'request'])),
          }),
          z.strictObject({ statement: z.string() }),
        ]),
      ),
      imports: z.optional(z.array(z.string())),
      /** `replaces`: with the option, the library drops or refuses a query that is in the URL. */
      query: z.optional(z.strictObject({ key, on: z.optional(where), replaces: z.optional(z.boolean()) })),
      /** Where headers go, when they are a map of names and values. */
      headers: z.optional(z.strictObject({ key, on: z.optional(where) })),
      /** Arguments of the call that asks for attempts, in order: null keeps what is there. */
      retry: z.optional(z.array(z.nullable(z.string()))),
      /** Errors of requests that are refused hold the answer as their `response`. */
      response: z.optional(z.boolean()),
      /** A step before the one that sends that gives the token: `{token}` is its value, `{bearer}` that of the header. */
      bearer: z.optional(z.strictObject({ step: z.string() })),
    }),
  ),
};

/** What an earlier version does otherwise. The keys of `slots` that are given replace those of the newest. */
const earlier = z.strictObject({
  /** The first version, of the packages named or of all the record's, that is the next one or the newest. */
  below: z.string(),
  packages: z.optional(z.array(z.string())),
  differs: z.strictObject({
    /** What is called otherwise, before what the newest version says of the same names. */
    calls: z.optional(z.array(call)),
    raises: fields.raises,
    nothing: fields.nothing,
    nothingAsHeader: fields.nothingAsHeader,
    merges: fields.merges,
    opens: fields.opens,
    hooks: fields.hooks,
    slots: z.optional(z.partial(fields.slots)),
    defaultTimeoutMs: z.optional(fields.defaultTimeoutMs),
    write: fields.write,
  }),
});

/** Earlier versions, the oldest first; the record itself is the newest. The project's manifest chooses. */
const versions = z.optional(z.array(earlier));

/** A client as it is shipped with a language. `name`: what people call it, in Markdown. */
export const clientRecord = z.strictObject({ ...fields, versions, name: z.optional(z.string()) });

export type ClientRecord = z.infer<typeof clientRecord>;

/** A client together with the languages whose programs call it: the ids of their families. */
export type KnownClient = ClientRecord & { readonly languages: readonly string[] };

/** A client as a team describes it, for some of these languages. */
export function teamClient(families: readonly string[]) {
  const { id, ...others } = fields;
  return z.strictObject({ id, languages: z.array(z.enum(families)), ...others, versions });
}
export type ClientCall = z.infer<typeof call>;
export type TimeoutSlot = z.infer<typeof timeout>;
export type RetrySlot = z.infer<typeof retry>;
export type DeclaredCalls = z.infer<typeof declaredCalls>;
export type Combining = z.infer<typeof combining>;
