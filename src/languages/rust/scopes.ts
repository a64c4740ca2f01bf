import type { Scopes } from '../../interpreter/language';
import type { Binding, Names } from '../../interpreter/names';
import type { PathIndex } from '../../interpreter/names/path-index';
import type { SourceFile } from '../../interpreter/names/source-file';

/** Files are modules, which others name from the root of the crate, from their own module or from that around. */
export const scopes: Scopes = {
  resolve,
  hasUnorderedVariables: true,
  modules: {
    uri: ({ paths }, from, specifier) => moduleUri(paths, from.uri, specifier),
    libraryName: (_names, _from, specifier) => specifier.replace(/^(?:core|alloc)\b/, 'std').replaceAll('::', '.'),
    submodule: (module, name) => (module === '.' ? `self::${name}` : `${module}::${name}`),
    exportsAll: true,
    importing: {
      imported: (stems) => new RegExp(`(?<!\\w)(${stems})(?!\\w)`, 'g'),
      whole: /\buse\s[^;]*\*/,
      around: /\bsuper::/,
    },
    passedOn: ({ outline: { exports } }) =>
      exports.flatMap(({ module, name, exported }) => (module === undefined ? [] : [{ module, name, exported }])),
  },
};

function resolve(names: Names, file: SourceFile, name: string): Binding {
  if (name === 'crate' || name === 'super') {
    const target = names.moduleFile(file, name);
    return target && target !== 'missing' ? { kind: 'module', file: target } : { kind: 'missing' };
  }
  const found = names.inModule(file, name);
  if (found.kind !== 'variable') return found;
  for (const { local, module } of file.outline.imports) {
    if (local !== '*') continue;
    const target = names.moduleFile(file, module);
    if (target === 'missing') return { kind: 'missing' };
    if (!target || target === file) {
      const id = `${module.replaceAll('::', '.')}.${name}`;
      if (!target && names.isKnown(id, 'rust')) return { kind: 'external', id };
      continue;
    }
    const exported = names.exported(target, name);
    if (exported.kind !== 'variable' || target.outline.exports.some((each) => each.exported === name)) return exported;
  }
  return found;
}

/** Where a module's own modules lie: beside the root and `mod.rs`, else in a folder of its name. */
function folderWithin(uri: string): string {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const stem = uri.slice(folder.length).replace(/\.rs$/, '');
  return /^(?:main|lib|mod)$/.test(stem) ? folder : `${folder}${stem}/`;
}

function moduleUri(paths: PathIndex, from: string, specifier: string): string | null {
  const [head = '', ...rest] = specifier.split('::');
  const source = /^(.*\/src\/)/.exec(from)?.[1] ?? from.slice(0, from.lastIndexOf('/') + 1);
  const within = folderWithin(from);
  if (head === 'crate') return inFolder(paths, source, rest);
  if (head === 'self') return rest.length === 0 ? from : inFolder(paths, within, rest);
  if (head !== 'super') return inFolder(paths, within, [head, ...rest]);
  let folder = within.replace(/[^/]+\/$/, '');
  while (rest[0] === 'super') {
    rest.shift();
    folder = folder.replace(/[^/]+\/$/, '');
  }
  return inFolder(paths, folder, rest);
}

function inFolder(paths: PathIndex, folder: string, path: readonly string[]): string | null {
  const stem = `${folder}${path.join('/')}`;
  const candidates =
    path.length === 0
      ? [`${folder}lib.rs`, `${folder}main.rs`, `${folder}mod.rs`, `${folder.slice(0, -1)}.rs`]
      : [`${stem}.rs`, `${stem}/mod.rs`];
  return candidates.find((uri) => paths.has(uri)) ?? null;
}
