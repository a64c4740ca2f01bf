import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, cached, isSkipped, type Skipped } from './cache';
import { placeProgram } from './programs';
import { bring } from './registry';
import { environment, type Runner, type Variant } from './runner';
import { samplesOf, type Sample } from './samples';
import { scaleLimits, SHORT } from './scaling';

/** Modules, the oldest version of each first. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  'github.com/go-resty/resty/v2': ['v2.13.1', 'v2.17.2'],
  'github.com/hashicorp/go-retryablehttp': ['v0.7.4', 'v0.7.8'],
  'resty.dev/v3': ['v3.0.0-rc.4'],
};
const PROGRAM = 'appels';
const DIALS = 'func (d *Dialer) DialContext(ctx context.Context, network, address string) (Conn, error) {';
/** Beside the package `net`, while a program is built: every connection goes to the server of the harness. */
const HOOK = `package net

import "syscall"

func wireAddress(address string) string {
	if port, ok := syscall.Getenv("WIRE_PORT"); ok {
		return "127.0.0.1:" + port
	}
	return address
}
`;

/** Runs programs of Go, which are built with its standard library as it is but for where connections go: all samples at once. Only as a whole: building takes minutes. */
export async function goRunner({ isWhole }: { isWhole: boolean }): Promise<Runner | Skipped> {
  if (!isWhole) return { skipped: 'Go is only built and run by npm run wire' };
  const found = await bring('go', ['env', 'GOROOT', 'GOVERSION'], __dirname).then(
    (text) => text.trim().split('\n'),
    () => null,
  );
  const [root = '', version = ''] = found ?? [];
  if (found === null) return { skipped: 'Go is not installed' };
  const overlay = overlayOf(root);
  if (overlay === null) return { skipped: `${version} opens connections otherwise` };
  const samples = samplesOf('go');
  const plain = await buildOf(
    overlay,
    'go',
    [],
    samples.filter((sample) => moduleOf(sample) === null),
  );
  const builds = new Map<string, Build | Skipped>();
  for (const [name, versions] of Object.entries(MODULES)) {
    const own = samples.filter((sample) => moduleOf(sample) === name);
    for (const each of own.length === 0 ? [] : versions) {
      const key = `go-${name.replaceAll('/', '-')}-${each}`;
      builds.set(`${name}@${each}`, await buildOf(overlay, key, [`${name}@${each}`], own));
    }
  }
  return {
    language: 'go',
    unit: 'ns',
    scaleOf: () => SHORT,
    variantsOf(sample) {
      const name = moduleOf(sample);
      if (name === null) return [isSkipped(plain) ? plain : variant(plain, { go: version.replace(/^go/, '') }, true)];
      const versions = MODULES[name] ?? [];
      return versions.map((each, index) => {
        const build = builds.get(`${name}@${each}`) ?? { skipped: `${name} was not built` };
        const isNewest = index === versions.length - 1;
        return isSkipped(build) ? build : variant(build, { [name]: each.replace(/^v/, '') }, isNewest);
      });
    },
  };
}

function moduleOf({ text }: Sample): string | null {
  return Object.keys(MODULES).find((each) => text.includes(`"${each}"`)) ?? null;
}

/** A folder with one program that runs any of the samples, by what is the same for the same text. */
interface Build {
  readonly folder: string;
  readonly overlay: string;
  readonly keys: ReadonlySet<string>;
}

function keyOf(text: string): string {
  return `p${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}

/** Builds the samples, each a package of its own, with their limits as they are when they run first. */
async function buildOf(
  overlay: string,
  name: string,
  modules: readonly string[],
  samples: readonly Sample[],
): Promise<Build | Skipped> {
  const texts = samples.map(({ text }) => scaleLimits(text, SHORT, 'ns'));
  const keys = new Set(texts.map(keyOf));
  const folder = await cached(name, [readFileSync(overlay, 'utf8'), ...modules, ...texts].join('\n'), async (into) => {
    writeFileSync(path.join(into, 'go.mod'), 'module exemple.fr/appel\n\ngo 1.21\n');
    for (const text of texts) {
      mkdirSync(path.join(into, keyOf(text)), { recursive: true });
      const asPackage = text
        .replace(/^package main$/m, `package ${keyOf(text)}`)
        .replace(/^func main\(\)/m, 'func Main()');
      writeFileSync(path.join(into, keyOf(text), 'appel.go'), asPackage);
    }
    const imports = [...keys].map((key) => `\t"exemple.fr/appel/${key}"`);
    const cases = [...keys].map((key) => `\t\t"${key}": ${key}.Main,`);
    const main = ['package main', '', 'import (', '\t"os"', ...imports, ')', '', 'func main() {'];
    const body = ['\tmap[string]func(){', ...cases, '\t}[os.Args[1]]()', '}', ''];
    writeFileSync(path.join(into, 'main.go'), [...main, ...body].join('\n'));
    for (const each of modules) await bring('go', ['get', each], into);
    await bring('go', ['build', '-p', '2', '-overlay', overlay, '-o', PROGRAM, '.'], into);
  });
  return typeof folder === 'string' ? { folder, overlay, keys } : folder;
}

function variant(
  { folder, overlay, keys }: Build,
  packages: Readonly<Record<string, string>>,
  isNewest: boolean,
): Variant {
  const required = Object.entries(packages).filter(([name]) => name !== 'go');
  return {
    name: Object.entries(packages)
      .map((pin) => pin.join('@'))
      .join(' + '),
    packages,
    isNewest,
    manifest: {
      'go.mod': ['module exemple.fr/appel', ...required.map(([name, its]) => `require ${name} v${its}`), ''].join('\n'),
    },
    place(code) {
      const key = keyOf(code);
      let program = path.join(folder, PROGRAM);
      let remove = (): void => undefined;
      // With other limits than at first it is a program of its own.
      if (!keys.has(key)) {
        const placed = placeProgram(path.join(folder, 'programs'), '.go', code);
        program = `${placed.file}.exe`;
        execFileSync('go', ['build', '-overlay', overlay, '-o', program, placed.file], { cwd: folder, stdio: 'pipe' });
        remove = () => {
          placed.remove();
          rmSync(program, { force: true });
        };
      }
      return {
        remove,
        launch: ({ port, authority }) => ({
          command: program,
          args: [key],
          cwd: folder,
          env: environment({ WIRE_PORT: String(port), SSL_CERT_FILE: authority }),
        }),
      };
    },
  };
}

/** The file that tells the compiler what to read in the place of files of the standard library; null where these are others. */
function overlayOf(root: string): string | null {
  const dial = path.join(root, 'src', 'net', 'dial.go');
  const text = readFileSync(dial, 'utf8');
  if (!text.includes(DIALS)) return null;
  const folder = path.join(CACHE, 'go-overlay');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const Replace = {
    [dial]: write('dial.go', text.replace(DIALS, `${DIALS}\n\taddress = wireAddress(address)`)),
    [path.join(root, 'src', 'net', 'wire_hook.go')]: write('wire_hook.go', HOOK),
  };
  return write('overlay.json', JSON.stringify({ Replace }));
}
