import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, cached, isSkipped, type Skipped } from './cache';
import { libraries } from './java/libraries';
import { projectOf } from './java/project';
import { placeProgram } from './programs';
import { bring } from './registry';
import { environment, type Runner, type Variant } from './runner';
import { WHOLE_SECONDS } from './scaling';

/** A store of keys has one, secret or not. */
const PASSWORD = 'changeit';

/** A version of the libraries of a client, with the folder of its archives. */
interface Library {
  readonly coordinates: readonly string[];
  readonly folder: string;
  readonly isNewest: boolean;
}

/** Runs Java with the clients that it brings itself, and as a whole with those that Maven brings, which takes minutes. */
export async function javaRunner({ isWhole }: { isWhole: boolean }): Promise<Runner | Skipped> {
  const found = await bring('java', ['--version'], __dirname).then(versionOf, () => null);
  if (found === null) return { skipped: 'Java is not installed' };
  if (Number.parseInt(found, 10) < 17) return { skipped: `Java ${found} is older than 17` };
  const brought = new Map<string, readonly (Library | Skipped)[]>();
  for (const client of Object.keys(libraries))
    brought.set(client, isWhole ? await broughtFor(client) : [{ skipped: 'only run by npm run wire' }]);
  return {
    language: 'java',
    unit: 's',
    scaleOf: () => WHOLE_SECONDS,
    variantsOf: ({ client }) =>
      brought.get(client)?.map((library) => (isSkipped(library) ? library : variant(found, library))) ?? [
        variant(found, null),
      ],
  };
}

async function broughtFor(client: string): Promise<(Library | Skipped)[]> {
  const found: (Library | Skipped)[] = [];
  const sets = libraries[client] ?? [];
  for (const [index, coordinates] of sets.entries()) {
    const isNewest = index === sets.length - 1;
    const pom = projectOf(coordinates);
    const folder = await cached(`java-${client}-${String(index)}`, pom, async (into) => {
      writeFileSync(path.join(into, 'pom.xml'), pom);
      await bring('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], into);
    });
    found.push(typeof folder === 'string' ? { coordinates, folder, isNewest } : folder);
  }
  return found;
}

function versionOf(said: string): string | null {
  return /\b(\d+(?:\.\d+)*)/.exec(said)?.[1] ?? null;
}

function variant(version: string, library: Library | null): Variant {
  const pins = library?.coordinates.map((each) => each.split(':')) ?? [];
  const packages = pins.map(([group = '', artifact = '', its = '']) => [`${group}:${artifact}`, its] as const);
  return {
    name:
      library === null
        ? `java@${version}`
        : pins.map(([, artifact, its]) => `${artifact ?? ''}@${its ?? ''}`).join(' + '),
    packages: library === null ? { java: version } : Object.fromEntries(packages),
    isNewest: library?.isNewest ?? true,
    manifest: library === null ? {} : { 'pom.xml': projectOf(library.coordinates) },
    place(code, others) {
      const home = path.join(CACHE, 'programs', 'java');
      const { file, remove } = placeProgram(home, '.java', code, others);
      return {
        remove,
        launch: ({ port, authority }) => ({
          command: 'java',
          // A proxy leads all connections to the server of the harness; that of HTTP is asked without a tunnel.
          args: [
            ...['http', 'https'].flatMap((scheme) => [
              `-D${scheme}.proxyHost=127.0.0.1`,
              `-D${scheme}.proxyPort=${String(port)}`,
            ]),
            `-Djavax.net.ssl.trustStore=${storeOf(authority)}`,
            `-Djavax.net.ssl.trustStorePassword=${PASSWORD}`,
            '-XX:TieredStopAtLevel=1',
            '-XX:+UseSerialGC',
            ...(library === null ? [] : ['-cp', path.join(library.folder, 'lib', '*')]),
            file,
          ],
          cwd: home,
          env: environment({}),
        }),
      };
    },
  };
}

/** What Java takes authorities from, made of the file of one. */
function storeOf(authority: string): string {
  const hash = createHash('sha256').update(readFileSync(authority)).digest('hex').slice(0, 16);
  const folder = path.join(CACHE, 'java');
  const store = path.join(folder, `${hash}.p12`);
  if (existsSync(store)) return store;
  mkdirSync(folder, { recursive: true });
  const options = ['-noprompt', '-alias', 'wire', '-storetype', 'PKCS12', '-storepass', PASSWORD];
  execFileSync('keytool', ['-importcert', ...options, '-file', authority, '-keystore', store], { stdio: 'ignore' });
  return store;
}
