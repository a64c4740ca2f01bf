import { folderOf } from '../../text/uris';
import type { Files } from '../../text/files';

/** The file that tells a project's developers which variables to set. */
export interface EnvironmentExample {
  readonly uri: string;
  /** Null where there is none yet. */
  readonly text: string | null;
}

const NAMES = ['.env.example', '.env.sample', '.env.dist', '.env.template'];

/** Whether a file, by its name, is one. */
export function isEnvironmentExample(uri: string): boolean {
  return NAMES.includes(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The nearest one above a file, up to the root of its project; else where it would be. */
export async function environmentExampleOf(
  files: Pick<Files, 'read'>,
  uri: string,
  root: string,
): Promise<EnvironmentExample> {
  for (let folder = folderOf(uri); folder?.startsWith(root); folder = folderOf(folder)) {
    for (const name of NAMES) {
      const text = await files.read(folder + name);
      if (text !== null) return { uri: folder + name, text };
    }
  }
  return { uri: `${root}.env.example`, text: null };
}
