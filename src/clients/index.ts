import type { ClientCall, ClientRecord, KnownClient } from './schema';
import { editionsOf, type Edition } from './versions';

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

/** The names that a call goes by. */
export function matchesOf({ match }: ClientCall): readonly string[] {
  return typeof match === 'string' ? [match] : match;
}

/** A call of a client, as a record describes it; `verb` is the HTTP method when the name of the call is one. */
export interface FoundCall {
  readonly record: ClientRecord;
  readonly call: ClientCall;
  readonly verb: string | null;
}

/** Finds the record that describes what a program calls. */
export class ClientIndex {
  /** By family and name. */
  private readonly functions = new Map<string, FoundCall[]>();
  private readonly methods = new Map<ClientRecord, Map<string, FoundCall[]>>();
  /** By family and name of an annotation. */
  private readonly declarations = new Map<string, readonly ClientRecord[]>();
  private readonly types = new Map<string, ClientRecord>();
  private readonly mixins = new Map<string, ClientRecord>();
  private readonly shared: { readonly name: string; readonly record: ClientRecord }[] = [];
  /** What a text holds that changes what all clients of a library begin with. */
  private readonly sharing = new Map<ClientRecord, string[]>();
  private readonly options = new Map<string, NonNullable<ClientRecord['values']>[number]>();
  /** Each record with what its versions say, the newest first. */
  private readonly editions = new Map<ClientRecord, readonly Edition[]>();
  private readonly newest = new Map<ClientRecord, ClientRecord>();

  /** By family, names that something is described of, and what they begin with. */
  private readonly beginnings = new Map<string, ReadonlySet<string>>();

  /** Earlier records win over later ones where both know a name. */
  constructor(
    readonly records: readonly KnownClient[],
    /** Names of variables and settings that hold the service's address, as a team's configuration says. */
    private readonly hosts: readonly string[] = [],
  ) {
    for (const record of records) {
      const editions = editionsOf(record);
      this.editions.set(record, editions);
      for (const edition of editions) {
        this.newest.set(edition.record, record);
        this.addCalls(edition.record, edition.record === record ? record.languages : []);
      }
      for (const type of record.types ?? []) if (!this.types.has(type)) this.types.set(type, record);
      for (const mixin of record.mixins ?? []) this.mixins.set(mixin, record);
      for (const name of record.shared ?? []) this.shared.push({ name, record });
      const sharing = record.calls.flatMap(({ does, match }) =>
        does === 'shares' || does === 'defaults' ? match : [],
      );
      const names = [...(record.shared ?? []), ...sharing].map((name) => name.slice(name.lastIndexOf('\\') + 1));
      // Words of one's own are more telling than the names of functions that set many things.
      const words = record.sharedWords ?? names;
      if (words.length > 0) this.sharing.set(record, words);
      for (const name of record.declares?.methods.flatMap(({ match }) => match) ?? [])
        for (const language of record.languages) this.addDeclaring(`${language} ${name}`, record);
      for (const option of record.values ?? []) this.options.set(option.match, option);
    }
  }

  private addCalls(record: ClientRecord, languages: readonly string[]): void {
    const methods = new Map<string, FoundCall[]>();
    this.methods.set(record, methods);
    for (const call of record.calls) {
      for (const pattern of matchesOf(call)) {
        for (const name of expandVerbs(pattern)) {
          const found = { record, call, verb: verbOf(name, call) };
          if (name.startsWith('.') || name === '()') {
            methods.set(name, [...(methods.get(name) ?? []), found]);
          } else for (const language of languages) this.addFunction(`${language} ${name}`, found);
        }
      }
    }
  }

  private addFunction(name: string, found: FoundCall): void {
    const known = this.functions.get(name);
    if (known) known.push(found);
    else this.functions.set(name, [found]);
  }

  private addDeclaring(name: string, record: ClientRecord): void {
    this.declarations.set(name, [...(this.declarations.get(name) ?? []), record]);
  }

  /** The records to which an annotation of a method says that it sends a request, in a family of languages. */
  declaring(annotation: string, family: string): readonly ClientRecord[] {
    return this.declarations.get(`${family} ${annotation}`) ?? [];
  }

  /** Whether a variable of the environment or a setting is known to hold the service's address. */
  holdsAddress(name: string): boolean {
    return this.hosts.some((host) => name === host || name.endsWith(`.${host}`) || name.endsWith(`::${host}`));
  }

  /** A function or constructor by its name, in a family of languages. */
  function(name: string, family: string): FoundCall | undefined {
    return this.functions.get(`${family} ${name}`)?.[0];
  }

  /** All that a name of a function stands for, in a family of languages: what sets something for all may set it for several libraries. */
  functionsNamed(name: string, family: string): readonly FoundCall[] {
    return this.functions.get(`${family} ${name}`) ?? [];
  }

