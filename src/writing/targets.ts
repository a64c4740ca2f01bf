import type { TargetLanguage } from './language';

/** A client that a language has a template for. What is left out is as in `Target`. */
export interface ClientTemplate {
  /** The template's name, below the folder of its language in `snippets/`. */
  readonly client: string;
  /** As its users call it. */
  readonly label: string;
  /** The unit in which the client counts its timeout; null where it takes none. That of the language, if left out. */
  readonly timeout?: 'ms' | 's' | null;
  /** Packages that show that a project uses it, as its manifests name them; none where the language brings it. */
  readonly packages?: readonly string[];
  /** What shows that a file uses it; null for the first of a language, which needs no sign. */
  readonly sign?: RegExp | null;
  /** Whether it is offered where nothing shows that it is used. */
  readonly isUsual?: boolean;
  /** Whether the function that calls it is one that has to be awaited, in a language that tells them apart. */
  readonly isAsync?: boolean;
  /** What the function that calls it has to declare that it throws, in a language that asks for it. */
  readonly raises?: readonly string[];
  /** Whether it is the service's own client, which has errors of its own. */
  readonly isSdk?: boolean;
}

/** What a request can be written as: a language, and the client that sends it there. */
export interface Target extends Required<ClientTemplate> {
  readonly language: TargetLanguage;
  /** The extension of a file that holds it. */
  readonly extension: string;
}

const made = new WeakMap<TargetLanguage, readonly Target[]>();

/** The templates of a language, in its own order; the same objects each time. */
export function targetsOf(language: TargetLanguage): readonly Target[] {
  let targets = made.get(language);
  if (!targets) made.set(language, (targets = language.clients.map((client) => targetFor(language, client))));
  return targets;
}

function targetFor(language: TargetLanguage, client: ClientTemplate): Target {
  return {
    language,
    timeout: language.timeUnit,
    extension: language.extension,
    packages: [],
    sign: null,
    isUsual: false,
    isAsync: false,
    isSdk: false,
    raises: [],
    ...client,
  };
}

/** `python/requests`: how a person names a template. */
export function nameOfTarget({ language, client }: Target): string {
  return `${language.id}/${client}`;
}

/** @throws Error when the language has no template for this client. */
export function targetIn(language: TargetLanguage, client: string): Target {
  const found = targetsOf(language).find((target) => target.client === client);
  if (!found) throw new Error(`No template for ${language.id} and ${client}.`);
  return found;
}
