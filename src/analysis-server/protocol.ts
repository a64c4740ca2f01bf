import * as z from 'zod/mini';
import { remedies, ruleIds, severities } from '../analysis/findings';

/**
 * What the editor and the analysis say to each other, over JSON-RPC: notifications both ways, and requests of the editor.
 * Each end parses what it receives. Documents carry their version both ways, so that an answer to an older text is known
 * for what it is.
 *
 * URIs are those of `pathToFileURL`; lines and characters count from 0, characters in UTF-16 code units.
 */
const position = z.object({ line: z.number(), character: z.number() });
const range = z.object({ start: position, end: position });
const message = z.object({ fr: z.string(), en: z.string() });
const place = z.object({ uri: z.string(), range });
const languageSchema = z.nullable(z.enum(['fr', 'en']));

const fix = z.object({
  title: message,
  safe: z.boolean(),
  edits: z.array(
    z.object({
      uri: z.string(),
      range,
      text: z.string(),
      /** Where a person writes a value into the text, and the name of its parameter. */
      stops: z.optional(z.array(z.object({ at: z.number(), name: z.string() }))),
    }),
  ),
  creates: z.array(z.object({ uri: z.string(), text: z.string() })),
});

const finding = z.object({
  rule: z.enum(ruleIds),
  severity: z.enum(severities),
  range,
  message,
  endpoint: z.nullable(z.string()),
  related: z.array(z.object({ uri: z.string(), range, message })),
  relatedCount: z.number(),
  fixes: z.array(fix),
  remedy: z.optional(z.enum(remedies)),
  fingerprint: z.string(),
});

const fileFindings = z.object({
  uri: z.string(),
  /** Of the open document that was looked at; null when the text is that of the disk. */
  version: z.nullable(z.number()),
  /** The language that the file's configuration asks for. */
  language: languageSchema,
  findings: z.array(finding),
});

/** One thing that was understood of a call. */
const understood = z.object({
  slot: z.string(),
  name: message,
  value: message,
  /** Why it is not known, and what a person would have to look at. */
  because: z.nullable(message),
  place: z.nullable(place),
});

/** The function that a call is sent from, see `CallSubject`. */
const subject = z.object({
  name: z.string(),
  owner: z.nullable(z.string()),
  namespace: z.string(),
  isStatic: z.boolean(),
  isPublic: z.boolean(),
  isConstructible: z.boolean(),
  exported: z.nullable(z.string()),
  parameters: z.array(
    z.object({
      name: z.string(),
      isNamed: z.boolean(),
      isOptional: z.boolean(),
      keys: z.nullable(z.array(z.string())),
    }),
  ),
  settings: z.array(z.string()),
  tokens: z.array(z.string()),
});

const explainedCall = z.object({
  client: z.string(),
  language: z.string(),
  endpoint: z.nullable(z.string()),
  place,
  rows: z.array(understood),
  subject: z.nullable(subject),
});

/** What of a call is written at a place of a document, see `CallSpot`. */
const spot = z.object({
  kind: z.enum(['path', 'host', 'identifier', 'parameter', 'timeout', 'token']),
  range,
  name: z.nullable(z.string()),
  value: z.nullable(z.string()),
  call: explainedCall,
  count: z.number(),
  host: z.enum(['production', 'staging', 'local', 'retired', 'unknown']),
  phase: z.nullable(z.enum(['read', 'headers', 'total'])),
});

/** Where in a call a person writes, see `EditorSite`. */
const site = z.object({
  kind: z.enum(['address', 'key', 'value']),
  language: z.string(),
  endpoint: z.nullable(z.string()),
  present: z.array(z.string()),
  range,
  /** What is written there, and how many characters of it stand before the cursor. */
  text: z.string(),
  at: z.number(),
  before: z.string(),
  isFollowed: z.boolean(),
  name: z.nullable(z.string()),
  quote: z.string(),
  hole: z.nullable(z.object({ open: z.string(), close: z.string() })),
  style: z.nullable(
    z.object({ keys: z.enum(['bare', 'quoted', 'arrow', 'symbol-arrow', 'listed']), quote: z.enum(["'", '"']) }),
  ),
  /** What calls are given elsewhere, by name of parameter: values, and how many calls each. */
  used: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.number() }))),
  /** What the configuration says of the trace. */
  settings: z.record(z.string(), z.string()),
});

