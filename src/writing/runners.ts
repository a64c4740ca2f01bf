import type { Message } from '../text/message';
import type { WrittenLanguage } from './language';

/** A test runner that a language has a template of an end-to-end test for. */
export interface RunnerTemplate {
  /** The template's name, in `tests/` below the folder of its language in `snippets/`. */
  readonly id: string;
  /** That of another one, which differs in how tests are started; its own id, if left out. */
  readonly template?: string;
  /** As its users call it. */
  readonly label: string;
  readonly client: string;
  /** Packages that show that a project uses it, as its manifests name them. */
  readonly packages: readonly string[];
  /** Where its users put such a test; `name` in snake case. */
  readonly file: (name: string) => string;
  /** What runs it, before its path: programs of the project itself, none brought from a registry. */
  readonly run: string;
  /** What names a test to it, in place of its path. */
  readonly argument?: (file: string) => string;
  /** Whether its file has a folder of its own, and goes beside no other test. */
  readonly isApart?: boolean;
  /** What takes the place of the program that `run` begins with. */
  readonly program?: (isWindows: boolean) => Program;
  /** Whether it runs the language with types as it is. */
  readonly takesTypes?: boolean;
  /** How a test loads the module that is tested, where that is not the language's usual way. */
  readonly load?: (module: string) => string;
  /** Whether it takes a module by the whole name of its file. */
  readonly takesWholeNames?: boolean;
  /** Whether a manifest shows that a project uses it, though none of its packages is named. */
  readonly isStartedBy?: (path: string, text: string) => boolean;
}

/** A program of the project's own, which may be in several places. */
export interface Program {
  /** Below the project's folder, with slashes; the first that is there. */
  readonly places: readonly string[];
  /** What people have where there is none. */
  readonly otherwise: string;
}

export interface TestRunner extends RunnerTemplate {
  /** Without types, where there are two forms. */
  readonly language: WrittenLanguage;
}

/** A function of a project, as a test names it. */
export interface TestedFunction {
  readonly name: string;
  /** Qualified name of its class or module; null outside of any. */
  readonly owner: string | null;
  readonly namespace: string;
  readonly isStatic: boolean;
  /** What its module exports it or its class as; null where it does not. */
  readonly exported: string | null;
}

/** How tests are written in a language, and where they are. */
export interface TestConventions {
  /** In the order in which they are looked for in manifests. */
  readonly runners: readonly RunnerTemplate[];
  /** The id of the one that is used where nothing names any; null where there is no template of one. */
  readonly usual: string | null;
  /** How the names of its tests end or begin, a pattern for each kind, by path. */
  readonly files: readonly RegExp[];
  /** The same as globs, all in one, by the file's name. */
  readonly globs: readonly string[];
  /** Clients whose requests a test can send elsewhere without the code knowing. */
  readonly redirected: readonly string[];
  /** Whether only what a module exports can be called. */
  readonly needsExport: boolean;
  /** Whether a test can load a file, by its path below the project's folder. */
  readonly canLoad: (source: string) => boolean;
  /** Why a test cannot call the function of the project, and makes a copy of its request, whatever it is; left out where it can. */
  readonly copies?: Message;
  /** What a test loads a file by. `source` is the path below the project's folder, `relative` that from the test's folder. */
  readonly module: (paths: { readonly source: string; readonly relative: string }, runner: RunnerTemplate) => string;
  /** What a test calls, as code. */
  readonly callee: (tested: TestedFunction) => string;
}

const made = new WeakMap<WrittenLanguage, readonly TestRunner[]>();

/** The runners that there are for tests in a language, the same for its two forms; the same objects each time. */
export function runnersOf(language: WrittenLanguage): readonly TestRunner[] {
  const plain = language.plain ?? language;
  let runners = made.get(plain);
  if (!runners) made.set(plain, (runners = plain.tests.runners.map((each) => ({ ...each, language: plain }))));
  return runners;
}
