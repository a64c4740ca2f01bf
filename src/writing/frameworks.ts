import type { WrittenLanguage } from './language';

/** A server framework that a language has a template of a route for. */
export interface FrameworkTemplate {
  /** The template's name, in `proxies/` below the folder of its language in `snippets/`. */
  readonly id: string;
  /** As its users call it. */
  readonly label: string;
  /** The client that sends the request: a template of the same language, or the framework's own. */
  readonly client: string;
  /** Packages that show that a project uses it, as its manifests name them; none for what a manifest without any shows. */
  readonly packages: readonly string[];
  /** A parameter in the path of a route, or of a file where the files are the routes. */
  readonly parameter: (name: string) => string;
  /** Where such a route is written. `name` in snake case, `route` the path with its parameters. */
  readonly file: (names: { readonly name: string; readonly className: string; readonly route: string }) => string;
  /** Whether it finds the route by itself; else the application has to be told of it. */
  readonly isFound?: boolean;
  /** A folder that may hold the folders of routes, with those of them that show it. */
  readonly source?: { readonly folder: string; readonly besides: string; readonly shownBy: readonly string[] };
  /** Whether its routes begin without a slash. */
  readonly isRelative?: boolean;
  /** Where a setting of its own stands in place of an environment variable. */
  readonly setting?: (name: string) => string;
  /** The object that holds the environment, where it is not the language's usual one. */
  readonly environment?: string;
}

export interface Framework extends FrameworkTemplate {
  readonly language: WrittenLanguage;
}

const made = new WeakMap<WrittenLanguage, readonly Framework[]>();

/** The frameworks of a language; the same objects each time. */
export function frameworksOf(language: WrittenLanguage): readonly Framework[] {
  let frameworks = made.get(language);
  if (!frameworks) made.set(language, (frameworks = language.frameworks.map((each) => ({ ...each, language }))));
  return frameworks;
}
