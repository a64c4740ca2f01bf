import { fileURLToPath, pathToFileURL } from 'node:url';

/** A file's URI as the analysis process makes it, which has the same Node.js. */
export function fileUri(path: string): string {
  return pathToFileURL(path).href;
}

export function filePath(uri: string): string {
  return fileURLToPath(uri);
}
