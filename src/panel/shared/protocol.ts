import * as z from 'zod/mini';

/**
 * What the panel's page and its host say to each other. Each end parses what it receives. No message holds a token: the
 * page knows tokens by an identifier and a name, and the host alone sends requests.
 */
export const panelEnvironments = ['simulator', 'staging', 'production'] as const;

export type PanelEnvironment = (typeof panelEnvironments)[number];

/** In UTF-16 units: a million identifiers. Longer ones come from a file. */
export const LONGEST_LIST = 15_000_000;

/** In UTF-16 units, of a field. */
export const LONGEST_VALUE = 2000;

const environment = z.enum(panelEnvironments);
const name = z.string().check(z.maxLength(200));
const values = z.record(name, z.string().check(z.maxLength(LONGEST_VALUE)));

/** How the simulator is asked to answer: empty for as the service does; the value where the scenario takes one. */
const scenario = z.object({ name, value: name });

/** What the page keeps while it is hidden, and what a window that is loaded again brings back. */
const draft = z.object({
  endpoint: z.nullable(name),
  environment,
  scenario,
  /** What was typed to try, and what was typed for production. */
  values: z.object({ fictitious: values, real: values }),
});

/** The number of a message that holds what was typed, from 1 for each page; 0 before the first. */
const telling = z.int().check(z.nonnegative());

/** What was typed in the form since it was last told, and the environment that it was typed for. */
const typed = { environment, values, telling };

const said = z.object({ message: z.string(), next: z.string() });

const endpointSummary = z.object({
  id: z.string(),
  path: z.string(),
  title: z.string(),
  provider: z.string(),
  tag: z.string(),
  /** What people call it besides, folded. */
  words: z.string(),
  deprecated: z.boolean(),
});

const field = z.object({
  name: z.string(),
  label: z.string(),
  /** What a value has to be, in words. */
  hint: z.string(),
  required: z.boolean(),
  /** The only values that there are; null where a text is typed. */
  choices: z.nullable(z.array(z.string())),
  examples: z.array(z.string()),
});

const form = z.object({
  endpoint: endpointSummary,
  /** What to know before calling: a deprecation, a maintenance window, the time limit. */
  notes: z.array(z.string()),
  identifiers: z.array(field),
  trace: z.array(field),
  options: z.array(field),
  /** What becomes of the trace in this environment. */
  traceHint: z.string(),
  /** What the fields can be filled in with: an example, or in production what the project says of its trace. */
  offer: z.nullable(z.enum(['example', 'project'])),
  /** The service's page about the endpoint. */
  documentation: z.string(),
});

const problem = z.extend(said, { parameter: z.string(), code: z.nullable(z.string()) });
const warning = z.extend(said, { parameter: z.nullable(z.string()) });

const explained = z.extend(said, {
  code: z.nullable(z.string()),
  retry: z.string(),
  provider: z.nullable(z.string()),
  /** The service's own words. */
  detail: z.string(),
});

const answer = z.object({
  tone: z.enum(['good', 'bad', 'none']),
  status: z.string(),
  /** Which call it answers: endpoint and environment. */
  about: z.string(),
  production: z.boolean(),
  facts: z.array(z.tuple([z.string(), z.string()])),
  headers: z.array(z.tuple([z.string(), z.string()])),
  explained: z.array(explained),
  /** What came before the one retry. */
  first: z.nullable(z.string()),
  fields: z.nullable(z.object({ unknown: z.array(z.string()), missing: z.array(z.string()) })),
  hasBody: z.boolean(),
  canCompare: z.boolean(),
  documents: z.array(z.string()),
});

/** The body of the last answer, as it is shown: indented, without secrets. */
const body = z.object({
  kind: z.enum(['json', 'text']),
  text: z.string(),
  /** False where the text is only its beginning. */
  isWhole: z.boolean(),
});

const activity = z.object({
  /** Changes where a screen reader should hear of it. */
  text: z.string(),
  kind: z.enum(['starting', 'confirming', 'sending', 'waiting', 'retrying', 'fetching', 'listing', 'paused']),
  /** How long it has gone on, and how long it may at most; in ms. */
  sinceMs: z.number(),
  limitMs: z.nullable(z.number()),
});

const historyRow = z.object({
  id: z.string(),
  when: z.string(),
  what: z.string(),
  /** What was asked about: identifiers, or how many there were in a list. */
  about: z.string(),
  environment: z.string(),
  production: z.boolean(),
  /** Status and codes, or what came of a list. */
  outcome: z.string(),
  /** How long it took, in words. */
  took: z.string(),
  tone: z.enum(['good', 'bad', 'none']),
  kind: z.enum(['call', 'list']),
  hasBody: z.boolean(),
});

