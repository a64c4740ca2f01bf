import type { WrittenLanguage } from './idiom';

/** What a request can be written in: a language of idioms, a shell, or a request file. */
export type TargetLanguage = WrittenLanguage | 'shell' | 'http';

/** One template: a language, and the client that sends the request in it. */
export interface Target {
  readonly language: TargetLanguage;
  /** The template's name below `snippets/<language>/`. */
  readonly client: string;
  /** As its users call it. */
  readonly label: string;
  /** The unit in which the client counts its timeout; null where it takes none. */
  readonly timeout: 'ms' | 's' | null;
  /** The extension of a file that holds it. */
  readonly extension: string;
}

export const targets: readonly Target[] = [
  { language: 'shell', client: 'curl', label: 'curl', timeout: 's', extension: 'sh' },
  { language: 'http', client: 'http', label: '.http', timeout: null, extension: 'http' },
  { language: 'javascript', client: 'fetch', label: 'fetch', timeout: 'ms', extension: 'mjs' },
  { language: 'javascript', client: 'axios', label: 'axios', timeout: 'ms', extension: 'mjs' },
  { language: 'typescript', client: 'fetch', label: 'fetch', timeout: 'ms', extension: 'ts' },
  { language: 'typescript', client: 'axios', label: 'axios', timeout: 'ms', extension: 'ts' },
  { language: 'python', client: 'requests', label: 'requests', timeout: 's', extension: 'py' },
  { language: 'python', client: 'httpx', label: 'httpx', timeout: 's', extension: 'py' },
  { language: 'php', client: 'guzzle', label: 'Guzzle', timeout: 's', extension: 'php' },
  { language: 'php', client: 'symfony', label: 'Symfony HttpClient', timeout: 's', extension: 'php' },
  { language: 'ruby', client: 'net-http', label: 'Net::HTTP', timeout: 's', extension: 'rb' },
  { language: 'ruby', client: 'faraday', label: 'Faraday', timeout: 's', extension: 'rb' },
];

/** `python/requests`: how a person names a template. */
export function nameOfTarget({ language, client }: Target): string {
  return `${language}/${client}`;
}

/** The template of this name; undefined where there is none. */
export function targetNamed(name: string): Target | undefined {
  return targets.find((target) => nameOfTarget(target) === name);
}

/** @throws Error when there is no template for this language and client. */
export function targetOf(language: TargetLanguage, client: string): Target {
  const found = targets.find((target) => target.language === language && target.client === client);
  if (!found) throw new Error(`No template for ${language} and ${client}.`);
  return found;
}
