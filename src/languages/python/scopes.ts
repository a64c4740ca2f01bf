import type { Scopes } from '../../interpreter/language';
import { nearestFile, type PathIndex } from '../../interpreter/names/path-index';
import { resolveFrom } from '../../text/uris';

export const scopes: Scopes = {
  resolve: (names, file, name) => names.inModule(file, name),
  hasDottedNames: true,
  modules: {
    uri: ({ paths }, from, specifier) => moduleUri(paths, from.uri, specifier),
    libraryName: (_names, _from, specifier) => specifier,
    submodule: (module, name) => (module.endsWith('.') ? module + name : `${module}.${name}`),
    exportsAll: true,
    importing: {
      imported: (stems) => new RegExp(`(?<!\\w)(${stems})(?!\\w)`, 'g'),
      whole: /\bimport\s+\*/,
      around: /\bfrom\s+\.+\s+import\b/,
    },
    // Only a package's own module offers on purpose what it imports.
    passedOn: ({ uri, outline: { imports } }) =>
      uri.endsWith('/__init__.py')
        ? imports.map(({ module, name, local }) => ({ module, name, exported: name === '*' ? '*' : local }))
        : [],
  },
};

function moduleUri(paths: PathIndex, from: string, specifier: string): string | null {
  const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
  const path = specifier.slice(dots).replaceAll('.', '/');
  if (dots > 0) {
    const folder = resolveFrom(from, './' + '../'.repeat(dots - 1));
    const stem = path === '' ? folder.replace(/\/$/, '') : `${folder.replace(/\/$/, '')}/${path}`;
    return [`${stem}.py`, `${stem}/__init__.py`].find((uri) => paths.has(uri)) ?? null;
  }
  const found = [...paths.endingWith(path, /\.py$/), ...paths.endingWith(`${path}/__init__`, /\.py$/)].filter(
    (uri) => uri !== from,
  );
  if (path.includes('/')) return nearestFile(from, found);
  // A module of one word is a library's unless it lies beside or above the file that imports it.
  return nearestFile(
    from,
    found.filter((uri) => from.startsWith(uri.replace(/(\/__init__)?\.py$/, '').replace(/[^/]*$/, ''))),
  );
}