  /** What the versions of a record's library say that may be meant, the newest first. `rangesOf` gives the ranges that a project allows of a package, none where it names no such package; null where there is no manifest. */
  versionsOf(
    record: ClientRecord,
    rangesOf: (packages: readonly string[]) => readonly string[] | null,
  ): readonly [ClientRecord, ...ClientRecord[]] {
    const newest = this.newestOf(record);
    const editions = this.editions.get(newest) ?? [];
    if (editions.length < 2) return [newest];
    const [first = newest, ...rest] = editions.filter((edition) => edition.mayBe(rangesOf)).map((each) => each.record);
    return [first, ...rest];
  }

  /** The record of the newest version, whichever version's this is. */
  newestOf(record: ClientRecord): ClientRecord {
    return this.newest.get(record) ?? record;
  }

  /** Whether a name is that of a library's client or of a function that sends, in a family of languages. */
  isClient(name: string, family: string): boolean {
    return this.function(name, family) !== undefined || this.function(`${name}.get`, family) !== undefined;
  }

  /** Whether records describe something of this name, or of names that go on where it ends. */
  isKnown(name: string, family: string): boolean {
    let known = this.beginnings.get(family);
    if (!known) {
      known = new Set(
        this.records
          .filter(({ languages }) => languages.includes(family))
          .flatMap((record) => namesIn(record).flatMap(beginningsOf)),
      );
      this.beginnings.set(family, known);
    }
    return known.has(name);
  }

  /** Whether a package brings a client that a record describes. */
  isPackage(name: string): boolean {
    return this.records.some(({ packages }) => packages.includes(name));
  }

  /** A method of a client, or of a request that is `sent` already and so sends no more. */
  method(record: ClientRecord, name: string, sent = false): FoundCall | undefined {
    return this.methods
      .get(record)
      ?.get(name)
      ?.find(({ call }) => !sent || call.does !== 'sends');
  }

  ofType(type: string): ClientRecord | undefined {
    return this.types.get(type);
  }

  /** The record whose shared configuration a name leads to, and the path in it ('' for the whole). */
  sharedBy(id: string): { readonly record: ClientRecord; readonly path: string } | null {
    for (const { name, record } of this.shared) {
      if (id === name || id.startsWith(`${name}.`)) return { record, path: id.slice(name.length + 1) };
    }
    return null;
  }

  /** The records whose shared configuration a text may change. */
  sharedIn(text: string): ClientRecord[] {
    return [...this.sharing].flatMap(([record, words]) => (words.some((word) => text.includes(word)) ? [record] : []));
  }

  /** Words of which a text holds one to change what all clients of a record begin with; none where nothing does. */
  sharingWords(record: ClientRecord): readonly string[] {
    return this.sharing.get(record) ?? [];
  }

  ofMixin(name: string): ClientRecord | undefined {
    return this.mixins.get(name);
  }

  option(name: string): NonNullable<ClientRecord['values']>[number] | undefined {
    return this.options.get(name);
  }
}

/** The annotations that say something of interfaces, their methods or parameters. */
/** All that a record calls by its whole name. */
function namesIn(record: ClientRecord): string[] {
  const { calls, types = [], mixins = [], values = [] } = record;
  const functions = calls.flatMap(matchesOf).filter((name) => !name.startsWith('.') && name !== '()');
  return [...functions, ...annotationsOf(record), ...types, ...mixins, ...values.map(({ match }) => match)];
}

/** `a.b.c`, `a.b` and `a` of `new a.b.c`. */
function beginningsOf(name: string): string[] {
  const words = name.replace(/^new /, '').split('.');
  return words.map((_, index) => words.slice(0, index + 1).join('.'));
}

function annotationsOf({ declares }: ClientRecord): readonly string[] {
  if (!declares) return [];
  const { methods, types = [], paths = [], parameters, names = [], headers = [] } = declares;
  return [...[methods, types, paths, parameters].flat().flatMap(({ match }) => match), ...names, ...headers];
}

function expandVerbs(pattern: string): readonly string[] {
  if (!pattern.includes('*')) return [pattern];
  return VERBS.map((verb) => pattern.replace('*', verb));
}

function verbOf(name: string, call: ClientCall): string | null {
  if (call.method !== undefined) return call.method.toUpperCase();
  const last =
    /[A-Za-z]+$/
      .exec(name)?.[0]
      .toLowerCase()
      .replace(/async$/, '') ?? '';
  return call.does === 'sends' && VERBS.includes(last) ? last.toUpperCase() : null;
}

/** What people call a client, in a sentence. */
export function nameOfClient({ id, name = id }: ClientRecord): string {
  return name.replaceAll('`', '');
}
