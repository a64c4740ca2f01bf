import type { Note } from '../analysis/findings';
import { isIgnored, type Rules, withRules } from '../files/ignored';
import { isSkippedFolder } from '../files/skipped';
import { isTextFile } from '../files/text-files';
import { encodedPath } from '../text/uris';
import { WorldFiles } from './world-files';

/** Past so many files a folder is not listed further: each of its folders may be a request over a network. */
const MOST_FILES = 20_000;

/** What the analysis asks of the editor where it has no disk of its own: the file system of a workspace. */
export interface EditorFileSystem {
  /** The names of what lies in a folder; none where it cannot be read. Links are left out. */
  entries(folder: string): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] }>;
  /** Null for what is missing, unreadable, binary or too large. */
  read(uri: string): Promise<string | null>;
  kindOf(uri: string): Promise<'file' | 'folder' | null>;
}

/** The files of a workspace folder that the editor alone can read: virtual, remote to its host, or in a browser. */
export class EditorFiles extends WorldFiles {
  constructor(
    folder: string,
    private readonly system: EditorFileSystem,
  ) {
    super(folder);
  }

  kindOf(uri: string): Promise<'file' | 'folder' | null> {
    return this.system.kindOf(uri);
  }

  /** git is not there to tell: what holds variables is taken for one's own, as where there is no repository. */
  isShared(uri: string): Promise<boolean> {
    return Promise.resolve(!/\/\.env(?:\.[^/]*)?$/.test(uri));
  }

  takeNotes(): Note[] {
    return [];
  }

  look(): null {
    return null;
  }

  protected async listAnew(): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    const pending: { readonly folder: string; readonly rules: readonly Rules[] }[] = [
      { folder: this.folder, rules: [] },
    ];
    for (let next = pending.pop(); next && found.size < MOST_FILES; next = pending.pop()) {
      const { folder } = next;
      const { files, folders } = await this.system.entries(folder);
      const isOfRules = files.includes('.gitignore');
      const rules = withRules(next.rules, folder, isOfRules ? await this.system.read(`${folder}.gitignore`) : null);
      const isLeftOut = (name: string, isFolder: boolean): boolean =>
        isIgnored(rules, (above) => decodeURIComponent(folder.slice(above.length)) + name, isFolder);
      for (const name of files) if (isTextFile(name) && !isLeftOut(name, false)) found.add(folder + encoded(name));
      for (const name of folders) {
        if (!isSkippedFolder(name) && !isLeftOut(name, true))
          pending.push({ folder: `${folder}${encoded(name)}/`, rules });
      }
    }
    return found;
  }

  protected readClosed(uri: string): Promise<string | null> {
    return this.system.read(uri);
  }
}

function encoded(name: string): string {
  return encodedPath(`/${name}`).slice(1);
}
