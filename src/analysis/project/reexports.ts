import type { Leads } from './callers';
import { Names } from '../../interpreter/names';
import type { PathIndex } from '../../interpreter/names/path-index';
import type { SourceFile } from '../../interpreter/names/source-file';
import type { World } from '../../interpreter/names/world';

/** Modules that pass on what modules pass on: no further than that. */
const MAX_PASSES = 4;

/** A name that a file takes from another one and offers as its own. */
interface Reexport {
  /** The file that has it. */
  readonly uri: string;
  /** Its name there; `*` for all names. */
  readonly name: string;
  readonly exported: string;
}

/** What modules pass on of other modules. */
export class Reexports {
  private readonly known = new WeakMap<SourceFile, readonly Reexport[]>();
  private readonly names: Names;

  constructor(world: World, paths: PathIndex) {
    this.names = new Names(world, paths, () => undefined);
  }

  /** Adds, for each of these files that offers what others have, the names that it offers it under. */
  add(leads: Leads, files: Iterable<SourceFile>): Leads {
    const passing = [...files].filter((file) => this.of(file).length > 0);
    if (passing.length === 0) return leads;
    const all = new Map([...leads].map(([uri, found]) => [uri, new Set(found)]));
    let size = -1;
    for (let pass = 0; pass < MAX_PASSES && size !== sizeOf(all); pass++) {
      size = sizeOf(all);
      for (const file of passing) {
        const passed = this.of(file).flatMap((each) =>
          [...(all.get(each.uri) ?? [])].flatMap((words) => renamed(words, each)),
        );
        if (passed.length > 0) all.set(file.uri, new Set([...(all.get(file.uri) ?? []), ...passed]));
      }
    }
    return all;
  }

  private of(file: SourceFile): readonly Reexport[] {
    let known = this.known.get(file);
    if (!known) this.known.set(file, (known = reexportsOf(file, this.names)));
    return known;
  }
}

function sizeOf(leads: Leads): number {
  return [...leads.values()].reduce((sum, found) => sum + found.size, 0);
}

/** The words by which what a module has is reached through one that passes it on; none where it is not passed on. */
function renamed(words: string, { name, exported }: Reexport): string[] {
  const [first = '', ...rest] = words.split(' ');
  const as = exported === 'default' ? [] : [exported];
  if (name === '*') return exported === '*' ? (words === '' ? [] : [words]) : [joined([exported, words])];
  if (name === 'default') return [joined([...as, words])];
  return name === first ? [joined([...as, ...rest])] : [];
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

/** What a file offers of others. */
function reexportsOf(file: SourceFile, names: Names): Reexport[] {
  const passed = file.language.scopes.modules?.passedOn(file) ?? [];
  return passed.flatMap(({ module, name, exported }) => {
    const uri = names.moduleUri(file, module);
    return uri === null ? [] : [{ uri, name, exported }];
  });
}
