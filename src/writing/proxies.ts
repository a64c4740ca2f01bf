import { operationByPath, type Operation } from '../catalogue';
import type { Lang } from './comments';
import { frameworkBy, frameworks, type Framework, type FrameworkId } from './frameworks';
import type { WrittenLanguage } from './idiom';
import { idiomOf } from './idioms';
import { stackOf } from './manifests';
import { endpointName, kebabCase, pascalCase, snakeCase } from './names';
import { notationOf } from './notation';
import { fill, partsOf, processIn, viewOf, type RequestToWrite } from './request';

/** A route to be written: what a browser calls in place of the service. */
export interface ProxyToWrite {
  readonly framework: FrameworkId;
  /** The catalogue's path template, or its operation. */
  readonly endpoint: string | Operation;
  /** The language of the comments. */
  readonly lang: Lang;
  /** In the projects of Node, whether to write TypeScript. */
  readonly typescript?: boolean;
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
export function renderProxy({ framework: id, endpoint, lang, typescript = false, values = {} }: ProxyToWrite): Proxy {
  const operation = typeof endpoint === 'string' ? operationByPath(endpoint) : endpoint;
  if (!operation) throw new Error('The catalogue has no such endpoint.');
  const framework = frameworkBy(id);
  const isTypeScript = framework.language === 'javascript' && typescript;
  const language = isTypeScript ? 'typescript' : framework.language;
  // A route serves one document; where there are several, their links are data like the rest.
  const served: Operation =
    operation.response.kind === 'document' && operation.response.links[0] !== 'data.document_url'
      ? { ...operation, response: { ...operation.response, kind: 'json' } }
      : operation;
  const request: RequestToWrite = {
    operation: served,
    language,
    client: framework.client,
    lang,
    values: withoutIdentifiers(served, values),
    rest: 'environment',
    helpers: false,
  };
  const target = { language, client: framework.client, timeout: unitOf(framework) } as const;
  const names = identifiersOf(served, language);
  const name = snakeCase(endpointName(served.id));
  const className = pascalCase(name);
  const prefix = `/api/${kebabCase(name)}`;
  const route = [prefix, ...names.map((each) => framework.parameter(each))].join('/');
  const variable = notationOf(language).variable;
  const view = {
    ...viewOf(request, target, environmentOf(framework)),
    ...(framework.id === 'sveltekit' ? processIn('env') : {}),
    ts: isTypeScript,
    className,
    route: framework.id === 'django' ? route.slice(1) : route,
    routePrefix: prefix,
    identifiers: names.map(variable).join(', '),
    arguments: names.map((each) => idiomOf(language).keyword(each, each)).join(', '),
    declarations: declarationsOf(language, names),
    paramsType: `Record<${names.map((each) => `'${each}'`).join(' | ')}, string>`,
    checks: checksOf(served, language),
    settings: settingsOf(request),
  };
  const file = framework.file({ name, className, route });
  return {
    language,
    file: isTypeScript ? file.replace(/\.js$/, '.ts') : file,
    route,
    code: fill(`${framework.language}/proxies/${framework.id}`, view, partsOf(target)),
  };
}

/**
 * The framework of a project, from the texts of its manifests by path (`package.json`, `tsconfig.json`, `pyproject.toml`,
 * `requirements.txt`, `Pipfile`, `composer.json`, `Gemfile`); null when none that is known is named and Node is not used.
 */
export function frameworkOf(
  files: Readonly<Record<string, string>>,
): { readonly framework: FrameworkId; readonly typescript: boolean } | null {
  const { packages, has, typescript } = stackOf(files);
  const registry = { javascript: 'node', python: 'python', php: 'php', ruby: 'ruby' } as const;
  for (const { id, language, packages: names } of frameworks) {
    if (names.some((name) => packages[registry[language]].has(name))) return { framework: id, typescript };
  }
  return has.node ? { framework: 'node-http', typescript } : null;
}

function withoutIdentifiers(operation: Operation, values: Readonly<Record<string, string>>): Record<string, string> {
  const identifiers = new Set(operation.parameters.filter((each) => each.in === 'path').map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !identifiers.has(name)));
}

function unitOf({ language }: Framework): 'ms' | 's' {
  return language === 'javascript' ? 'ms' : 's';
}

/** The identifiers of the path, in the path's order, as the language writes names. */
function identifiersOf({ path }: Operation, language: WrittenLanguage): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => notationOf(language).name(name));
}

function declarationsOf(language: WrittenLanguage, names: readonly string[]): string {
  return notationOf(language).parameters(names);
}

/** Where a framework's own settings stand in place of environment variables. */
function environmentOf({ id }: Framework): ((name: string) => string) | undefined {
  if (id === 'laravel') return (name) => `config('services.${settingKey(name)}')`;
  if (id === 'symfony') return (name) => `$_ENV['${name}']`;
  return undefined;
}

/** `API_ENTREPRISE_CONTEXT` to `api_entreprise.context`. */
function settingKey(name: string): string {
  return name.toLowerCase().replace('api_entreprise_', 'api_entreprise.');
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
}

/** What comes from a browser goes into a path of the service: nothing but identifiers may. */
function checksOf(operation: Operation, language: WrittenLanguage): Check[] {
  const [and, or] = language === 'python' ? [' and ', ' or '] : [' && ', ' || '];
  return operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .map(({ name: written, pattern = String.raw`[\w-]+` }, index) => {
      const name = notationOf(language).name(written);
      // An EORI number may hold anything after its country, as the service sees it; a path may not.
      const safe = `(?:${pattern.replaceAll('.*', '[A-Za-z0-9]*')})`.replace(/^\(\?:([^|]*)\)$/, '$1');
      return {
        name,
        check: checkOf(language, safe, name),
        and: index === 0 ? '' : and,
        or: index === 0 ? '' : or,
      };
    });
}

function checkOf(language: WrittenLanguage, pattern: string, name: string): string {
  switch (language) {
    case 'python':
      return `re.fullmatch(r"${pattern}", ${name})`;
    case 'php':
      return `preg_match('/^${pattern}$/D', $${name})`;
    case 'ruby':
      return `${name}.match?(/\\A${pattern}\\z/)`;
    case 'javascript':
    case 'typescript':
      return `/^${pattern}$/.test(${name})`;
  }
}