/** A call of a document, as far as it can be made from what is written there. */
const writtenCall = z.object({
  range,
  /** Of the statement that it stands in. */
  statement: range,
  endpoint: z.nullable(z.string()),
  /** Of the endpoint, with its providers; null for one that the catalogue does not have. */
  title: z.nullable(z.string()),
  values: z.record(z.string(), z.string()),
});

/** Where a document writes the path of an endpoint of the catalogue, or a part of it. */
const writtenPath = z.object({ range, endpoint: z.string(), title: z.string() });

/** A call of the workspace, and what is the matter with it. */
const listedCall = z.object({
  ...place.shape,
  endpoint: z.nullable(z.string()),
  client: z.string(),
  /** The gravest first. */
  problems: z.array(z.object({ severity: z.enum(severities), message })),
  /** Names of what the analysis could not determine of it. */
  undetermined: z.array(message),
});

const inDocument = { uri: z.string(), version: z.number() };
const document = z.object({ ...inDocument, folder: z.string(), text: z.string() });

/** Told to the analysis: the method of each notification is its type. */
const toldSchema = z.discriminatedUnion('type', [
  /** Once, first. `trusted`: whether programs may be run on behalf of the workspace (git, to list files). */
  z.object({ type: z.literal('start'), trusted: z.boolean() }),
  /** An open document, new or changed. `folder` is the world it belongs to. */
  z.object({ type: z.literal('document'), ...document.shape }),
  z.object({ type: z.literal('close'), uri: z.string() }),
  /** Files and folders of the disk that came, changed or went. */
  z.object({ type: z.literal('files'), uris: z.array(z.string()) }),
  /** The disk may be another than what was told. `thorough`: whatever it costs, the list of files included. */
  z.object({ type: z.literal('look'), thorough: z.boolean() }),
]);

const requests = {
  explain: z.object({ ...inDocument, position }),
  spot: z.object({ ...inDocument, position }),
  /** About a text of an open document that may be newer than the last that was sent. */
  site: z.object({ ...document.shape, position }),
  calls: z.object(inDocument),
  paths: z.object(inDocument),
  /** The calls of all worlds, as far as they were looked at. */
  allCalls: z.object({}),
  /** Looks at every file of these worlds; `progress` is the token under which it is told how far that is. */
  scan: z.object({ folders: z.array(z.string()), progress: z.optional(z.number()) }),
};

const responses = {
  explain: z.nullable(explainedCall),
  spot: z.nullable(spot),
  site: z.nullable(site),
  calls: z.array(writtenCall),
  paths: z.array(writtenPath),
  /** `isWhole`: whether every file of every world was looked at. */
  allCalls: z.object({ calls: z.array(listedCall), isWhole: z.boolean() }),
  /** How many files have findings, and how many; null where it was cancelled. */
  scan: z.nullable(z.object({ files: z.number(), findings: z.number() })),
};

/** Asked of the editor, which reads what the analysis has no disk for: see `EditorFileSystem`. */
export const hostRequests = {
  entries: z.object({ folder: z.string() }),
  read: z.object({ uri: z.string() }),
  kindOf: z.object({ uri: z.string() }),
  /** A file of the extension itself, by its path below `dist`. */
  packaged: z.object({ path: z.string() }),
};
export const hostResponses = {
  entries: z.object({ files: z.array(z.string()), folders: z.array(z.string()) }),
  read: z.nullable(z.string()),
  kindOf: z.nullable(z.enum(['file', 'folder'])),
  packaged: z.instanceof(Uint8Array),
};

/** How far a scan is, in files. */
const progressSchema = z.object({ done: z.number(), total: z.number() });

