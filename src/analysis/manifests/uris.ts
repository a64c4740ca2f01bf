/** The folder of a URI, with the slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** A relative path in a folder, which ends with a slash. */
export function resolveIn(folder: string, relative: string): string {
  const segments = folder.replace(/\/$/, '').split('/');
  for (const segment of relative.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
