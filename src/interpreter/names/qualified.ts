import type { Binding, Names } from '.';
import type { SourceFile } from './source-file';

/** What a name leads to whose pieces are joined by dots. `first`: what its first piece leads to; `rest`: the others. */
export function qualified(names: Names, file: SourceFile, first: Binding, rest: readonly string[]): Binding {
  return rest.reduce<Binding>((of, key) => {
    if (of.kind === 'external') return { kind: 'external', id: `${of.id}.${key}` };
    if (of.kind !== 'class') return { kind: 'missing' };
    return names.globalClass(file, `${of.cls.name}.${key}`, true) ?? { kind: 'member', cls: of.cls, name: key };
  }, first);
}

/** The class of a simple name in the classes around a place, the innermost first, or one of these itself. */
export function classAround(
  names: Names,
  file: SourceFile,
  name: string,
  nestedIn: string | null,
): Binding | undefined {
  for (let around = nestedIn ?? ''; around !== ''; around = around.slice(0, Math.max(around.lastIndexOf('.'), 0))) {
    const isItself = around.slice(around.lastIndexOf('.') + 1) === name;
    const found = names.globalClass(file, isItself ? around : `${around}.${name}`, true);
    if (found) return found;
  }
  return undefined;
}
