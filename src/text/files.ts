/**
 * Where files come from: a disk, an editor, a map in tests. URIs are opaque but for their path, which is separated by
 * slashes; those of the disk are made by `pathToFileURL`.
 */
export interface Files {
  /**
   * Every source file that another may name, and no other: git-ignored files and dependencies are left out, so that the
   * command and the editor agree. Flow reads nothing else.
   */
  list(): Promise<readonly string[]>;
  /** The text without its BOM; null when there is none: missing, unreadable, binary, too large. Never throws. */
  read(uri: string): Promise<string | null>;
  /** Whether a file or folder is there, listed or not: finds configurations and the root of a repository. */
  exists(uri: string): Promise<boolean>;
  /**
   * Whether others get the file with the project: git tracks it or is about to. Where there is no repository, every file but
   * `.env` ones. Without this function, every file is.
   */
  isShared?(uri: string): Promise<boolean>;
}
