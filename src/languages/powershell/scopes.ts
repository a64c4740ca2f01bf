import type { Scopes } from '../../interpreter/language';
import type { Machine } from '../../interpreter/evaluation/machine';
import type { Binding, Names } from '../../interpreter/names';
import { nearestFile } from '../../interpreter/names/path-index';
import { unknown, type Origin, type Value } from '../../interpreter/values';
import type { SourceFile } from '../../interpreter/names/source-file';

const SCRIPT = /\.psm?1$/i;
/** Files that take in files that take in files: so many at most. */
const MAX_TAKEN = 20;

/** Functions and variables are of the script and of those that it takes in. */
export const scopes: Scopes = {
  resolve,
  modules: {
    uri: ({ paths }, from, specifier) => nearestFile(from.uri, paths.endingWith(specifier.replace(SCRIPT, ''), SCRIPT)),
    libraryName: (_names, _from, specifier) => specifier,
    passedOn: () => [],
  },
  unbound,
};

function takenInBy(names: Names, from: SourceFile): readonly SourceFile[] {
  const files = [from];
  for (let index = 0; index < files.length && files.length < MAX_TAKEN; index++) {
    for (const { module } of files[index]?.outline.imports ?? []) {
      const file = names.moduleFile(from, module);
      if (file && file !== 'missing' && !files.includes(file)) files.push(file);
    }
  }
  return files;
}

function resolve(names: Names, file: SourceFile, name: string): Binding {
  for (const each of takenInBy(names, file)) {
    const unit = each.functions.get(name);
    if (!unit) continue;
    names.visit(each);
    return { kind: 'function', unit };
  }
  return { kind: 'variable', file, name };
}

/** A variable that no script gives a value is one that it is called with; commands and types have names of their own. */
function unbound(m: Machine, name: string, from: SourceFile, at: Origin | null): Value | undefined {
  for (const file of takenInBy(m.names, from)) {
    const value = file === from ? null : m.variables.get(m.topLevels.scopeOf(file), name);
    if (value) return value;
  }
  return /^\w+$/.test(name) && !m.names.isKnown(name, 'powershell') ? unknown('parameter', name, at) : undefined;
}
