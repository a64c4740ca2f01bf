/**
 * The shape of the catalogue: what is known of the service, as facts.
 *
 * Everything here is data in, data out; the types are inferred, so a catalogue that passes has the type.
 */
import * as z from 'zod/mini';

const path = z.string().check(z.regex(/^\/[A-Za-z0-9_\-{}/.]+$/));
const code = z.string().check(z.regex(/^(\d{2}|XX)\d{3}$/));

/** What an identifier or option is; `identifiers.ts` has the validator of each kind that has one. */
export const parameterKinds = [
  'siren',
  'siret',
  'siren_or_rna',
  'siret_or_rna',
  'siren_or_siret_or_rna',
  'siren_or_siret_or_rnf',
  'siret_or_eori',
  'month',
  'year',
  'limit',
  'depth',
  'workforce',
  'delegation',
  'cache',
  'operation',
  'recipient',
  'uuid',
  'text',
] as const;

const OperationParameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  kind: z.enum(parameterKinds),
  required: z.boolean(),
  /** A regular expression that the whole value matches; necessary, not sufficient (check digits are not in it). */
  pattern: z.optional(z.string()),
  values: z.optional(z.array(z.string())),
  minimum: z.optional(z.number()),
  /** For a year, the last one allowed: 0 is the current year, -1 the previous one. Otherwise the greatest value. */
  maximum: z.optional(z.number()),
  default: z.optional(z.union([z.string(), z.number()])),
  /** The error code that answers a malformed value, status 422. */
  error: z.optional(code),
});

const RateLimit = z.object({
  perMinute: z.number(),
  group: z.string(),
  /** True when all the endpoints of the group draw on one counter. */
  shared: z.boolean(),
  /** Two endpoints with the same counter draw on the same allowance (v3 and v4 of one endpoint do). */
  counter: z.string(),
});

const Response = z.object({
  /** `document`: JSON that holds the link of one document; `files`: JSON with links of files among other data. */
  kind: z.enum(['json', 'document', 'files']),
  /** True when `data` is a list. */
  collection: z.boolean(),
  /** One field a line, see `responseFields` in fields.ts. */
  fields: z.array(z.string()),
  /** Where the links of files are, as field paths. */
  links: z.array(z.string()),
});

const Operation = z.object({
  id: z.string(),
  path,
  version: z.number(),
  method: z.literal('GET'),
  title: z.string(),
  providers: z.array(z.string()),
  /** The service's own group of endpoints, in French. */
  tag: z.string(),
  /** Path parameters in order, then optional query parameters, then headers. Not the traceability ones. */
  parameters: z.array(OperationParameter),
  traceability: z.array(z.enum(['context', 'recipient', 'object'])),
  /** True on DGFIP endpoints, where the getting-started page asks for `user_id`; the server ignores it. */
  userId: z.boolean(),
  response: Response,
  errors: z.array(code),
  rateLimit: z.nullable(RateLimit),
  /** Any of them opens the endpoint; none listed means that any valid token does; null means unknown. */
  scopes: z.nullable(z.array(z.string())),
  /** The recommended read timeout of a client, in ms. */
  timeoutMs: z.number(),
  /** How long the service itself waits for its provider, in ms. */
  providerTimeoutMs: z.number(),
  /** `since` is a day, or a month where no more is known. */
  deprecated: z.nullable(z.object({ since: z.nullable(z.string()), successors: z.array(path) })),
  opening: z.enum(['open', 'protected', 'unknown']),
  stagingOnly: z.boolean(),
  /** Daily window in French local time, `HH:MM`. */
  maintenance: z.nullable(z.object({ from: z.string(), to: z.string() })),
  ping: z.nullable(path),
  /** Which page of the service's own catalogue describes it, see `documentationOf`; null where none does. */
  sheet: z.nullable(z.string()),
  /** Path parameters that the staging environment answers with 200. */
  examples: z.array(z.record(z.string(), z.string())),
});

const Exempt = z.object({
  path,
  title: z.string(),
  token: z.boolean(),
  parameters: z.array(OperationParameter),
});

const V2Route = z.object({
  path,
  successors: z.array(path),
  /** False for the one route that still answers. */
  gone: z.boolean(),
  traceability: z.boolean(),
  userId: z.boolean(),
});

const ErrorCode = z.object({
  /** `XX` stands for any provider's prefix. */
  code,
  /** The statuses that the server really sends with it; empty when none is known. */
  statuses: z.array(z.number()),
  /** The statuses under which the OpenAPI file documents it. */
  documented: z.array(z.number()),
  /** `never`: mend the call; `after`: wait for `Retry-After` or `meta.retry_in`; `later`: try again with growing delays. */
  retry: z.enum(['never', 'after', 'later']),
  /** Seconds that `meta.retry_in` announces, where they are known to be constant. */
  retryIn: z.optional(z.number()),
  parameter: z.optional(z.string()),
});

export const CatalogueSchema = z.object({
  format: z.literal(1),
  source: z.object({
    repository: z.string(),
    commit: z.string(),
    date: z.string(),
    /** Until when later changes have been overlaid by hand. */
    overlay: z.string(),
  }),
  hosts: z.object({ production: z.string(), staging: z.string(), retired: z.array(z.string()) }),
  providers: z.record(z.string(), z.object({ name: z.string(), url: z.nullable(z.string()) })),
  /** First two digits of an error code to the name of who it speaks of. */
  prefixes: z.record(z.string().check(z.regex(/^\d{2}$/)), z.string()),
  operations: z.array(Operation).check(z.minLength(1)),
  /** Routed, answering like `operation`, absent from the OpenAPI file. */
  aliases: z.array(z.object({ path, operation: path })),
  downloads: z.array(
    z.object({ path, timeoutMs: z.number(), rateLimit: RateLimit, lifetimeMs: z.nullable(z.number()) }),
  ),
  /** Whether a provider is there, without a token: the paths, and what the status page calls them. */
  pings: z.array(z.object({ path, name: z.string() })),
  /** Paths that need no traceability parameter. */
  exempt: z.array(Exempt),
  v2: z.array(V2Route),
  /** Paths of v3 that answer 410. */
  removed: z.array(z.object({ path, successors: z.array(path) })),
  removedParameters: z.array(z.object({ name: z.string(), successor: z.nullable(z.string()) })),
  /** Scopes that no current operation asks for, and that tokens of before still carry. */
  formerScopes: z.array(z.string()),
  errors: z.array(ErrorCode),
});

export type Catalogue = z.infer<typeof CatalogueSchema>;
export type Operation = Catalogue['operations'][number];
export type OperationParameter = Operation['parameters'][number];
export type ParameterKind = OperationParameter['kind'];
export type Exempt = Catalogue['exempt'][number];
export type V2Route = Catalogue['v2'][number];
export type ErrorCode = Catalogue['errors'][number];
export type RateLimit = NonNullable<Operation['rateLimit']>;
export type ResponseKind = Operation['response']['kind'];
