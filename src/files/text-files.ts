/** Endings of files that hold no text, or none that a person wrote: they are not read. */
const OTHER = new Set(
  (
    '7z ai aac apk avi avif bin bmp br bz2 class dat db dll dmg doc docx dylib ear eot eps exe flac gif gz heic heif ico icns ' +
    'iso jar jpeg jpg keystore lib lock m4a mkv mo mov mp3 mp4 mpeg node o obj odp ods odt ogg otf parquet pdb pdf phar png ' +
    'ppt pptx psd pyc pyd pyo rar rpm sketch so sqlite sqlite3 swf tar tgz tif tiff tsbuildinfo ttf war wasm wav webm webp ' +
    'whl woff woff2 xls xlsx xz zip zst'
  ).split(' '),
);

const LOCKS = new Set(['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'go.sum', 'bun.lockb']);

/** Whether a file, by its name, may hold text that a person wrote: code, settings, pages, documents. */
export function isTextFile(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const dot = base.lastIndexOf('.');
  return !LOCKS.has(base) && !(dot > 0 && OTHER.has(base.slice(dot + 1)));
}
