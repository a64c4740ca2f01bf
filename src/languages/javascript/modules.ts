import type { Modules } from '../../interpreter/language';
import type { Names } from '../../interpreter/names';
import type { SourceFile } from '../../interpreter/names/source-file';
import { javascriptUri, libraryName, namesGivenTo } from './module-paths';

/** ES modules and CommonJS ones. */
export const modules: Modules = {
  uri(names, from, specifier) {
    const uri = javascriptUri(names.paths, from.uri, specifier);
    return uri === null || libraryAt(names, uri, from) !== null ? null : uri;
  },
  libraryName(names, from, specifier) {
    const uri = javascriptUri(names.paths, from.uri, specifier);
    return (uri === null ? null : libraryAt(names, uri, from)) ?? libraryName(specifier);
  },
  begin(m, scope) {
    const exported = m.heap.map();
    const module = m.heap.map([['exports', { value: exported, maybe: false, at: null }]]);
    m.variables.set(scope, 'module', module);
    m.variables.set(scope, 'exports', exported);
  },
  importing: {
    imported: (stems) => new RegExp(`['"\`/](${stems})(?:\\.[\\w.]+)?['"\`]`, 'g'),
    whole: /\bexport\s*\*|\.\.\.\s*require\(|\bexports\s*=\s*require\(/,
    around: /['"`]\.{1,2}(?:\/\.\.)*\/?['"`]/,
  },
  namesGivenTo,
  passedOn: ({ outline: { imports, exports } }) =>
    exports.flatMap(({ module, name, exported }) => {
      if (module !== undefined) return [{ module, name, exported }];
      // `import { a } from './b'; export { a }`.
      return imports.flatMap((each) =>
        each.local === name ? [{ module: each.module, name: each.name, exported }] : [],
      );
    }),
};

/** The library that a file of the repository is a part of, for those that are not. */
function libraryAt(names: Names, uri: string, from: SourceFile): string | null {
  const [own] = names.paths.manifests.packagesOf(uri);
  if (!own?.name || from.uri.startsWith(own.folder)) return null;
  return names.isLibrary(own.name) ? own.name : null;
}
