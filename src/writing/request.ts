import type { Lang } from '../text/message';
import Mustache from 'mustache';
import { shipped, titleOf, type Catalogue, type Operation } from '../catalogue';
import { commentsIn, commentText, placeholderOf } from './comments';
import { endpointName, pascalCase } from './names';
import { withSortedImports } from './imports';
import { isWritten, type TargetLanguage } from './language';
import type { Written } from './notation';
import { snippetText, tabStop, withoutMarks } from './placeholders';
import type { Target } from './targets';
import { templates } from './templates';

/** What a request is written as, as far as it is not a template by itself. */
export type TargetOfRequest = Pick<Target, 'language' | 'client' | 'timeout'> & Partial<Target>;

/** A request to be written as code. */
export interface RequestToWrite {
  readonly operation: Operation;
  readonly target: TargetOfRequest;
  /** The language of the comments. */
  readonly lang: Lang;
  /**
   * Values by name of parameter: identifiers, traceability, optional parameters of the query. An optional parameter
   * without a value is left out. There is none for the token: it is always read from the environment.
   */
  readonly values?: Readonly<Record<string, string>>;
  /**
   * What stands where no value is given: parameters of the function (the default); for traceability, tab stops of the
   * editor's snippets, and then the whole result is in their syntax; for traceability, environment variables.
   */
  readonly rest?: 'variables' | 'placeholders' | 'environment';
  /** `snippet`: to be inserted into a file; `file`: the whole of one; `command`: in a shell, only the command. */
  readonly form?: 'snippet' | 'file' | 'command';
  /** Whether to write the imports and the error class that several functions of a file share. */
  readonly helpers?: boolean;
  /** Whether to write imports, in a language that keeps them apart from what is shared; as `helpers` says, if left out. */
  readonly imports?: boolean;
  /** Where the request goes unless the environment says otherwise: `https://host`. */
  readonly origin?: string;
  /** Where titles and time limits come from, when it is not the catalogue that is shipped. */
  readonly catalogue?: Catalogue;
}

/**
 * A request as code that does what the service expects of a good client: traceability, a time limit, the token from the
 * environment, an error that says whether and when to try again. Pure and synchronous, in about a tenth of a millisecond.
 * @throws Error when there is no such template, or the origin is none.
 */
export function renderRequest(request: RequestToWrite): string {
  const { target } = request;
  const code = filledIn(target.language, templateOf(target), templateView(request), templateParts(target));
  return request.rest === 'placeholders' ? snippetText(code) : code;
}

/** What has no layout of its language: a shell and a request file, and the service's own client, which has its own errors. */
function templateOf(target: TargetOfRequest): string {
  const isWhole = target.isSdk === true || !isWritten(target.language);
  return isWhole ? clientTemplateOf(target) : layoutOf(target);
}

/** How a client sends a request: the parts of a layout that differ from one client to another. */
export function clientTemplateOf({ language, client }: Pick<Target, 'language' | 'client'>): string {
  return `${language.family}/${client}`;
}

function layoutOf({ language }: Pick<Target, 'language'>): string {
  return `${language.family}/shared/request`;
}

/** Which templates stand for the names that differ by language and client. */
export function templateParts(target: Pick<Target, 'language' | 'client'>): Readonly<Record<string, string>> {
  return {
    client: clientTemplateOf(target),
    'shared/client': layoutOf(target),
    'shared/error': `${target.language.family}/shared/error`,
  };
}

/** The same, with imports in their order where the language keeps them apart. */
export function filledIn(language: TargetLanguage, ...template: Parameters<typeof fill>): string {
  const code = fill(...template);
  const rules = isWritten(language) ? language.imports : null;
  return rules ? withSortedImports(code, rules) : code;
}

/** A template with its blanks filled in. `parts` says which template stands for a name that differs by language. */
export function fill(
  template: string,
  view: Readonly<Record<string, unknown>>,
  parts: Readonly<Record<string, string>> = {},
): string {
  const text = templates[template];
  if (text === undefined) throw new Error(`No template ${template}.`);
  return Mustache.render(text, view, (name) => templates[parts[name] ?? name], { escape: String });
}

/** All that a template may name. */
export function templateView(request: RequestToWrite, environment?: (name: string) => string): Record<string, unknown> {
  const { operation, target, lang, form = 'snippet', helpers = true, catalogue = shipped() } = request;
  const { notation } = target.language;
  const written = writtenValues(request);
  const names = [...written.values()].flatMap((value) =>
    value.kind === 'variable' ? [notation.name(value.name)] : [],
  );
  const identifiers = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const query = [...written].filter(([name]) => !identifiers.includes(name));
  const document = documentOf(operation);
  const path = pathOf(operation, (name) => {
    const value = written.get(name);
    return value ? notation.inPath(value) : '';
  });
  return {
    ...sharedView(target, lang, catalogue),
    hasSettings: query.some(([, value]) => value.kind === 'environment'),
    isFile: form === 'file',
    isCommand: form === 'command',
    helpers,
    withImports: request.imports ?? helpers,
    origin: originOf(request, catalogue),
    title: commentText(titleOf(operation, catalogue)),
    name: functionName(operation, target),
    className: pascalCase(endpointName(operation.id)),
    path,
    pathText: notation.whole?.(path) ?? path,
    parameters: notation.parameters(names),
    hasParameters: names.length > 0,
    variables: names.map((name) => ({ name, declaration: notation.parameters([name]) })),
    query: query.map(([key, value], index) => ({
      entry: notation.entry(key, value, environment),
      key,
      value: notation.value?.(value, environment),
      comma: index === query.length - 1 ? '' : ',',
      last: index === query.length - 1,
      separator: index === 0 ? '?' : '&',
    })),
    template: operation.path,
    stagingOnly: operation.stagingOnly,
    pathValues: identifiers.map((key, index) => ({
      entry: notation.entry(key, written.get(key) ?? { kind: 'variable', name: key }, environment),
      comma: index === identifiers.length - 1 ? '' : ',',
    })),
    isAsync: target.isAsync === true,
    raises: target.raises?.join(', ') ?? '',
    in: blocksOf(target.language),
    timeout: timeoutIn(operation.timeoutMs, target),
    timeoutMs: String(operation.timeoutMs),
    downloadMs: String(downloadTimeoutOf(catalogue)),
    isDocument: document !== 'none',
    document: document === 'one',
    documents: document === 'several',
    links: operation.response.links[0],
    dataType: dataTypeOf(operation),
    returns: document === 'one' ? '?string' : '?array',
  };
}

