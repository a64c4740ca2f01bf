import { accessSync, constants, existsSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { repositoryOf } from '../../files/git';
import { contains, Listing } from '../../files/listing';
import { UsageError } from '../usage-error';

/** Files that may name each other, and those among them that were asked about. Absolute paths. */
export interface FileGroup {
  readonly root: string;
  readonly targets: readonly string[];
  readonly files: readonly string[];
}

export interface FileSelection {
  readonly worlds: readonly FileGroup[];
  /** Named one by one: read even where they are ignored, and through a link. */
  readonly named: ReadonlySet<string>;
  /** Named, but of no language that is read. */
  readonly unknown: readonly string[];
  /** Folders that could not be read. */
  readonly unreadable: readonly string[];
}

/** What marks the top of a project where there is no repository. */
const PROJECT_FILES = [
  '.api-entreprise.json',
  'package.json',
  'composer.json',
  'pyproject.toml',
  'requirements.txt',
  'Gemfile',
  'go.mod',
  'pom.xml',
  'Cargo.toml',
];

/** Lists what lies under the named paths, and what may be named from there. Throws UsageError for one that cannot be read. */
export class Selector {
  private readonly listing: Listing;

  /** `known`: whether a file, by its name, is of a language that is read. */
  constructor(
    private readonly cwd: string,
    private readonly known: (file: string) => boolean,
  ) {
    this.listing = new Listing(known);
  }

  async select(paths: readonly string[]): Promise<FileSelection> {
    const targets = new Map<string, Set<string>>();
    const named = new Set<string>();
    const unknown: string[] = [];
    for (const written of paths) {
      const name = path.resolve(this.cwd, written);
      const isFolder = statOf(name, written).isDirectory();
      const root = this.rootOf(name, isFolder);
      const wanted = targets.get(root) ?? new Set();
      targets.set(root, wanted);
      if (isFolder) for (const file of await this.listing.below(name, root)) wanted.add(file);
      else if (this.known(name)) {
        wanted.add(name);
        named.add(name);
      } else unknown.push(name);
    }
    const worlds: FileGroup[] = [];
    for (const [root, wanted] of targets) {
      const files = new Set([...(await this.listing.within(root)), ...wanted]);
      worlds.push({ root, targets: [...wanted].sort(), files: [...files].sort() });
    }
    return { worlds, named, unknown, unreadable: this.listing.unreadable };
  }

  /** For a text that stands in for this file, which need not be there. */
  async selectStanding(name: string): Promise<FileSelection> {
    const root = this.rootOf(name, false);
    const isKnown = this.known(name);
    const files = existsSync(root) ? await this.listing.within(root) : [];
    return {
      worlds: isKnown ? [{ root, targets: [name], files: [...new Set([...files, name])] }] : [],
      named: new Set([name]),
      unknown: isKnown ? [] : [name],
      unreadable: this.listing.unreadable,
    };
  }

  /** The folder whose files may name this one: the working directory, like a folder that is opened, if it is a project. */
  rootOf(name: string, isFolder: boolean): string {
    const folder = isFolder ? name : path.dirname(name);
    const repository = repositoryOf(folder);
    if (repository !== null) return contains(repository, this.cwd) && contains(this.cwd, name) ? this.cwd : repository;
    if (isFolder) return name;
    for (let current = folder; ; current = path.dirname(current)) {
      if (PROJECT_FILES.some((file) => existsSync(path.join(current, file)))) return current;
      if (current === this.cwd || path.dirname(current) === current) return folder;
    }
  }
}

function statOf(name: string, written: string): Stats {
  try {
    const stats = statSync(name);
    accessSync(name, stats.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
    return stats;
  } catch {
    throw new UsageError({
      fr: `« ${written} » ne peut pas être lu. Vérifiez le chemin et ses droits, ou lancez « api-entreprise lint » sans chemin pour analyser le dossier courant.`,
      en: `“${written}” cannot be read. Check the path and its permissions, or run “api-entreprise lint” without a path to check the current folder.`,
    });
  }
}
