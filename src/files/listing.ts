import path from 'node:path';
import { gitFiles, isGitIgnored, repositoryOf } from './git';
import { isInSkippedFolder } from './skipped';
import { walkFolder } from './walk';

/** Which files of a folder are looked at: the same for whoever asks, so that the command and the editor agree. */
export class Listing {
  /** Folders that could not be read. */
  readonly unreadable: string[] = [];
  private readonly listed = new Map<string, Promise<readonly string[]>>();

  /**
   * `known`: whether a file, by its name, is of a language that is read. `mayRunGit`: false where the folder is not
   * trusted, for a repository may name programs that git then runs; .gitignore is then read without it.
   */
  constructor(
    private readonly known: (file: string) => boolean,
    private readonly mayRunGit = true,
  ) {}

  /** Files under a named folder. Named, a folder that is skipped or ignored elsewhere is looked into. */
  async below(folder: string, root: string): Promise<readonly string[]> {
    const relative = path.relative(root, folder).split(path.sep).join('/');
    if (relative === '') return this.within(root);
    if (isInSkippedFolder(`${relative}/x`)) return this.within(folder);
    if (await isGitIgnored(folder)) return this.keep(folder, await this.walked(folder, true));
    return (await this.within(root)).filter((file) => contains(folder, file));
  }

  /** Files under the root of a project, absolute. Remembered. */
  within(root: string): Promise<readonly string[]> {
    let files = this.listed.get(root);
    if (!files) {
      files = this.list(root);
      this.listed.set(root, files);
    }
    return files;
  }

  private async list(root: string): Promise<readonly string[]> {
    const inGit = !this.mayRunGit || repositoryOf(root) === null ? null : await gitFiles(root);
    if (inGit && inGit.length === 0 && (await isGitIgnored(root)))
      return this.keep(root, await this.walked(root, true));
    return this.keep(root, inGit ?? (await this.walked(root, false)));
  }

  private async walked(folder: string, everything: boolean): Promise<readonly string[]> {
    const { files, unreadable } = await walkFolder(folder, everything);
    this.unreadable.push(...unreadable);
    return files;
  }

  private keep(root: string, files: readonly string[]): readonly string[] {
    const skip = root.length + (root.endsWith(path.sep) ? 0 : 1);
    return files.filter((file) => this.known(file) && !isInSkippedFolder(file.slice(skip).split(path.sep).join('/')));
  }
}

/** Whether a path is a folder or lies below it. Both are absolute. */
export function contains(folder: string, name: string): boolean {
  return name === folder || name.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
