import { NO_ARGUMENTS } from '../../interpreter/evaluation/arguments';
import { environmentSymbol } from '../../interpreter/names/environment';
import type { Scopes } from '../../interpreter/language';
import { bound, nesting } from '../../interpreter/names/lookup';
import type { Machine } from '../../interpreter/evaluation/machine';
import { classMember } from '../../interpreter/evaluation/class-members';
import type { Binding, Names } from '../../interpreter/names';
import { unknown, type Origin, type Value } from '../../interpreter/values';
import type { SourceFile } from '../../interpreter/names/source-file';
import { resolveFrom } from '../../text/uris';
import { callByName, defineMethod, dispatch } from './calls';

/** Classes, modules and their constants go by their qualified names, in files that are named after them. */
export const scopes: Scopes = {
  resolve,
  globalKey: (name) => name.replace(/^::/, ''),
  autoload(name) {
    const segments = name.split('::').filter((segment) => segment !== '');
    return segments.length === 0 ? null : { path: segments.map(underscore).join('/'), extensions: /\.rb$/ };
  },
  nestedName: (outer, name) => `${outer}::${name}`,
  modules: {
    uri: () => null,
    libraryName: (_names, _from, specifier) => specifier,
    passedOn: () => [],
    require: noteRequired,
  },
  // A bare word that is no variable is a constant, or a call without arguments.
  lookUp: (m, name, at) => (/^[A-Z]/.test(name) ? constant(m, name, at) : callByName(m, name, NO_ARGUMENTS, at)),
  unbound: (_m, name, _file, at) => unknown('unknown', name, at),
  externalMember(m, of, key, at) {
    if (!/^[A-Z]/.test(key)) return undefined;
    const { unseen } = of;
    return (
      environmentSymbol(m, of.id, key, at) ?? { kind: 'external', id: `${of.id}::${key}`, ...(unseen && { unseen }) }
    );
  },
  callByName,
  classMethod: (m, cls, name, args, at) => (name === 'define_method' ? defineMethod(m, cls, args, at) : null),
  dispatch,
};

function resolve(names: Names, file: SourceFile, name: string, nesting: string | null): Binding {
  if (!/^[A-Z:]/.test(name)) {
    const unit = file.functions.get(name) ?? names.world.globalFunction(file.language.id, name);
    if (unit) names.visit(unit.file);
    return unit ? { kind: 'function', unit } : { kind: 'variable', file, name };
  }
  const around = nesting === null ? [] : nesting.split('::');
  for (let depth = around.length; depth >= 0; depth--) {
    const cls = names.globalClass(file, [...around.slice(0, depth), name].join('::'), depth > 0);
    if (cls) return cls;
  }
  return { kind: 'external', id: name };
}

/** A constant: of the classes around, of what they inherit, of the top level. */
function constant(m: Machine, name: string, at: Origin): Value {
  const { file } = m.frame.unit;
  const around = nesting(m);
  const outer = around === null ? [] : around.split('::');
  for (let depth = outer.length; depth > 0; depth--) {
    const cls = m.world.classIn(file, outer.slice(0, depth).join('::'));
    const found = cls && classMember(m, cls, name, { kind: 'class', cls });
    if (found) return found;
  }
  const binding = m.names.resolve(file, name, around);
  if (binding.kind !== 'external') return bound(m, binding, file, at);
  const read = (other: SourceFile): Value | null => m.variables.get(m.topLevels.scopeOf(other), name);
  return topLevelConstant(m.names, file, name, read) ?? { kind: 'external', id: name };
}

/** A constant that some file assigns at its top level; null when none or several do. */
function topLevelConstant<T>(
  names: Names,
  file: SourceFile,
  name: string,
  read: (file: SourceFile) => T | null,
): T | null {
  let found: T | null = null;
  for (const other of names.world.files) {
    const isSame = other !== file && other.language === file.language;
    if (!isSame || !other.statements.some((unit) => unit.text.startsWith(name))) continue;
    const value = read(other);
    if (value === null) continue;
    if (found !== null) return null;
    names.visit(other);
    found = value;
  }
  return found;
}

/** Takes note of the files that a file loads by their path: their names are seen without more. */
function noteRequired(names: Names, file: SourceFile): void {
  for (const { module } of file.outline.imports) {
    if (!module.startsWith('.')) continue;
    const path = resolveFrom(file.uri, module);
    const uri = [path, `${path}.rb`].find((each) => names.paths.has(each));
    if (uri !== undefined) names.loaded(uri, file);
  }
}

function underscore(name: string): string {
  return name
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
