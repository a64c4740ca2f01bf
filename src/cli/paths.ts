import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a file as it is printed: relative to a folder, with slashes. */
export function relativeTo(folder: string, uri: string): string {
  const file = pathOf(uri);
  const relative = path.relative(folder, file);
  return (relative === '' ? '.' : relative).split(path.sep).join('/');
}

/** The path of a file, or the address of what is none. */
export function pathOf(uri: string): string {
  return uri.startsWith('file:') ? fileURLToPath(uri) : uri;
}
