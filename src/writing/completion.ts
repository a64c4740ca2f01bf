import { shipped, type Catalogue, type Operation } from '../catalogue';
import type { Lang } from './comments';
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

/**
 * The calls offered where a person writes `ae-`: every current endpoint with every client of the language, those of the
 * client that the file uses first. None without the prefix, none in other languages.
 */
export function offeredSnippets(request: SnippetRequest): OfferedSnippet[] {
  const { languageId, prefix, text = '', catalogue = shipped() } = request;
  const language = languages[languageId];
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

/** The clients of a language, the one that the file uses first. */
function clientsOf(language: TargetLanguage, text: string): Target[] {
  const all = targets.filter((target) => target.language === language);
  const used = all.find(({ client }) => traces[client]?.test(text));
  return used ? [used, ...all.filter((target) => target !== used)] : all;
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
    description: { fr: `${title}, avec ${target.label}`, en: `${title}, with ${target.label}` },
    insertText: renderRequest({
      operation,
      language: target.language,
      client: target.client,
      lang,
      catalogue,
      rest: 'placeholders',
      helpers: !/\bclass ApiEntrepriseError\b/.test(text),
    }),
  };
}
