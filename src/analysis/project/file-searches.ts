import { languageOf } from '../../languages/index';
import { FileSearch, watchedWords, type Leads } from './callers';
import type { WorkspacePaths } from './workspace-paths';

/** So many searches are kept: for what is new, for what is given, for all that there is. */
const MAX_SEARCHES = 4;

/** The searches for files that reach these or those; the last few are kept. */
export class FileSearches {
  /** The last first. */
  private readonly last: FileSearch[] = [];

  constructor(private readonly paths: WorkspacePaths) {}

  /** What tells which files reach these; the same object for the same names, of the last few. */
  for(leads: Leads): FileSearch {
    const names = [...leads]
      .map(([uri, each]) => [uri, ...this.namesOf(uri), ...[...each].sort()].join('\n'))
      .join('\n\n');
    const known = this.last.find((each) => each.names === names);
    if (known) return known;
    const search = new FileSearch(names, leads, this.namesOf);
    this.last.unshift(search);
    this.last.length = Math.min(this.last.length, MAX_SEARCHES);
    return search;
  }

  /** Words of which a text has to hold one to reach any of these. */
  wordsOf(leads: Leads): string[] {
    return watchedWords(leads, this.namesOf);
  }

  /** The names that manifests give a module, besides its path. */
  private readonly namesOf = (uri: string): readonly string[] =>
    languageOf(uri)?.language.scopes.modules?.namesGivenTo?.(this.paths.index, uri) ?? [];
}
