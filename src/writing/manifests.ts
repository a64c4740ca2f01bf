import * as z from 'zod/mini';

/** What a project's manifests say, as far as it decides what is written for it. */
export interface Stack {
  /** Every package that a manifest names, by its registry's language. */
  readonly packages: Readonly<Record<'node' | 'python' | 'php' | 'ruby', ReadonlySet<string>>>;
  /** Whether there is a manifest of the language at all. */
  readonly has: Readonly<Record<'node' | 'python' | 'php' | 'ruby', boolean>>;
  readonly typescript: boolean;
}

const Dependencies = z.optional(z.record(z.string(), z.unknown()));

const PackageJson = z.object({ dependencies: Dependencies, devDependencies: Dependencies });

const ComposerJson = z.object({ require: Dependencies, 'require-dev': Dependencies });

const PYTHON = /(?:^|\/)(?:pyproject\.toml|Pipfile|setup\.(?:py|cfg)|requirements(?:\/[^/]+|[^/]*)\.(?:txt|in))$/;

/** The keys of some objects of a JSON text; none when the text is not what it should be. */
function keysIn(text: string, schema: typeof PackageJson | typeof ComposerJson): string[] {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? Object.values(read.data).flatMap((each) => Object.keys(each ?? {})) : [];
  } catch {
    return [];
  }
}

/**
 * Names of Python packages, in requirements, a Pipfile or a pyproject, wherever a line may name one: quoted in a list,
 * a key, or at the beginning of a line. It takes a few words too many, never one too few.
 */
function pythonPackages(text: string): string[] {
  const names = text.matchAll(/^\s*["']?([A-Za-z][\w.-]*)|["']([A-Za-z][\w.-]*)\s*(?:\[|[<>=~!;"'])/gm);
  return [...names].map(([, first, second]) => (first ?? second ?? '').toLowerCase().replace(/[_.]/g, '-'));
}

function gems(text: string): string[] {
  return [...text.matchAll(/^\s*(?:gem|\w+\.add_(?:development_|runtime_)?dependency)[\s(]+["']([\w-]+)["']/gm)].map(
    ([, name = '']) => name,
  );
}

/** Reads a project's manifests, given by path with their texts; other files are passed over. */
export function stackOf(files: Readonly<Record<string, string>>): Stack {
  const found = { node: new Set<string>(), python: new Set<string>(), php: new Set<string>(), ruby: new Set<string>() };
  const has = { node: false, python: false, php: false, ruby: false };
  let typescript = false;
  const take = (language: keyof typeof found, names: readonly string[]) => {
    has[language] = true;
    for (const name of names) found[language].add(name);
  };
  for (const [path, text] of Object.entries(files)) {
    const name = path.split('/').at(-1) ?? '';
    if (name === 'package.json') take('node', keysIn(text, PackageJson));
    else if (name === 'composer.json') take('php', keysIn(text, ComposerJson));
    else if (PYTHON.test(path)) take('python', pythonPackages(text));
    else if (/^Gemfile$|\.gemspec$/.test(name)) take('ruby', gems(text));
    if (name === 'tsconfig.json') typescript = true;
  }
  return { packages: found, has, typescript: typescript || found.node.has('typescript') };
}
