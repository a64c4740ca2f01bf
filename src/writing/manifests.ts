import { manifestAt, type Registry } from '../manifests';

/** What a project's manifests say, as far as it decides what is written for it. */
export interface Stack {
  /** Every package that a manifest names, by its registry's language. */
  readonly packages: Readonly<Record<Registry, ReadonlySet<string>>>;
  /** Whether there is a manifest of the language at all. */
  readonly has: Readonly<Record<Registry, boolean>>;
  readonly typescript: boolean;
}

/** Reads a project's manifests, given by path with their texts; other files are passed over. */
export function stackOf(files: Readonly<Record<string, string>>): Stack {
  const found = { node: new Set<string>(), python: new Set<string>(), php: new Set<string>(), ruby: new Set<string>() };
  const has = { node: false, python: false, php: false, ruby: false };
  let typescript = false;
  for (const [path, text] of Object.entries(files)) {
    const manifest = manifestAt(path);
    if (manifest && !manifest.isLock) {
      has[manifest.registry] = true;
      for (const name of manifest.read(text).keys()) found[manifest.registry].add(name);
    }
    if (/(?:^|\/)tsconfig\.json$/.test(path)) typescript = true;
  }
  return { packages: found, has, typescript: typescript || found.node.has('typescript') };
}
