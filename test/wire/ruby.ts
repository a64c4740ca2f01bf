import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CACHE, isSkipped, type Skipped } from './cache';
import { debianPackages, NEWER, type DebianPackages } from './debian';
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

/** Those of which a newer release has another major version, and that need nothing built for its own Ruby. */
const NEWER_PACKAGES = ['ruby-excon', 'ruby-faraday', 'ruby-faraday-net-http'];

const REQUIRE = /^require '([\w-]+)/gm;

/** Runs Ruby with libraries of Debian, where both are. */
export async function rubyRunner(): Promise<Runner | Skipped> {
  const version = await bring('ruby', ['-e', 'puts RUBY_VERSION'], __dirname).then(lastLine, () => null);
  if (version === null) return { skipped: 'Ruby is not installed' };
  const packages = await debianPackages('ruby', PACKAGES);
  if (isSkipped(packages)) return packages;
  const newer = await debianPackages(`ruby-${NEWER}`, NEWER_PACKAGES, NEWER);
  return {
    language: 'ruby',
    unit: 's',
    scaleOf: () => SHORT,
    variantsOf: (sample) => {
      const names = namesIn(sample).map((name) => `ruby-${name}`);
      if (!names.some((name) => NEWER_PACKAGES.includes(name))) return [variant(sample, version, [packages], true)];
      const both = isSkipped(newer)
        ? { skipped: `${NEWER}: ${newer.skipped}` }
        : variant(sample, version, [newer, packages], true);
      return [variant(sample, version, [packages], false), both];
    },
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

function namesIn({ text }: Sample): string[] {
  return [...text.matchAll(REQUIRE)].map(([, name = '']) => name);
}

/** A program with what the first of these folders has, and what the next ones have beside. */
function variant(sample: Sample, version: string, sets: readonly DebianPackages[], isNewest: boolean): Variant {
  const folders = sets.flatMap(({ root }) => loadPath(root));
  const found = namesIn(sample).flatMap((name): (readonly [string, string])[] => {
    const its = sets.map(({ versions }) => versions.get(`ruby-${name}`)).find((each) => each !== undefined);
    return its === undefined ? [] : [[name, its]];
  });
  const pins = found.length === 0 ? [['ruby', version] as const] : found;
  return {
    name: pins.map((pin) => pin.join('@')).join(' + '),
    packages: Object.fromEntries(pins),
    isNewest,
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
    place(code, others) {
      const home = path.join(CACHE, 'programs', 'ruby');
      const { file, remove } = placeProgram(home, '.rb', code, others);
      return {
        remove,
        launch: ({ port, authority }) => ({
          command: 'ruby',
          args: ['-W0', '-r', HOOK, file],
          cwd: home,
          env: environment({
            WIRE_PORT: String(port),
            WIRE_LIBCURL: String(sample.text.includes('typhoeus')),
            RUBYLIB: folders.join(path.delimiter),
            SSL_CERT_FILE: authority,
          }),
        }),
      };
    },
  };
}
