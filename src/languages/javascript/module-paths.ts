import { resolveFrom } from '../../text/uris';
import { isBeside, nearestFile, type PathIndex } from '../../interpreter/names/path-index';

/** In the order in which bundlers and TypeScript look for a module without extension. */
const ENDINGS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
const SCRIPT = /\.[cm]?[jt]sx?$/;

/** Beginnings that stand for a folder of sources by custom: `@/`, `~/`, `@@/`, `#/`, `$lib/`, `@app/`. */
const PREFIX = /^(?:@@?|~~?|#)\/(.+)$|^[@~#$][\w-]+\/(.+)$/;

/** Where packages are served from as modules, before their name. */
const SERVED =
  /^(?:npm:\/?|jsr:\/?|https:\/\/(?:esm\.sh\/|esm\.run\/|cdn\.skypack\.dev\/|unpkg\.com\/|ga\.jspm\.io\/npm:|cdn\.jsdelivr\.net\/npm\/)(?:v\d+\/)?\*?)((?:@[\w.-]+\/)?[\w.-]+)/;

/** The name by which a library is known, whatever brings it: `node:https`, `npm:axios@1`, `https://esm.sh/axios@1.7.9`. */
export function libraryName(specifier: string): string {
  return SERVED.exec(specifier)?.[1] ?? specifier.replace(/^node:/, '');
}

/** The file that a module's name leads to; null when it is a library's, or when several may be meant. */
export function javascriptUri(paths: PathIndex, from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return moduleAt(paths, resolveFrom(from, specifier));
  const { manifests } = paths;
  const packages = [...manifests.packagesOf(from)];
  const declared = [
    ...(manifests.pathsFor(from)?.targetsOf(specifier) ?? []),
    ...(specifier.startsWith('#') ? (packages[0]?.importTargets(specifier) ?? []) : []),
  ];
  const [, name = specifier, subpath = ''] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(specifier) ?? [];
  const own = manifests.packageNamed(name);
  for (const target of [...declared, ...(own?.exportTargets(subpath) ?? [])]) {
    const found = moduleAt(paths, target);
    if (found !== null) return found;
  }
  // A package of a registry, whatever lies here under its name.
  if (packages.some(({ dependencies }) => dependencies.has(name))) return null;
  return bySuffix(paths, from, specifier);
}

const namesByUri = new WeakMap<PathIndex, ReadonlyMap<string, readonly string[]>>();

/** The names that manifests give a module, by which it may be imported whatever its path. */
export function namesGivenTo(paths: PathIndex, uri: string): readonly string[] {
  let byUri = namesByUri.get(paths);
  if (!byUri) namesByUri.set(paths, (byUri = givenNames(paths)));
  return byUri.get(uri) ?? [];
}

function givenNames(paths: PathIndex): Map<string, string[]> {
  const byUri = new Map<string, string[]>();
  for (const { name, targets } of paths.manifests.namedModules()) {
    const [uri] = targets.flatMap((target) => moduleAt(paths, target) ?? []);
    if (uri !== undefined) byUri.set(uri, [...(byUri.get(uri) ?? []), name]);
  }
  return byUri;
}

/** A path alias that no manifest at hand declares, or a package of the same repository: taken when one module alone can be meant. */
function bySuffix(paths: PathIndex, from: string, specifier: string): string | null {
  for (const suffix of suffixesOf(specifier)) {
    const stem = suffix.replace(SCRIPT, '');
    const end = `/${stem.toLowerCase()}`;
    const files = [...paths.endingWith(stem, SCRIPT), ...paths.endingWith(`${stem}/index`, SCRIPT)];
    const modules = files
      .filter((uri) => !isBeside(uri))
      .map((uri) => uri.slice(0, uri.toLowerCase().lastIndexOf(end) + end.length));
    const found = [...new Set(modules)].flatMap((path) => moduleAt(paths, path) ?? []);
    const one = nearestFile(from, found);
    if (one !== null) return one;
  }
  return null;
}

function suffixesOf(specifier: string): string[] {
  const [, sources, folder] = PREFIX.exec(specifier) ?? [];
  if (sources !== undefined) return [sources];
  if (folder !== undefined) return [specifier.slice(1), ...(folder.includes('/') ? [folder] : [])];
  return specifier.includes('/') ? [specifier] : [];
}

/** The module at a path that may lack its extension, or name the one that it is built to; else its folder's index, else its one variant. */
function moduleAt(paths: PathIndex, path: string): string | null {
  if (SCRIPT.test(path) && paths.has(path)) return path;
  for (const stem of [path, path.replace(/\.[cm]?jsx?$/, '')]) {
    for (const ending of [...ENDINGS.map((each) => stem + each), ...ENDINGS.map((each) => `${stem}/index${each}`)])
      if (paths.has(ending)) return ending;
  }
  return paths.variantOf(path);
}
