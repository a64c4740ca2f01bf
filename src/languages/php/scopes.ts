import type { Scopes } from '../../interpreter/language';
import { bound } from '../../interpreter/names/lookup';
import type { Binding, Names } from '../../interpreter/names';
import { unknown } from '../../interpreter/values';
import type { SourceFile } from '../../interpreter/names/source-file';

/** Where the variables of the top level are kept. */
const GLOBALS = '$GLOBALS';

/** Classes go by their qualified names, in files that are named after them. */
export const scopes: Scopes = {
  resolve,
  globalKey: (name) => name.replace(/^\\/, '').toLowerCase(),
  autoload(name) {
    const last = name.split('\\').findLast((segment) => segment !== '');
    return last === undefined ? null : { path: last, extensions: /\.php$/ };
  },
  sharesExports: true,
  lookUp(m, name, at) {
    if (name === GLOBALS) return { kind: 'external', id: name };
    const isHidden = name.startsWith('$') && !name.startsWith('$_') && !m.variables.seesModule(m.frame.scope);
    return isHidden ? unknown('unknown', name, at) : undefined;
  },
  unbound: (_m, name, _file, at) => (name.startsWith('$_') ? undefined : unknown('unknown', name, at)),
  externalMember(m, of, key, at) {
    const { file } = at.unit;
    return of.id === GLOBALS ? bound(m, { kind: 'variable', file, name: `$${key}` }, file, at) : undefined;
  },
};

function resolve(names: Names, file: SourceFile, name: string): Binding {
  if (name.startsWith('$')) return { kind: 'variable', file, name };
  const [head = '', ...tail] = name.split('\\');
  const imported =
    head === '' ? undefined : file.outline.imports.find((each) => each.local.toLowerCase() === head.toLowerCase());
  const qualified = imported
    ? [imported.module, ...tail].join('\\')
    : name.startsWith('\\') || file.outline.namespace === ''
      ? name.replace(/^\\/, '')
      : `${file.outline.namespace}\\${name}`;
  const cls = names.globalClass(file, qualified) ?? (imported ? undefined : names.globalClass(file, name));
  if (cls) return cls;
  const unit = names.world.globalFunction(file.language.id, name.slice(name.lastIndexOf('\\') + 1));
  if (unit) {
    names.visit(unit.file);
    return { kind: 'function', unit };
  }
  const shared = constant(names, file, qualified) ?? constant(names, file, name.replace(/^\\/, ''));
  if (shared) return shared;
  // Functions and constants of the language fall back to the global namespace.
  return { kind: 'external', id: imported ? qualified : name.replace(/^\\/, '') };
}

/** A constant that one file, and no other, defines. */
function constant(names: Names, { language }: SourceFile, name: string): Binding | null {
  const found = names.world.fileExporting(language.id, name);
  if (!found) return null;
  names.visit(found);
  return { kind: 'variable', file: found, name: name.slice(name.lastIndexOf('\\') + 1) };
}
