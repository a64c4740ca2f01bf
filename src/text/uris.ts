/** A path, with slashes, as a part of a URI: written in one way wherever it comes from, and no more of it escaped than must be. */
export function encodedPath(path: string): string {
  const characters: Readonly<Record<string, string>> = { '\n': '%0A', '\r': '%0D', '\t': '%09' };
  const escaped = path.replace(/[%?#\\\n\r\t]/g, (each) => characters[each] ?? encodeURIComponent(each));
  return new URL(`file://${escaped}`).pathname;
}

/** The folder of a URI, with a slash at its end; null for a root (`file:///`, `scheme://authority/`). */
export function folderOf(uri: string): string | null {
  const path = uri.endsWith('/') ? uri.slice(0, -1) : uri;
  const slash = path.lastIndexOf('/');
  return slash < 0 || /^[a-z][\w+.-]*:\/\/[^/]*$/i.test(path) ? null : uri.slice(0, slash + 1);
}

/** The last segment of a path with slashes. */
export function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `relative` joined to a folder, which ends with a slash. */
export function resolveIn(folder: string, relative: string): string {
  const segments = folder.replace(/\/$/, '').split('/');
  for (const segment of relative.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** `relative` joined to the folder that a file is in. */
export function resolveFrom(uri: string, relative: string): string {
  return resolveIn(folderOf(uri) ?? uri, relative);
}
