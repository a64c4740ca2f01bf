import type { Scopes } from '../../interpreter/language';
import type { Binding, Names } from '../../interpreter/names';
import { unknown } from '../../interpreter/values';
import type { SourceFile } from '../../interpreter/names/source-file';
import { goConstant } from './constants';

/** More files of one package are not looked through for a name. */
const MAX_PACKAGE = 40;

/** All files of a folder are one package; others name it by the path of its module and its own. */
export const scopes: Scopes = {
  resolve,
  packageOf: ({ uri, outline }) => `${folderOf(uri)}${outline.namespace}`,
  hasUnorderedVariables: true,
  isImplementedBySuiting: true,
  exported: (names, file, name) => inPackage(names, file, name) ?? { kind: 'missing' },
  unbound: (_m, name, _file, at) => unknown('unknown', name, at),
  externalMember: (_m, of, key, at) => goConstant(`${of.id}.${key}`, at) ?? undefined,
};

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** A name of the package or of an import; `http.Client` is a member of one. */
function resolve(names: Names, file: SourceFile, name: string): Binding {
  const dot = name.indexOf('.');
  if (dot > 0) {
    const head = resolve(names, file, name.slice(0, dot));
    const rest = name.slice(dot + 1);
    if (head.kind === 'module') return names.exported(head.file, rest);
    return head.kind === 'external' ? { kind: 'external', id: `${head.id}.${rest}` } : { kind: 'missing' };
  }
  const own = inPackage(names, file, name);
  if (own) return own;
  const imported = file.outline.imports.find((each) => each.local === name);
  if (imported) return resolvePackage(names, file, imported.module) ?? { kind: 'external', id: imported.module };
  for (const each of file.outline.imports) {
    const dotted = each.local === '*' ? resolvePackage(names, file, each.module) : null;
    const found = dotted?.kind === 'module' ? inPackage(names, dotted.file, name) : null;
    if (found) return found;
  }
  const isAllThere = packageFiles(names, file.uri).every(
    (uri) => uri === file.uri || names.loaded(uri, file) !== 'missing',
  );
  return isAllThere ? { kind: 'external', id: name } : { kind: 'missing' };
}

/** What one of the loaded files of a package declares under a name. */
function inPackage(names: Names, file: SourceFile, name: string): Binding | null {
  const found = names.world.declaringFile(file, name);
  if (!found) return null;
  names.visit(found);
  const unit = found.functions.get(name);
  if (unit) return { kind: 'function', unit };
  const cls = names.world.classIn(found, name);
  return cls ? { kind: 'class', cls } : { kind: 'variable', file: found, name };
}

/** The files of the package that a file lies in, or of that in a folder; tests are of none that others see. */
function packageFiles(names: Names, uri: string): readonly string[] {
  const files = names.paths.inFolder(folderOf(uri), /\.go$/).filter((each) => !each.endsWith('_test.go'));
  return files.slice(0, MAX_PACKAGE);
}

/** A package by its import path: of this workspace by that of a module's go.mod. Null for those of others. */
function resolvePackage(names: Names, file: SourceFile, path: string): Binding | null {
  for (const module of names.paths.manifests.goModules()) {
    if (path !== module.path && !path.startsWith(`${module.path}/`)) continue;
    const below = path.slice(module.path.length + 1);
    const uris = packageFiles(names, `${module.folder}${below}${below === '' ? '' : '/'}`);
    if (uris.length === 0) continue;
    const loaded = uris.map((uri) => names.loaded(uri, file)).filter((each) => each !== 'missing');
    const [first] = loaded;
    return first && loaded.length === uris.length ? { kind: 'module', file: first } : { kind: 'missing' };
  }
  return null;
}