/** What does not differ from one endpoint to another. */
export function sharedView(
  target: Pick<Target, 'language' | 'timeout'>,
  lang: Lang,
  catalogue: Catalogue,
): Record<string, unknown> {
  return {
    says: commentsIn(lang),
    ...processIn('process.env'),
    ts: target.language.isTyped,
    downloadTimeout: timeoutIn(downloadTimeoutOf(catalogue), target),
  };
}

/** The parts that a client's template has, each turned on where the layout of the language asks for it. */
function blocksOf({ notation }: TargetLanguage): Readonly<Record<string, unknown>> {
  const one = notation.within('data', ['document_url']);
  const each = notation.within('item', ['data', 'document_url']);
  return {
    imports: { imports: true },
    request: { request: true },
    file: { file: true, link: one },
    fileOfItem: { file: true, link: each },
  };
}

/** Where JavaScript finds the environment, and the header made of it: a template cannot have a blank within `${}`. */
export function processIn(env: string): { readonly env: string; readonly authorization: string } {
  return { env, authorization: `\`Bearer \${${env}.API_ENTREPRISE_TOKEN}\`` };
}

/** Every value that the request holds, in the order of the path and then of the query. */
function writtenValues({
  operation,
  target: { language },
  lang,
  values = {},
  rest = 'variables',
}: RequestToWrite): Map<string, Written> {
  const written = new Map<string, Written>();
  let stops = 0;
  const add = (name: string, otherwise: () => Written) => {
    const given = values[name];
    written.set(name, given === undefined ? otherwise() : { kind: 'literal', text: withoutMarks(given) });
  };
  for (const { name, in: place } of operation.parameters)
    if (place === 'path') add(name, () => ({ kind: 'variable', name }));
  for (const name of [...operation.traceability, ...(operation.userId ? ['user_id'] : [])]) {
    add(name, () => {
      if (rest === 'variables') return { kind: 'variable', name };
      if (rest === 'environment') return { kind: 'environment', name: `API_ENTREPRISE_${name.toUpperCase()}` };
      if (language.declaresVariables) return { kind: 'variable', name };
      stops += 1;
      return { kind: 'literal', text: tabStop(stops, placeholderOf(name, lang)) };
    });
  }
  for (const { name, in: place } of operation.parameters)
    if (place === 'query' && values[name] !== undefined) add(name, () => ({ kind: 'variable', name }));
  return written;
}

function pathOf(operation: Operation, value: (name: string) => string): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => value(name));
}

/** What the function that calls the endpoint is called in this language. */
export function functionName(operation: Operation, target: Pick<Target, 'language'>): string {
  return target.language.notation.name(endpointName(operation.id));
}

function originOf({ operation, origin }: RequestToWrite, { hosts }: Catalogue): string {
  const chosen = origin ?? `https://${operation.stagingOnly ? hosts.staging : hosts.production}`;
  // It is written into strings of every language as it is.
  if (!/^https?:\/\/[\w.-]+(?::\d+)?$/.test(chosen)) throw new Error('An origin is a scheme and a host.');
  return chosen;
}

/** A time limit in the unit of a client. */
export function timeoutIn(ms: number, { timeout }: Pick<Target, 'timeout'>): string {
  return String(timeout === 's' ? ms / 1000 : ms);
}

/** The recommended time limit of a download, in ms. */
function downloadTimeoutOf({ downloads }: Catalogue): number {
  return Math.max(...downloads.map((download) => download.timeoutMs));
}

/** Whether the answer is a link to a document, or a list of them, that a second request fetches. */
function documentOf({ response }: Operation): 'none' | 'one' | 'several' {
  if (response.kind !== 'document') return 'none';
  if (response.links[0] === 'data.document_url') return 'one';
  return response.links[0] === 'data[].data.document_url' ? 'several' : 'none';
}

/** The type of `data` in TypeScript, as far as the code needs it. */
function dataTypeOf(operation: Operation): string {
  const document = documentOf(operation);
  if (document === 'one') return '{ document_url: string }';
  if (document === 'several') return '{ data: { document_url: string } }[]';
  return operation.response.collection ? 'Record<string, unknown>[]' : 'Record<string, unknown>';
}
