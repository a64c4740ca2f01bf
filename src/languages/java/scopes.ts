import { implicitCall, implicitMember } from '../../interpreter/evaluation/implicit';
import type { Scopes } from '../../interpreter/language';
import type { Binding, Names } from '../../interpreter/names';
import type { ClassInfo } from '../../interpreter/names/class-info';
import { classAround, qualified } from '../../interpreter/names/qualified';
import type { SourceFile } from '../../interpreter/names/source-file';
import { constantNames, javaConstant } from './constants';
import { functions } from './functions';
import { repeaters } from './repeaters';
import { MAPPER_TYPES } from './schemas';

/** Classes go by their packages and by the classes around them, in files that are named after the outermost. */
export const scopes: Scopes = {
  resolve,
  globalKey: (name) => name,
  autoload(name) {
    const outermost = /^(?:[a-z_][\w$]*\.)*[A-Z][\w$]*/.exec(name)?.[0];
    return outermost === undefined ? null : { path: outermost.replaceAll('.', '/'), extensions: /\.java$/ };
  },
  nestedName: (outer, name) => `${outer}.${name}`,
  lookUp: implicitMember,
  callByName: implicitCall,
  externalMember: (m, of, key, at) => javaConstant(m, `${of.id}.${key}`, at),
};

function resolve(names: Names, file: SourceFile, name: string, nesting: string | null): Binding {
  const [head = name, ...tail] = name.split('.');
  // A name that begins with a package is whole.
  if (tail.length > 0 && /^[a-z]/.test(head)) return names.globalClass(file, name) ?? { kind: 'external', id: name };
  return qualified(names, file, simple(names, file, head, nesting), tail);
}

function simple(names: Names, file: SourceFile, name: string, nesting: string | null): Binding {
  const around = classAround(names, file, name, nesting);
  if (around) return around;
  const { imports, namespace } = file.outline;
  const own = imports.find(({ local }) => local === name);
  if (own?.name === '*') return names.globalClass(file, own.module) ?? { kind: 'external', id: own.module };
  if (own) return member(names, file, own.module, name) ?? { kind: 'external', id: `${own.module}.${name}` };
  const beside = names.globalClass(file, namespace === '' ? name : `${namespace}.${name}`);
  if (beside) return beside;
  for (const { local, module } of imports) {
    if (!local.endsWith('*')) continue;
    const found = local === '*' ? names.globalClass(file, `${module}.${name}`) : member(names, file, module, name);
    if (found && (found.kind !== 'member' || holds(found.cls, name))) return found;
  }
  const known = imports.find(({ local, module }) => local.endsWith('*') && isKnown(names, `${module}.${name}`));
  return { kind: 'external', id: known ? `${known.module}.${name}` : name };
}

let beginnings: ReadonlySet<string> | undefined;

/** Whether something is known of a class of a library, or of what lies in a package. */
function isKnown(names: Names, name: string): boolean {
  beginnings ??= new Set(
    [...functions.keys(), ...MAPPER_TYPES, ...constantNames, ...Object.keys(repeaters.annotations)].flatMap((each) => {
      const words = each.replace(/^new /, '').split('.');
      return words.map((_, index) => words.slice(0, index + 1).join('.'));
    }),
  );
  return beginnings.has(name) || names.isKnown(name, 'java');
}

function member(names: Names, file: SourceFile, module: string, name: string): Binding | undefined {
  const of = names.globalClass(file, module);
  return of?.kind === 'class' ? { kind: 'member', cls: of.cls, name } : of;
}

function holds(cls: ClassInfo, name: string): boolean {
  // Operators are called by their signs.
  if (!/^[\w$]+$/.test(name)) return false;
  return (
    cls.statics.has(name) ||
    cls.statements.some(({ text }) => new RegExp(`\\b${name.replaceAll('$', '\\$')}\\b`).test(text))
  );
}