const view = z.object({
  language: z.enum(['fr', 'en']),
  trusted: z.boolean(),
  environment,
  tokens: z.array(z.object({ id: z.string(), label: z.string() })),
  token: z.nullable(z.string()),
  simulator: z.object({ state: z.enum(['stopped', 'starting', 'running', 'failed']), text: z.string() }),
  scenarios: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      /** What its value is, the one that it has when nobody says, and those to choose from; null where it takes none. */
      value: z.nullable(
        z.object({
          label: z.string(),
          standard: z.string(),
          choices: z.array(z.object({ value: z.string(), label: z.string() })),
        }),
      ),
    }),
  ),
  scenario,
  form: z.nullable(form),
  problems: z.array(problem),
  warnings: z.array(warning),
  budget: z.array(z.string()),
  activity: z.nullable(activity),
  answer: z.nullable(answer),
  history: z.array(historyRow),
  keepsBodies: z.boolean(),
  targets: z.array(z.object({ id: z.string(), label: z.string() })),
  /** Something that was done, for a screen reader and the line below the buttons. */
  notice: z.string(),
});

export const toPageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('endpoints'), endpoints: z.array(endpointSummary) }),
  /** With what is to stand in the fields, but for what was typed after the message last heard. */
  z.object({ type: z.literal('view'), view, values, heard: telling }),
  z.object({ type: z.literal('body'), body: z.nullable(body) }),
  /** Where the focus should go. */
  z.object({ type: z.literal('focus'), on: z.enum(['endpoint', 'problem', 'answer', 'send']) }),
]);

export const toHostSchema = z.discriminatedUnion('type', [
  /** The page is there, with what it kept. */
  z.object({ type: z.literal('ready'), kept: z.nullable(draft) }),
  z.object({ type: z.literal('endpoint'), endpoint: name }),
  z.object({ type: z.literal('environment'), environment }),
  z.object({ type: z.literal('token'), token: name }),
  z.object({ type: z.literal('scenario'), scenario }),
  z.object({ type: z.literal('values'), ...typed }),
  z.object({ type: z.literal('send'), ...typed }),
  /** One endpoint for a list of identifiers: pasted, or from a file when the text is empty. */
  z.object({ type: z.literal('list'), text: z.string().check(z.maxLength(LONGEST_LIST)), ...typed }),
  /** Pauses a list, or goes on with it. */
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('cancel') }),
  /** Fills in what the form offers. */
  z.object({ type: z.literal('fillIn') }),
  z.object({ type: z.literal('copy'), target: name, ...typed }),
  z.object({ type: z.literal('body'), how: z.enum(['open', 'copy']) }),
  z.object({ type: z.literal('compare') }),
  z.object({ type: z.literal('document'), index: z.int().check(z.nonnegative()), how: z.enum(['open', 'save']) }),
  z.object({ type: z.literal('again'), id: name, how: z.enum(['fill', 'send', 'open']) }),
  z.object({ type: z.literal('clearHistory') }),
  z.object({ type: z.literal('simulator'), how: z.enum(['start', 'stop']) }),
  z.object({ type: z.literal('addToken') }),
]);

export type ScenarioView = z.infer<typeof scenario>;
export type ShownBody = z.infer<typeof body>;
export type Draft = z.infer<typeof draft>;
export type EndpointSummary = z.infer<typeof endpointSummary>;
export type FormField = z.infer<typeof field>;
export type Form = z.infer<typeof form>;
export type ShownProblem = z.infer<typeof problem>;
export type ShownWarning = z.infer<typeof warning>;
export type ShownAnswer = z.infer<typeof answer>;
export type Activity = z.infer<typeof activity>;
export type HistoryRow = z.infer<typeof historyRow>;
export type View = z.infer<typeof view>;
export type ToPage = z.infer<typeof toPageSchema>;
export type ToHost = z.infer<typeof toHostSchema>;

/** Null for what this version does not say. */
export function parseToHost(value: unknown): ToHost | null {
  const parsed = toHostSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** Null for what this version does not say. */
export function parseToPage(value: unknown): ToPage | null {
  const parsed = toPageSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** What a page kept, or a window brought back; null for what is none. */
export function parseDraft(value: unknown): Draft | null {
  const parsed = draft.safeParse(value);
  return parsed.success ? parsed.data : null;
}
