import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cached, isSkipped, type Skipped } from './cache';
import { placeProgram } from './programs';
import { bring, lastLine } from './registry';
import { environment, type Runner, type Variant } from './runner';
import type { Sample } from './samples';
import { SHORT } from './scaling';

const SOURCE = path.join(__dirname, 'python');
const HOOK = path.join(__dirname, 'hooks', 'python');
const SETS = ['oldest', 'newest'] as const;
const OLDEST = [3, 8] as const;
const IMPORT = /^(?:from|import) (\w+)/gm;

/** A folder of packages, and their versions. */
interface PackageSet {
  readonly folder: string;
  readonly isNewest: boolean;
  readonly versions: ReadonlyMap<string, string>;
}

/** Runs Python with wheels from PyPI, where there is a Python. */
export async function pythonRunner(): Promise<Runner | Skipped> {
  const python = await findPython();
  if (isSkipped(python)) return python;
  const sets: (PackageSet | Skipped)[] = [];
  for (const name of SETS) sets.push(await install(name, python.command, python.version));
  return {
    language: 'python',
    unit: 's',
    scaleOf: () => SHORT,
    variantsOf: (sample) => variantsOf(sample, python.command, python.version, sets),
  };
}

async function findPython(): Promise<{ readonly command: string; readonly version: string } | Skipped> {
  for (const command of ['python3', 'python']) {
    const version = await bring(command, ['-c', 'import platform; print(platform.python_version())'], SOURCE).then(
      lastLine,
      () => null,
    );
    if (version === null) continue;
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return { command, version };
    return { skipped: `Python ${version} is too old: 3.8 is needed` };
  }
  return { skipped: 'Python is not installed' };
}

async function install(name: (typeof SETS)[number], python: string, version: string): Promise<PackageSet | Skipped> {
  const list = path.join(SOURCE, `${name}.txt`);
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--only-binary', ':all:', '--requirement', list];
  const folder = await cached(`python-${name}`, `${version}\n${readFileSync(list, 'utf8')}`, async (into) => {
    await bring(python, [...pip, '--target', into], into);
  });
  if (typeof folder !== 'string') return { skipped: `the ${name} packages: ${folder.skipped}` };
  const versions = readdirSync(folder).flatMap((entry) => {
    const [, found, its] = /^(.+)-([^-]+)\.dist-info$/.exec(entry) ?? [];
    return found !== undefined && its !== undefined ? [[found.toLowerCase(), its] as const] : [];
  });
  return { folder, isNewest: name === 'newest', versions: new Map(versions) };
}

function variantsOf(
  { text, client }: Sample,
  python: string,
  version: string,
  sets: readonly (PackageSet | Skipped)[],
): (Variant | Skipped)[] {
  const imported = [...new Set([...text.matchAll(IMPORT)].map((match) => match[1] ?? ''))];
  const variants = sets.map((set) => {
    if (isSkipped(set)) return set;
    const packages = Object.fromEntries(
      imported.flatMap((name) => {
        const its = set.versions.get(name);
        return its === undefined ? [] : [[name, its]];
      }),
    );
    return variant(client, python, set, packages, version);
  });
  // What Python brings by itself has one version here.
  const isOwn = variants.every((each) => isSkipped(each) || each.packages.python !== undefined);
  return isOwn ? variants.slice(-1) : variants;
}

function variant(
  client: string,
  python: string,
  { folder, isNewest }: PackageSet,
  found: Readonly<Record<string, string>>,
  version: string,
): Variant {
  const packages = Object.keys(found).length === 0 ? { python: version } : found;
  const pins = Object.entries(packages);
  return {
    name: pins.map((pin) => pin.join('@')).join(' + '),
    packages,
    isNewest,
    manifest: { 'requirements.txt': pins.map((pin) => `${pin.join('==')}\n`).join('') },
    place(text, others) {
      const home = path.join(path.dirname(folder), 'programs', 'python', client);
      const { file, remove } = placeProgram(home, '.py', text, others);
      return {
        remove,
        launch: ({ port, authority }) => ({
          command: python,
          args: ['-s', '-B', file],
          cwd: home,
          env: environment({
            WIRE_PORT: String(port),
            PYTHONPATH: [HOOK, folder].join(path.delimiter),
            SSL_CERT_FILE: authority,
            REQUESTS_CA_BUNDLE: authority,
          }),
        }),
      };
    },
  };
}