/** News of the analysis: the method of each notification is its type. */
const newsSchema = z.discriminatedUnion('type', [
  /** Work on a document begins: should the process die of it, this one is put aside. */
  z.object({ type: z.literal('begin'), uri: z.string() }),
  /** All that is known of a world. Files that are not named have no findings. */
  z.object({
    type: z.literal('findings'),
    folder: z.string(),
    /** Every open document of the world, as it was looked at, and how long the last look at it took. */
    documents: z.array(z.object({ uri: z.string(), version: z.number(), ms: z.number() })),
    files: z.array(fileFindings),
    /** Files that could not be understood as they are: what was last said of them stands. */
    kept: z.array(z.string()),
    /** What is wrong in configurations: used all the same, or with the defaults in their place. */
    configurations: z.array(z.object({ uri: z.string(), range, message, isUsed: z.boolean() })),
    /** Whether it is about every file, after a scan, or about what open documents lead to. */
    scanned: z.boolean(),
  }),
  /**
   * An edit that has nothing to do with the service: all that was last said still stands. Until findings are told again,
   * this holds for each text of the document without a needle and without these words; null where none can be named.
   */
  z.object({
    type: z.literal('nothing'),
    uri: z.string(),
    version: z.number(),
    words: z.nullable(z.array(z.string())),
  }),
  /** What changed on the disk has been taken: how many texts were parsed for it, and how long it took. */
  z.object({ type: z.literal('taken'), folder: z.string(), parsed: z.number(), ms: z.number() }),
  /** What a person should know, said once: a file left out, a grammar that does not load. */
  z.object({ type: z.literal('note'), uri: z.nullable(z.string()), message, grave: z.boolean() }),
  /** A mistake of ours. The documents keep their last findings. */
  z.object({
    type: z.literal('mistake'),
    documents: z.array(z.object({ uri: z.string(), version: z.number() })),
    text: z.string(),
  }),
]);

export type EditorPosition = z.infer<typeof position>;
export type EditorRange = z.infer<typeof range>;
export type ShownFinding = z.infer<typeof finding>;
export type ShownFix = z.infer<typeof fix>;
export type FileFindings = z.infer<typeof fileFindings>;
export type ExplainedCall = z.infer<typeof explainedCall>;
export type EditorSite = z.infer<typeof site>;
export type EditorSpot = z.infer<typeof spot>;
export type WrittenCall = z.infer<typeof writtenCall>;
export type WrittenPath = z.infer<typeof writtenPath>;
export type ListedCall = z.infer<typeof listedCall>;
export type ShownUnderstood = z.infer<typeof understood>;
export type EditorNotice = z.infer<typeof toldSchema>;
export type News = z.infer<typeof newsSchema>;
export type FindingsNews = Extract<News, { type: 'findings' }>;
export type ConfigurationNews = FindingsNews['configurations'][number];
export type ScanProgress = z.infer<typeof progressSchema>;
export type Method = keyof typeof requests;
export type Params<M extends Method> = z.infer<(typeof requests)[M]>;
export type ResponseOf<M extends Method> = z.infer<(typeof responses)[M]>;
export type AllCalls = ResponseOf<'allCalls'>;
export type ScanResult = NonNullable<ResponseOf<'scan'>>;

/** Schemas by method, so that one of them is known for that of its method. */
type ByMethod<T extends { readonly [M in Method]: unknown }> = { readonly [M in Method]: z.ZodMiniType<T[M]> };
const requestSchemas: ByMethod<{ [M in Method]: Params<M> }> = requests;
const responseSchemas: ByMethod<{ [M in Method]: ResponseOf<M> }> = responses;

export const methods: readonly Method[] = ['explain', 'spot', 'site', 'calls', 'paths', 'allCalls', 'scan'];

/** Each gives null for what this version does not say. */
export function parseTold(type: string, params: unknown): EditorNotice | null {
  return parsed(toldSchema, { ...fieldsOf(params), type });
}

export function parseNews(type: string, params: unknown): News | null {
  return parsed(newsSchema, { ...fieldsOf(params), type });
}

export function parseParams<M extends Method>(method: M, params: unknown): Params<M> | null {
  return parsed(requestSchemas[method], params);
}

export function parseResult<M extends Method>(method: M, result: unknown): ResponseOf<M> | null {
  return parsed(responseSchemas[method], result);
}

export function parseProgress(value: unknown): ScanProgress | null {
  return parsed(progressSchema, value);
}

function parsed<T>(schema: z.ZodMiniType<T>, value: unknown): T | null {
  const result = schema.safeParse(value);
  return result.success ? result.data : null;
}

function fieldsOf(params: unknown): object {
  return typeof params === 'object' && params !== null ? params : {};
}
