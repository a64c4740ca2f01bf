import type { Declaration, Outline, PlainDeclaration, PlainOutline } from '../../syntax/language';
import type { Embedded } from '../../embedding';
import type { Language } from '../language';
import { Unit } from './unit';

/** For so many versions of a file a declaration that has gone is kept. */
const MAX_GONE = 32;

/** So many earlier shapes of the world are known again. */
export const MAX_SHAPES = 8;

/** One file that takes part: its text, its outline, its declarations. */
export class SourceFile {
  readonly units: readonly Unit[];
  readonly functions = new Map<string, Unit>();
  readonly statements: Unit[] = [];
  /** By the class that they are declared in. */
  readonly methods: ReadonlyMap<string, readonly Unit[]>;
  /** All that names can mean in it and that runs when it is loaded: the same while the bodies of functions change. */
  readonly shape: string;
  /** What stood in earlier versions and may come back, when a quote is closed again; and how many versions ago. */
  private readonly gone: ReadonlyMap<Unit, number>;

  constructor(
    readonly uri: string,
    readonly text: string,
    readonly language: Language,
    readonly outline: Outline | PlainOutline,
    /** Defects of test files are none of ours; they may still hold helpers. */
    readonly isTest: boolean,
    previous: SourceFile | null,
    /** What holds its code among other things; null where that is all of the file. */
    readonly embedded: Embedded | null = null,
  ) {
    const { declarations } = outline;
    const before = previous?.units ?? [];
    // Nearly always all but a few in a row are as they were.
    const most = Math.min(before.length, declarations.length);
    const isSame = (old: Unit | undefined, now: Declaration | PlainDeclaration | undefined): boolean =>
      old !== undefined && now !== undefined && old.isStill(now, text);
    let head = 0;
    while (head < most && isSame(before[head], declarations[head])) head++;
    let tail = 0;
    while (tail < most - head && isSame(before.at(-1 - tail), declarations.at(-1 - tail))) tail++;
    const between = before.slice(head, before.length - tail);
    const gone = new Map([...between.map((unit) => [unit, 0] as const), ...(previous?.gone ?? [])]);
    this.units = declarations.map((declaration, index) => {
      const fromEnd = declarations.length - index;
      const old =
        index < head
          ? before[index]
          : fromEnd <= tail
            ? before.at(-fromEnd)
            : firstOf(gone.keys(), (unit) => unit.isStill(declaration, text));
      if (!old) return new Unit(this, declaration, text.slice(declaration.start, declaration.end));
      old.moveTo(this, declaration);
      gone.delete(old);
      return old;
    });
    this.gone = new Map([...gone].flatMap(([unit, ago]) => (ago < MAX_GONE ? [[unit, ago + 1]] : [])));
    const methods = new Map<string, Unit[]>();
    this.methods = methods;
    for (const unit of this.units) {
      const { declaration } = unit;
      if (declaration.kind === 'function') {
        const others = declaration.owner === null ? undefined : methods.get(declaration.owner);
        if (declaration.owner === null) this.functions.set(declaration.name, unit);
        else if (others) others.push(unit);
        else methods.set(declaration.owner, [unit]);
      }
      if (declaration.kind === 'statement' && declaration.owner === null) this.statements.push(unit);
    }
    this.shape = shapeOf(this);
  }
}

function firstOf<T>(items: Iterable<T>, accepts: (item: T) => boolean): T | undefined {
  for (const item of items) if (accepts(item)) return item;
  return undefined;
}

function shapeOf({ isTest, outline: { namespace, imports, exports, directives }, units }: SourceFile): string {
  const header = JSON.stringify([isTest, namespace, imports, exports, directives]);
  return [header, ...units.map(({ shape }) => shape)].join('\n');
}

export function sameNames(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a?.size === b?.size && [...(a ?? [])].every((name) => b?.has(name) === true);
}
