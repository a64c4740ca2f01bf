import { namesIn, type Module, type Program, type Statement } from '../model';
import { declared } from '../split';

/** What a file takes from another one. */
export interface Taken {
  readonly module: Module;
  /** In the order of their declarations. */
  readonly names: readonly string[];
}

/** What statements take from those of a program's files that stand before theirs. */
export function takenBy(body: readonly Statement[], { modules }: Program, before: Module | null): Taken[] {
  const end = before ? modules.indexOf(before) : modules.length;
  const used = new Set(body.flatMap((each) => [...namesIn(each)]));
  return modules.slice(0, end).flatMap((module) => {
    const names = namesOf(module).filter((name) => used.has(name));
    return names.length === 0 ? [] : [{ module, names }];
  });
}

export function namesOf({ body }: Module): string[] {
  return body.flatMap((each) => declared(each) ?? []);
}

/** Names of other files as members of what stands for these. */
export function qualifiedBy(taken: readonly Taken[]): Map<string, string> {
  return new Map(taken.flatMap(({ module, names }) => names.map((name) => [name, `${module.name}.${name}`] as const)));
}
