import type { Files } from '../../text/files';
import type { Evaluations, Workspace } from './evaluations';

/** For each function or address, no more callers than so many. */
const MAX_CALLERS = 64;

/** How far the files of the list have been searched for the same names. */
interface Position {
  readonly names: string;
  next: number;
  readonly found: string[];
}

/** Finds, in files that nobody named, who calls what is undecided and who takes an address or a client of the service. */
export class CallerSearch {
  /** What was searched for in the whole list. */
  private readonly done = new Set<string>();
  private position: Position | null = null;

  constructor(
    private readonly files: Files,
    private readonly on: Workspace,
    private readonly evaluations: Evaluations,
  ) {}

  /** The list of files is another one: a search that was interrupted begins again. */
  restart(): void {
    this.position = null;
  }

  /** Manifests name modules anew: whatever was searched for is searched for again. */
  forget(): void {
    this.done.clear();
  }

  /** Whether a file reaches what leads to the service. */
  reaches(uri: string, text: string): boolean {
    return this.on.searches.for(this.evaluations.leads()).matches(uri, text);
  }

  /**
   * Files that reach what leads to the service, and name the module that it is in; and those that change what all clients
   * of a library begin with which sends to it.
   * @param interrupted asked before each file
   * @returns null when interrupted: the next search goes on there
   */
  async find(interrupted: () => boolean): Promise<string[] | null> {
    const { files, paths, searches } = this.on;
    const leads = new Map<string, ReadonlySet<string>>();
    for (const [uri, names] of this.evaluations.leads()) {
      const fresh = [...names].filter((name) => !this.done.has(`${uri} ${name}`));
      if (fresh.length > 0) leads.set(uri, new Set(fresh));
    }
    const words = this.sharingWords().filter((word) => !this.done.has(word));
    if (leads.size === 0 && words.length === 0) return [];
    const { names, matches } = searches.for(leads);
    const key = [...words, names].join('\n');
    if (this.position?.names !== key) this.position = { names: key, next: 0, found: [] };
    const search = this.position;
    const most = MAX_CALLERS * (leads.size + words.length);
    for (; search.next < paths.listed.length && search.found.length < most; search.next++) {
      if (interrupted()) return null;
      const uri = paths.listed[search.next];
      if (uri === undefined || files.has(uri)) continue;
      const text = await this.files.read(uri);
      if (text !== null && (matches(uri, text) || words.some((word) => text.includes(word)))) search.found.push(uri);
    }
    for (const [uri, each] of leads) for (const name of each) this.done.add(`${uri} ${name}`);
    for (const word of words) this.done.add(word);
    this.position = null;
    return search.found.filter((uri) => !files.has(uri));
  }

  /** Words of what changes all clients of the libraries that calls were found of. */
  private sharingWords(): string[] {
    const words = new Set<string>();
    for (const [uri, { configuration }] of this.on.files.entries()) {
      const evaluated = this.evaluations.get(uri);
      if (!evaluated) continue;
      const clients = this.on.clients.for(configuration.settings);
      for (const { client } of evaluated.calls) for (const word of clients.sharingWords(client)) words.add(word);
    }
    return [...words];
  }
}
