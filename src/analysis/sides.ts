import { bareCode } from './bare-code';
import type { ServiceCall } from './calls/service-call';
import type { SourceFile } from '../interpreter/names/source-file';
import type { Unit } from '../interpreter/names/unit';
import { matcherOf } from './globs';
import { sideInPage, sideOf, type Side, type Uses } from './side';
import { defaultTestFiles } from './test-files';

/** `import a, { b as c } from './x'`, `import * as d`, `const { e } = require('./x')`. */
const IMPORT =
  /\bimport\s+(?!type\b)([\w$*{}\s,]{1,400}?)\s*from\s*['"]([^'"\n]{1,300})['"]|\b(?:const|let|var)\s+([\w$*{}\s,:]{1,400}?)\s*=\s*(?:await\s+import|require)\(\s*['"]([^'"\n]{1,300})['"]/g;
/** `export * from './x'`, `require('./x').a`, `lazy(() => import('./x'))`: a module takes another, and what of it is not said. */
const MENTION = /\b(?:(export)\s[\w$*{}\s,]{1,400}?\bfrom\s*|(?:import|require)\(\s*)['"]([^'"\n]{1,300})['"]/g;

const SCRIPT = /\.[cm]?[jt]sx?$/i;
const IMPORTER = /\.(?:[cm]?[jt]sx?|vue|svelte)$/i;

/** So many modules may lie between a module with a call and one that says where it runs. */
const MAX_DISTANCE = 3;
/** So many are followed at once. */
const MAX_FURTHER = 50;

/** What imports a module to try it out says nothing of where it runs otherwise. */
const isTest = matcherOf(defaultTestFiles);

/** Whether a file, by its name, may import a module. */
export function mayImport(uri: string): boolean {
  return IMPORTER.test(uri);
}

/** What the modules that import a module say of where its functions run. */
interface Importers {
  /** End of its path, without extension: what an import of it must name. */
  readonly stem: string;
  /** How many modules lie between it and one with a call. */
  readonly distance: number;
  /** By importer: the names that it takes, and where it runs. */
  readonly by: Map<string, { readonly names: ReadonlySet<string>; readonly side: Side; readonly isPassedOn: boolean }>;
}

/** Where calls run: what their own module says, else who imports the function that sends them. */
export class Sides {
  private own = new WeakMap<SourceFile, Side>();
  private readonly importers = new Map<string, Importers>();

  constructor(private readonly uses: Uses) {}

  /** Manifests say something else now. */
  forget(): void {
    this.own = new WeakMap();
  }

  readonly of = (call: ServiceCall): Side => {
    const units = unitsOf(call);
    const sides = new Set(units.map((unit) => this.sideOfUnit(unit)));
    if (sides.has('server')) return 'server';
    if (sides.has('client')) return 'client';
    const imported = units.flatMap((unit) => this.importing(unit));
    return imported.length > 0 && imported.every((side) => side === 'client') ? 'client' : 'unknown';
  };

  /** Modules with calls that nothing in them says the side of, and whose importers have not been looked for. */
  undecided(calls: Iterable<ServiceCall>): string[] {
    const wanted = new Set<string>();
    for (const call of calls) {
      const files = unitsOf(call).map(({ file }) => file);
      if (files.some((file) => this.ownSide(file) !== 'unknown')) continue;
      for (const { uri } of files) if (SCRIPT.test(uri) && !this.importers.has(uri)) wanted.add(uri);
    }
    return [...wanted];
  }

  /** From now on, texts are looked through for imports of this module. */
  follow(uri: string, distance = 0): void {
    const path = uri.replace(/(?:\/index)?\.[^./]+$/, '');
    this.importers.set(uri, { stem: path.slice(path.lastIndexOf('/') + 1), distance, by: new Map() });
  }

  /** Follows the importers that say nothing of where they run themselves. False where there is none that is not followed. */
  followFurther(): boolean {
    const found = new Map<string, number>();
    for (const { distance, by } of this.importers.values()) {
      if (distance >= MAX_DISTANCE) continue;
      for (const [uri, { side, isPassedOn }] of by)
        if (side === 'unknown' && !isPassedOn && SCRIPT.test(uri) && !this.importers.has(uri))
          found.set(uri, distance + 1);
    }
    for (const [uri, distance] of [...found].slice(0, MAX_FURTHER)) this.follow(uri, distance);
    return found.size > 0;
  }

  /** What a text has to hold to import a module that is followed. */
  stems(): string[] {
    return [...this.importers.values()].map(({ stem }) => stem);
  }

  /** Takes what a module imports of those that are followed; `text` null for one that is gone. */
  note(uri: string, text: string | null): void {
    for (const [target, { stem, by }] of this.importers) {
      if (target === uri) continue;
      by.delete(uri);
      if (text === null || !text.includes(stem) || isTest(beside(uri, target)) === true) continue;
      const { names, isPassedOn } = importedNames(uri, bareCode(text).uncommented, target);
      // Who takes it from there is not known.
      if (names.size > 0)
        by.set(uri, { names, side: isPassedOn ? 'unknown' : importerSide(uri, text, this.uses), isPassedOn });
    }
  }

  private sideOfUnit({ file, declaration }: Unit): Side {
    const runs = file.embedded?.runs(declaration.start);
    return runs === 'server' || runs === 'client' ? runs : this.ownSide(file);
  }

  private ownSide(file: SourceFile): Side {
    let side = this.own.get(file);
    if (side !== undefined) return side;
    const { embedded, uri, text } = file;
    if (!embedded) side = sideOf(uri, text, this.uses);
    else if (embedded.runs(0) === 'page') side = sideInPage(uri + embedded.ending, text, this.uses);
    else side = sideOf(uri + embedded.ending, text, this.uses);
    this.own.set(file, side);
    return side;
  }

  /** Where the modules run that import the function or class that a call stands in. */
  private importing({ file, declaration }: Unit): Side[] {
    const importers = this.importers.get(file.uri);
    if (!importers || declaration.kind !== 'function') return [];
    const name = declaration.owner ?? declaration.name;
    const exported = file.outline.exports.some((each) => each.name === name && each.exported === 'default');
    return [...importers.by].flatMap(([uri, { names, side }]) =>
      names.has(name) || names.has('*') || (exported && names.has('default'))
        ? [this.sideThrough(uri, side, new Set([file.uri]))]
        : [],
    );
  }

  /** Where a module runs that says nothing of it itself: in browsers where all do that import it. */
  private sideThrough(uri: string, own: Side, before: ReadonlySet<string>): Side {
    const by = this.importers.get(uri)?.by;
    if (own !== 'unknown' || !by || by.size === 0 || before.has(uri)) return own;
    const seen = new Set([...before, uri]);
    const isClient = [...by].every(([each, { side }]) => this.sideThrough(each, side, seen) === 'client');
    return isClient ? 'client' : 'unknown';
  }
}

/** Where a call is sent, its endpoint named and its client made. */
function unitsOf({ sent, pathAt, madeAt }: ServiceCall): Unit[] {
  return [...new Set([sent.at, pathAt, madeAt].flatMap((each) => (each ? [each.unit] : [])))];
}

/** A path from where it parts from that of another: what the folders of a whole project are called does not count. */
function beside(path: string, other: string): string {
  let from = 0;
  for (let at = 0; at < path.length && path[at] === other[at]; at += 1) if (path[at] === '/') from = at + 1;
  return path.slice(from);
}

/** A component of Vue or Svelte runs in browsers, whether it has been rendered on a server before or not. */
function importerSide(uri: string, text: string, uses: Uses): Side {
  const side = sideOf(uri, text, uses);
  return side === 'unknown' && /\.(?:vue|svelte)$/i.test(uri) ? 'client' : side;
}

interface Imported {
  /** `*` for all of it, `default`, else as they are exported. */
  readonly names: ReadonlySet<string>;
  /** Whether the module gives it to those that import it in turn. */
  readonly isPassedOn: boolean;
}

/** What a module takes from another. */
function importedNames(uri: string, text: string, target: string): Imported {
  const names = new Set<string>();
  const plain = new Set<number>();
  for (const match of text.matchAll(IMPORT)) {
    plain.add(match.index + match[0].length);
    if (!leadsTo(uri, match[2] ?? match[4] ?? '', target)) continue;
    const clause = match[1] ?? match[3] ?? '';
    if (clause.includes('*') || (match[3] !== undefined && !clause.includes('{'))) names.add('*');
    const [, inside] = /\{([^}]*)\}/.exec(clause) ?? [];
    for (const each of inside?.split(',') ?? []) {
      const name = each
        .trim()
        .replace(/^type\s.*$/s, '')
        .split(/\s+as\s+|\s*:\s*/, 1)[0];
      if (name) names.add(name);
    }
    if (match[1] !== undefined && /^[\w$]/.test(clause.trim())) names.add('default');
  }
  let isPassedOn = false;
  for (const match of text.matchAll(MENTION)) {
    if (plain.has(match.index + match[0].length) || !leadsTo(uri, match[2] ?? '', target)) continue;
    names.add('*');
    isPassedOn ||= match[1] !== undefined;
  }
  return { names, isPassedOn };
}

/** Whether an import's path is that of a module: relative, or with a prefix that stands for a folder of the project. */
function leadsTo(from: string, written: string, target: string): boolean {
  const path = withoutEnding(target);
  if (/^\.{1,2}(?:\/|$)/.test(written)) {
    return withoutEnding(new URL(written, from).href) === path;
  }
  const [, rest] = /^(?:@\/|~\/|@@\/|~~\/|#\/|\$lib\/|src\/|@app\/|app\/)(.+)$/.exec(written) ?? [];
  return rest !== undefined && path.endsWith(`/${withoutEnding(rest)}`);
}

function withoutEnding(path: string): string {
  return path.replace(/\.(?:[cm]?[jt]sx?|vue|svelte)$/i, '').replace(/\/index$/, '');
}
