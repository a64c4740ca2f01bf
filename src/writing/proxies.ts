import { operationByPath, type Operation } from '../catalogue';
import type { Lang } from '../text/message';
import type { Framework } from './frameworks';
import type { WrittenLanguage } from './language';
import { Stack } from './manifests';
import { targetsOf } from './targets';
import { endpointName, kebabCase, pascalCase, snakeCase } from './names';
import { filledIn, templateParts, processIn, templateView, type RequestToWrite } from './request';

/** A route to be written: what a browser calls in place of the service. */
export interface ProxyToWrite {
  readonly framework: Framework;
  /** The catalogue's path template, or its operation. */
  readonly endpoint: string | Operation;
  /** The language of the comments. */
  readonly lang: Lang;
  /** Whether to write the language's form with types, where it has one. */
  readonly hasTypes?: boolean;
  /** Traceability that is the same for every call; what has no value is read from the environment. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface Proxy {
  readonly language: WrittenLanguage;
  /** Where the framework's users would put it, below the project's folder. */
  readonly file: string;
  /** The path that the browser calls, with its parameters as the framework writes them. */
  readonly route: string;
  readonly code: string;
}

/**
 * A route that takes an identifier, calls the endpoint from the server with the token of the environment, traceability
 * and a time limit, and answers with nothing but the data: 400, 404, 502, 503 with `Retry-After` or 504 otherwise.
 * @throws Error when the catalogue has no such endpoint.
 */
export function renderProxy({ framework, endpoint, lang, hasTypes = false, values = {} }: ProxyToWrite): Proxy {
  const operation = typeof endpoint === 'string' ? operationByPath(endpoint) : endpoint;
  if (!operation) throw new Error('The catalogue has no such endpoint.');
  const { client } = framework;
  const language = (hasTypes ? framework.language.typed : null) ?? framework.language;
  // A route serves one document; where there are several, their links are data like the rest.
  const served: Operation =
    operation.response.kind === 'document' && operation.response.links[0] !== 'data.document_url'
      ? { ...operation, response: { ...operation.response, kind: 'json' } }
      : operation;
  const request: RequestToWrite = {
    operation: served,
    target: targetsOf(language).find((each) => each.client === client) ?? {
      language,
      client,
      timeout: language.timeUnit,
    },
    lang,
    values: withoutIdentifiers(served, values),
    rest: 'environment',
    helpers: false,
  };
  const names = identifiersOf(served, language);
  const name = snakeCase(endpointName(served.id));
  const className = pascalCase(name);
  const prefix = `/api/${kebabCase(name)}`;
  const route = [prefix, ...names.map((each) => framework.parameter(each))].join('/');
  const { idiom, notation, isTyped } = language;
  const view = {
    ...templateView(request, framework.setting),
    ...(framework.environment === undefined ? {} : processIn(framework.environment)),
    ts: isTyped,
    className,
    route: framework.isRelative === true ? route.slice(1) : route,
    routePrefix: prefix,
    identifiers: names.map(notation.variable).join(', '),
    arguments: names.map((each) => idiom.keyword(each, each)).join(', '),
    declarations: notation.parameters(names),
    paramsType: `Record<${names.map((each) => `'${each}'`).join(' | ')}, string>`,
    checks: checksOf(served, language),
    settings: settingsOf(request),
  };
  const file = framework.file({ name, className, route });
  return {
    language,
    file: isTyped ? file.replace(/\.js$/, '.ts') : file,
    route,
    code: filledIn(language, `${language.family}/proxies/${framework.id}`, view, templateParts(request.target)),
  };
}

/**
 * The framework of a project, from the texts of its manifests by path; that without packages of a language whose manifest is
 * there, where none names any; else null. `frameworks` are those that are known, in the order in which they are looked for.
 */
export function frameworkOf(
  files: Readonly<Record<string, string>>,
  frameworks: readonly Framework[],
): { readonly framework: Framework; readonly hasTypes: boolean } | null {
  const stack = new Stack(files);
  const framework =
    frameworks.find(({ language, packages }) => stack.names(language.registry, packages)) ??
    frameworks.find(({ language, packages }) => packages.length === 0 && stack.has(language.registry));
  if (!framework) return null;
  const { typed } = framework.language;
  return { framework, hasTypes: typed !== null && stack.uses(typed) };
}

function withoutIdentifiers(operation: Operation, values: Readonly<Record<string, string>>): Record<string, string> {
  const identifiers = new Set(operation.parameters.filter((each) => each.in === 'path').map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !identifiers.has(name)));
}

/** The identifiers of the path, in the path's order, as the language writes names. */
function identifiersOf({ path }: Operation, { notation }: WrittenLanguage): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => notation.name(name));
}

function settingsOf({ operation, values = {} }: RequestToWrite): { key: string; variable: string }[] {
  return [...operation.traceability, ...(operation.userId ? ['user_id'] : [])]
    .filter((name) => values[name] === undefined)
    .map((name) => ({ key: name, variable: `API_ENTREPRISE_${name.toUpperCase()}` }));
}

interface Check {
  readonly name: string;
  /** True for an identifier of the right form. */
  readonly check: string;
  readonly and: string;
  readonly or: string;
  /** Between two of a list. */
  readonly listComma: string;
}

/** What comes from a browser goes into a path of the service: nothing but identifiers may. */
function checksOf(operation: Operation, { idiom, notation }: WrittenLanguage): Check[] {
  const { and, or } = idiom.operators;
  return operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .map(({ name: written, pattern = String.raw`[\w-]+` }, index) => {
      const name = notation.name(written);
      // An EORI number may hold anything after its country, as the service sees it; a path may not.
      const safe = `(?:${pattern.replaceAll('.*', '[A-Za-z0-9]*')})`.replace(/^\(\?:([^|]*)\)$/, '$1');
      return {
        name,
        check: idiom.matches(notation.variable(name), safe),
        and: index === 0 ? '' : ` ${and} `,
        or: index === 0 ? '' : ` ${or} `,
        listComma: index === 0 ? '' : ', ',
      };
    });
}
