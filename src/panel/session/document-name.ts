import type { Prepared } from '../../requests/prepare';

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/json': 'json',
  'application/xml': 'xml',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
};

/** What a document is called: as in its link, else by the endpoint and the identifiers that were asked about. */
export function documentName(link: string, { operation, parameters }: Prepared, contentType: string): string {
  const given = fileName(link);
  if (given !== '') return given;
  const words = operation.path.split('/').filter((step) => step !== '' && !step.startsWith('{'));
  const identifiers = operation.parameters.flatMap(({ name, in: place }) =>
    place === 'path' ? [parameters[name]] : [],
  );
  const name = clean([words.at(-1) ?? 'document', ...identifiers].join('-'));
  const extension = extensions[contentType];
  return extension === undefined ? name : `${name}.${extension}`;
}

/** The name of a file at the end of a link; empty where it is none that a program would know by its extension. */
export function fileName(link: string): string {
  const last = new URL(link).pathname.split('/').at(-1) ?? '';
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // Percent signs that encode nothing are part of the name.
  }
  return /\.[A-Za-z0-9]{2,5}$/.test(name) ? clean(name) : '';
}

/** No path, no control character, and not longer than any file system allows. */
function clean(name: string): string {
  return name
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^\.+/, '')
    .slice(-100);
}
