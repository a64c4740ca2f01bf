import * as assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import * as fs from 'node:fs';
import { vsixFile } from '../../scripts/paths';

/** Everything that the packed extension may hold, and whether it must. vsce renames the licence, readme and changelog. */
const allowList: readonly { readonly pattern: RegExp; readonly required?: true }[] = [
  { pattern: /^\[Content_Types\]\.xml$/, required: true },
  { pattern: /^extension\.vsixmanifest$/, required: true },
  { pattern: /^extension\/package\.json$/, required: true },
  { pattern: /^extension\/package\.nls(\.fr)?\.json$/ },
  { pattern: /^extension\/readme(\.en)?\.md$/i },
  { pattern: /^extension\/changelog\.md$/i },
  { pattern: /^extension\/LICENSE\.txt$/, required: true },
  {
    pattern:
      /^extension\/dist\/(extension|assist|tokens-model|catalogue-news|analysis-process|analysis|worker|extension\.web)\.js$/,
    required: true,
  },
  { pattern: /^extension\/dist\/(panel|panel-page|analysis-server)\.js$/ },
  { pattern: /^extension\/dist\/cli\.js$/, required: true },
  { pattern: /^extension\/dist\/(simulator|tools|cli\/lint|cli\/catalogue)\.mjs$/, required: true },
  { pattern: /^extension\/dist\/shared\/[A-Z0-9]{8}\.mjs$/, required: true },
  { pattern: /^extension\/dist\/grammars\/[a-z-]+\.wasm(\.br)?$/, required: true },
  { pattern: /^extension\/dist\/(sbom\.cdx\.json|third-party-notices\.txt)$/, required: true },
  { pattern: /^extension\/docs\/rules\/[a-z-]+(\.en)?\.md$/ },
  { pattern: /^extension\/l10n\/bundle\.l10n(\.fr)?\.json$/ },
  { pattern: /^extension\/media\/[\w/.-]+\.(svg|png|css|js|md|json)$/ },
];

const megabyte = 1024 * 1024;

describe('the packed extension', () => {
  const files = unzipSync(fs.readFileSync(vsixFile));

  it('weighs less than 4 MB', () => {
    assert.ok(fs.statSync(vsixFile).size < 4 * megabyte);
  });

  it('holds nothing but what the list allows', () => {
    const strangers = Object.keys(files).filter((file) => !allowList.some(({ pattern }) => pattern.test(file)));
    assert.deepEqual(strangers, []);
  });

  it('holds all that it cannot do without', () => {
    const missing = allowList.filter(
      ({ pattern, required }) => required && !Object.keys(files).some((file) => pattern.test(file)),
    );
    assert.deepEqual(missing, []);
  });

  it('holds no token', () => {
    const token = /eyJ[\w-]{5,}\.eyJ[\w-]{5,}\./;
    const leaks = Object.entries(files).filter(([, content]) => token.test(Buffer.from(content).toString('latin1')));
    assert.deepEqual(
      leaks.map(([file]) => file),
      [],
    );
  });
});

describe('no external binary', () => {
  const files = unzipSync(fs.readFileSync(vsixFile));

  it('is in the packed extension', () => {
    // ELF, PE, and the two ways of Mach-O with either order of bytes.
    const starts = ['7f454c46', '4d5a', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe'];
    const programs = Object.entries(files).filter(
      ([file, content]) =>
        /\.(?:node|so|dll|dylib|exe)$/.test(file) ||
        starts.some((start) => Buffer.from(content.subarray(0, 4)).toString('hex').startsWith(start)),
    );
    assert.deepEqual(
      programs.map(([file]) => file),
      [],
    );
  });
});
