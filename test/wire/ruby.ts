import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isSkipped, type Skipped } from './cache';
import { debianPackages, type DebianPackages } from './debian';
import { placeProgram } from './programs';
import { bring, lastLine } from './registry';
import { environment, type Runner, type Variant } from './runner';
import type { Sample } from './samples';
import { SHORT } from './scaling';

const HOOK = path.join(__dirname, 'hooks', 'ruby.rb');

/** Libraries and what they lean on, by the names of Debian's packages. */
const PACKAGES = [
  'ruby-addressable',
  'ruby-domain-name',
  'ruby-ethon',
  'ruby-excon',
  'ruby-faraday',
  'ruby-ffi',
  'ruby-ffi-compiler',
  'ruby-http',
  'ruby-http-accept',
  'ruby-http-cookie',
  'ruby-http-form-data',
  'ruby-http-parser',
  'ruby-httparty',
  'ruby-mime-types',
  'ruby-mime-types-data',
  'ruby-mini-mime',
  'ruby-multi-xml',
  'ruby-multipart-post',
  'ruby-netrc',
  'ruby-public-suffix',
  'ruby-rest-client',
  'ruby-ruby2-keywords',
  'ruby-typhoeus',
  'ruby-unf',
  'ruby-unf-ext',
];

const REQUIRE = /^require '([\w-]+)/gm;

/** Runs Ruby with libraries of Debian, where both are. */
export async function rubyRunner(): Promise<Runner | Skipped> {
  const version = await bring('ruby', ['-e', 'puts RUBY_VERSION'], __dirname).then(lastLine, () => null);
  if (version === null) return { skipped: 'Ruby is not installed' };
  const packages = await debianPackages('ruby', PACKAGES);
  if (isSkipped(packages)) return packages;
  const folders = loadPath(packages.root);
  return {
    language: 'ruby',
    unit: 's',
    scaleOf: () => SHORT,
    variantsOf: (sample) => [variant(sample, version, packages, folders)],
  };
}

/** Where unpacked packages have their code: `vendor_ruby` folders and those of versions in them, `lib` of gems, extensions. */
function loadPath(root: string): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true });
    const isCode = /\/vendor_ruby(?:\/\d[\d.]*)?$|\/gems\/[^/]+\/lib$/.test(folder.split(path.sep).join('/'));
    if (isCode || entries.some((entry) => entry.name.endsWith('.so'))) found.push(folder);
    for (const entry of entries) if (entry.isDirectory()) walk(path.join(folder, entry.name));
  };
  walk(path.join(root, 'usr'));
  return found;
}

function variant(
  { text }: Sample,
  version: string,
  { root, versions }: DebianPackages,
  folders: readonly string[],
): Variant {
  const found = [...text.matchAll(REQUIRE)].flatMap((match): (readonly [string, string])[] => {
    const name = match[1] ?? '';
    const its = versions.get(`ruby-${name}`);
    return its === undefined ? [] : [[name, its]];
  });
  const pins = found.length === 0 ? [['ruby', version] as const] : found;
  return {
    name: pins.map((pin) => pin.join('@')).join(' + '),
    packages: Object.fromEntries(pins),
    isNewest: true,
    manifest:
      found.length === 0
        ? {}
        : {
            Gemfile: [
              "source 'https://rubygems.org'",
              ...found.map(([name, its]) => `gem '${name}', '${its}'`),
              '',
            ].join('\n'),
          },
    place(code) {
      const home = path.join(path.dirname(root), 'programs', 'ruby');
      const { file, remove } = placeProgram(home, '.rb', code);
      return {
        remove,
        launch: ({ port, authority }) => ({
          command: 'ruby',
          args: ['-W0', '-r', HOOK, file],
          cwd: home,
          env: environment({
            WIRE_PORT: String(port),
            WIRE_LIBCURL: String(text.includes('typhoeus')),
            RUBYLIB: folders.join(path.delimiter),
            SSL_CERT_FILE: authority,
          }),
        }),
      };
    },
  };
}
