import type { Scopes } from '../../interpreter/language';
import type { Machine } from '../../interpreter/evaluation/machine';
import { nearestFile } from '../../interpreter/names/path-index';
import { settingSymbol } from '../../interpreter/names/settings';
import { unknown, type Origin, type Value } from '../../interpreter/values';
import type { SourceFile } from '../../interpreter/names/source-file';
import { callCommand } from './commands';
import { sourcedBy, SCRIPT } from './sourced';

/** Variables are of the script and of what it takes in; commands have names of their own. */
export const scopes: Scopes = {
  resolve: (_names, file, name) => ({ kind: 'variable', file, name }),
  modules: {
    // The end of a path, as `source` has it.
    uri: ({ paths }, from, specifier) => nearestFile(from.uri, paths.endingWith(specifier.replace(SCRIPT, ''), SCRIPT)),
    libraryName: (_names, _from, specifier) => specifier,
    passedOn: () => [],
  },
  unbound,
  callByName: callCommand,
};

/** A variable that neither the script nor what it takes in gives a value comes from the environment. */
function unbound(m: Machine, name: string, from: SourceFile, at: Origin | null): Value {
  for (const file of sourcedBy(m.names, from)) {
    const value = file === from ? null : m.variables.get(m.topLevels.scopeOf(file), name);
    if (value) return value;
  }
  // What a script is called with.
  if (!/^\w+$/.test(name)) return unknown('parameter', name, at);
  return settingSymbol(m, 'environment', name, null, at);
}
