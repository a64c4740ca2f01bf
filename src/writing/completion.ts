import { shipped, type Catalogue, type Operation } from '../catalogue';
import type { Lang } from './comments';
import { stackOf, type Stack } from './manifests';
import { endpointName, kebabCase } from './names';
import { renderRequest, titleOf } from './request';
import { targets, type Target, type TargetLanguage } from './targets';

/** What has to be written before anything is offered. */
export const SNIPPET_PREFIX = 'ae-';

export interface OfferedSnippet {
  /** `ae-dgfip-attestations-fiscales`, followed by the client where it is not the one that the file uses. */
  readonly label: string;
  readonly description: Readonly<Record<Lang, string>>;
  /** In the syntax of the editor's snippets. */
  readonly insertText: string;
  /** The catalogue's path template. */
  readonly endpoint: string;
  readonly target: Target;
}

export interface SnippetRequest {
  /** As editors name languages. */
  readonly languageId: string;
  /** What is written before the cursor, from the last blank on. */
  readonly prefix: string;
  /** The language of the comments. */
  readonly lang: Lang;
  /** The file, which tells which client it uses and what it has already. */
  readonly text?: string;
  readonly catalogue?: Catalogue;
}

const languages: Readonly<Record<string, TargetLanguage>> = {
  javascript: 'javascript',
  javascriptreact: 'javascript',
  typescript: 'typescript',
  typescriptreact: 'typescript',
  python: 'python',
  php: 'php',
  ruby: 'ruby',
  shellscript: 'shell',
  http: 'http',
};

/** How a file shows that it uses a client that is not the first of its language. */
const traces: Readonly<Record<string, RegExp>> = {
  axios: /\baxios\b/,
  httpx: /\bhttpx\b/,
  symfony: /Symfony\\/,
  faraday: /\bFaraday\b/,
};

/** Packages that show that a project uses a client; those that a language brings need none. */
const packages: Readonly<Record<string, readonly string[]>> = {
  axios: ['axios'],
  requests: ['requests'],
  httpx: ['httpx'],
  guzzle: ['guzzlehttp/guzzle', 'laravel/framework'],
  symfony: ['symfony/http-client', 'symfony/framework-bundle'],
  faraday: ['faraday'],
};

const registries: Readonly<Partial<Record<TargetLanguage, keyof Stack['packages']>>> = {
  javascript: 'node',
  typescript: 'node',
  python: 'python',
  php: 'php',
  ruby: 'ruby',
};

/** What an editor's language is written in; undefined where there is no template for it. */
export function targetLanguageOf(languageId: string): TargetLanguage | undefined {
  return languages[languageId];
}

/**
 * The calls offered where a person writes `ae-`: every current endpoint with every client of the language, those of the
 * client that the file uses first. None without the prefix, none in other languages.
 */
export function offeredSnippets(request: SnippetRequest): OfferedSnippet[] {
  const { languageId, prefix, text = '', catalogue = shipped() } = request;
  const language = targetLanguageOf(languageId);
  const written = prefix.toLowerCase();
  if (language === undefined || !written.startsWith(SNIPPET_PREFIX)) return [];
  const operations = catalogue.operations.filter(({ deprecated }) => deprecated === null);
  const clients = clientsOf(language, text);
  return clients.flatMap((target, index) =>
    operations.flatMap((operation) => {
      const label = labelOf(operation) + (index === 0 ? '' : `-${target.client}`);
      return fits(label, written) ? [offer(label, operation, target, request)] : [];
    }),
  );
}

/**
 * The clients of a language, the one that the file uses first; where it shows none, the one that the project's manifests
 * name, given by path with their texts.
 */
export function clientsOf(
  language: TargetLanguage,
  text: string,
  manifests: Readonly<Record<string, string>> = {},
): Target[] {
  const all = targets.filter((target) => target.language === language);
  const registry = registries[language];
  const named = registry && stackOf(manifests).packages[registry];
  const first =
    all.find(({ client }) => traces[client]?.test(text)) ??
    all.find(({ client }) => packages[client]?.some((name) => named?.has(name)));
  return first ? [first, ...all.filter((target) => target !== first)] : all;
}

/** Whether a file has what several calls of it share. */
export function hasHelpers(text: string): boolean {
  return /\bclass ApiEntrepriseError\b/.test(text);
}

function labelOf(operation: Operation): string {
  return SNIPPET_PREFIX + kebabCase(endpointName(operation.id));
}

/** Whether every word that was written begins a word of the label: `ae-att-fis` finds the `attestations-fiscales`. */
function fits(label: string, written: string): boolean {
  const words = label.split('-');
  return written.split('-').every((part) => words.some((word) => word.startsWith(part)));
}

function offer(label: string, operation: Operation, target: Target, request: SnippetRequest): OfferedSnippet {
  const { lang, text = '', catalogue = shipped() } = request;
  const title = titleOf(operation, catalogue);
  return {
    label,
    endpoint: operation.path,
    target,
    description: { fr: `${title}, avec ${target.label}`, en: `${title}, with ${target.label}` },
    insertText: renderRequest({
      operation,
      language: target.language,
      client: target.client,
      lang,
      catalogue,
      rest: 'placeholders',
      helpers: !hasHelpers(text),
    }),
  };
}
