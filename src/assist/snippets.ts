import type { Lang } from '../text/message';
import { operationByPath, providersOf, searchOperations, titleOf, type Operation } from '../catalogue';
import { targetLanguageOf, targetOf } from '../languages/written';
import {
  baseClientTarget,
  hasHelpers,
  isWritten,
  likelyClientsOf,
  offeredSnippets,
  renderBaseClient,
  renderRequest,
  formIn,
  insertionIn,
  type Insertion,
  type OfferedSnippet,
  type Target,
} from '../writing';

export type { Insertion } from '../writing';

/** A file in which a call is to be inserted. */
export interface InsertionFile {
  /** As editors name languages. */
  readonly languageId: string;
  readonly text: string;
  /** The language of the comments. */
  readonly lang: Lang;
}

/** A call that is offered where a person writes `ae-`. */
export interface Proposal extends Insertion {
  /** What the endpoint is called. */
  readonly label: string;
  /** Whose data it has. */
  readonly providers: string;
  /** Title of the endpoint and the client, in the editor's language. */
  readonly detail: string;
  /** Null for the client of the project, which calls none. */
  readonly endpoint: string | null;
  readonly target: Target;
}

/**
 * What is offered after a prefix that begins with `ae-`, the best first; nothing in a language that has no template. `shown` is
 * the editor's language; `manifests` are the project's, by path with their texts.
 */
export function proposals(
  place: InsertionFile,
  prefix: string,
  shown: Lang,
  manifests: Readonly<Record<string, string>> = {},
): Proposal[] {
  const language = targetLanguageOf(place.languageId);
  if (!language) return [];
  const calls = offeredSnippets({ ...place, language, prefix, manifests }).map((each) => proposalOf(each, shown));
  const own = baseClientProposal(place, prefix, shown);
  return own ? [own, ...calls] : calls;
}

/** What the client of a project is offered for: the beginning of one of these words, of two letters or more. */
const BASE_CLIENT = /^ae-(?=..)(?:c|cl|cli|clie|clien|client|b|ba|bas|base)$/i;

/** The client that all calls of a project go through, where its name is written. */
function baseClientProposal(place: InsertionFile, prefix: string, shown: Lang): Proposal | null {
  const insertion = BASE_CLIENT.test(prefix) ? baseClientFor(place) : null;
  const language = targetLanguageOf(place.languageId);
  const target = language && isWritten(language) ? baseClientTarget(language) : null;
  if (insertion === null || !target) return null;
  const { label, detail } = baseClientWords[shown];
  return { label, providers: '', detail, ...insertion, endpoint: null, target };
}

const baseClientWords: Readonly<Record<Lang, { readonly label: string; readonly detail: string }>> = {
  fr: {
    label: 'Client API Entreprise du projet',
    detail: 'Traçabilité, délai, quota, erreurs et reprises en un seul endroit, pour tous les appels',
  },
  en: {
    label: 'API Entreprise client of the project',
    detail: 'Traceability, timeout, quota, errors and retries in one place, for all calls',
  },
};

/** The client of a project as code, in the syntax of the editor's snippets; null in a language that has none. */
export function baseClientFor(
  { languageId, text, lang }: InsertionFile,
  values: Readonly<Record<string, string>> = {},
): Insertion | null {
  const language = targetLanguageOf(languageId);
  const target = language && isWritten(language) ? baseClientTarget(language) : null;
  if (!language || !isWritten(language) || !target) return null;
  const helpers = !hasHelpers(text, target);
  const form = formIn(text, language);
  const code = renderBaseClient({ language, lang, values, helpers, imports: true, form, rest: 'placeholders' });
  return insertionIn(text, code, language);
}

function proposalOf(
  { title, providers, description, insertText, imports, endpoint, target }: OfferedSnippet,
  shown: Lang,
): Proposal {
  return {
    label: title,
    providers,
    detail: description[shown],
    insertText,
    imports,
    endpoint,
    target,
  };
}

