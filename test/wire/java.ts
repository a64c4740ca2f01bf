import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, type Skipped } from './cache';
import { placeProgram } from './programs';
import { bring } from './registry';
import { environment, type Runner, type Variant } from './runner';
import type { Sample } from './samples';
import { WHOLE_SECONDS } from './scaling';

/** A store of keys has one, secret or not. */
const PASSWORD = 'changeit';

/** Runs Java with the clients that it brings itself. */
export async function javaRunner(): Promise<Runner | Skipped> {
  const found = await bring('java', ['--version'], __dirname).then(versionOf, () => null);
  if (found === null) return { skipped: 'Java is not installed' };
  if (Number.parseInt(found, 10) < 17) return { skipped: `Java ${found} is older than 17` };
  return {
    language: 'java',
    unit: 's',
    scaleOf: () => WHOLE_SECONDS,
    variantsOf: (sample) => [variant(sample, found)],
  };
}

function versionOf(said: string): string | null {
  return /\b(\d+(?:\.\d+)*)/.exec(said)?.[1] ?? null;
}

function variant(_sample: Sample, version: string): Variant {
  return {
    name: `java@${version}`,
    packages: { java: version },
    isNewest: true,
    manifest: {},
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
