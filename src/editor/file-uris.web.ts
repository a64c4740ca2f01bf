import { encodedPath } from '../text/uris';

/** In a browser there is no disk: what has this scheme comes from somewhere else, and is written as all others are. */
export function fileUri(path: string): string {
  return `file://${encodedPath(path)}`;
}

export function filePath(uri: string): string {
  return decodeURIComponent(new URL(uri).pathname);
}