/** What a person is told of a call before it is inserted: facts, a sentence of Markdown each, and the code. */
export interface Documentation {
  readonly title: string;
  /** `GET /v4/…` */
  readonly request: string;
  readonly facts: readonly string[];
  readonly code: string;
}

/** @throws Error when the catalogue has no such endpoint. */
export function endpointDocumentation(endpoint: string, target: Target, shown: Lang): Documentation {
  const operation = operationOf(endpoint);
  return {
    title: titleOf(operation),
    request: `${operation.method} ${operation.path}`,
    facts: factsOf(operation).map((fact) => fact[shown]),
    code: renderRequest({ operation, target, lang: shown, helpers: false }).trimEnd(),
  };
}

function factsOf(operation: Operation): Readonly<Record<Lang, string>>[] {
  const seconds = operation.timeoutMs / 1000;
  const parameters = [...operation.traceability, ...(operation.userId ? ['user_id'] : [])]
    .map((name) => `\`${name}\``)
    .join(', ');
  const isDocument = operation.response.kind === 'document';
  return [
    {
      fr: `Délai recommandé : ${seconds} s. À remplir : ${parameters}.`,
      en: `Recommended timeout: ${seconds} s. To fill in: ${parameters}.`,
    },
    {
      fr: 'Le jeton est lu dans la variable d’environnement `API_ENTREPRISE_TOKEN`.',
      en: 'The token is read from the environment variable `API_ENTREPRISE_TOKEN`.',
    },
    ...(isDocument
      ? [
          {
            fr: 'La réponse est un lien temporaire, que le code suit sans le jeton.',
            en: 'The response is a temporary link, which the code follows without the token.',
          },
        ]
      : []),
  ];
}

/** A row of a list of endpoints, in which a person searches. */
export interface EndpointRow {
  /** The catalogue's path template. */
  readonly path: string;
  readonly title: string;
  readonly providers: string;
}

/** The endpoints that a new call may use and that answer to what a person looks for, the best first; all of them by provider and title. */
export function currentEndpoints(query = ''): EndpointRow[] {
  const rows = searchOperations(query).map((operation) => ({
    path: operation.path,
    title: operation.title,
    providers: providersOf(operation),
  }));
  if (query.trim() !== '') return rows;
  return rows.toSorted(
    (one, other) => one.providers.localeCompare(other.providers, 'fr') || one.title.localeCompare(other.title, 'fr'),
  );
}

/** Whether it is an endpoint of the catalogue, current or deprecated. */
export function isEndpoint(path: string): boolean {
  return operationByPath(path) !== undefined;
}

/**
 * The clients that are used in a file, named by the project's manifests (by path, with their texts) or usual in the language,
 * in this order; none where there is no template.
 */
export function clientsFor(
  { languageId, text }: InsertionFile,
  manifests: Readonly<Record<string, string>>,
): readonly Target[] {
  const language = targetLanguageOf(languageId);
  return language ? likelyClientsOf(language, text, manifests) : [];
}

/** A call to be inserted. */
export interface CallInsertion {
  readonly endpoint: string;
  /** Id of the language. */
  readonly language: string;
  readonly client: string;
  readonly place: InsertionFile;
  /** Traceability that is known; the rest becomes tab stops. */
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * The call as code in the syntax of the editor's snippets.
 * @throws Error when the catalogue has no such endpoint.
 */
export function insertionOf({ endpoint, language, client, place, values = {} }: CallInsertion): Insertion {
  const target = targetOf(language, client);
  const code = renderRequest({
    operation: operationOf(endpoint),
    target,
    lang: place.lang,
    values,
    rest: 'placeholders',
    form: formIn(place.text, target.language),
    helpers: !hasHelpers(place.text, target),
    imports: true,
  });
  return insertionIn(place.text, code, target.language);
}

function operationOf(endpoint: string): Operation {
  const operation = operationByPath(endpoint);
  if (!operation) throw new Error('The catalogue has no such endpoint.');
  return operation;
}
