import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, isSkipped, type Skipped } from './cache';
import { debianPackages, NEWER, type DebianPackages } from './debian';
import { placeProgram } from './programs';
import { bring, lastLine } from './registry';
import { environment, type Runner, type Variant } from './runner';
import type { Sample } from './samples';
import { WHOLE_SECONDS } from './scaling';

const HOOK = path.join(__dirname, 'hooks', 'php.php');

/** Extensions that the libraries ask for, where PHP has not built them in. */
const EXTENSIONS = ['curl', 'mbstring'] as const;

/** Libraries and what they lean on, by the names of Debian's packages. */
const PACKAGES = [
  'libproxychains4',
  'php-doctrine-inflector',
  'php-getallheaders',
  'php-guzzlehttp-guzzle',
  'php-guzzlehttp-promises',
  'php-guzzlehttp-psr7',
  'php-illuminate-collections',
  'php-illuminate-container',
  'php-illuminate-contracts',
  'php-illuminate-filesystem',
  'php-illuminate-http',
  'php-illuminate-macroable',
  'php-illuminate-session',
  'php-illuminate-support',
  'php-nesbot-carbon',
  'php-psr-container',
  'php-psr-event-dispatcher',
  'php-psr-http-client',
  'php-psr-http-factory',
  'php-psr-http-message',
  'php-psr-log',
  'php-psr-simple-cache',
  'php-symfony-deprecation-contracts',
  'php-symfony-error-handler',
  'php-symfony-event-dispatcher',
  'php-symfony-event-dispatcher-contracts',
  'php-symfony-finder',
  'php-symfony-http-client',
  'php-symfony-http-client-contracts',
  'php-symfony-http-foundation',
  'php-symfony-http-kernel',
  'php-symfony-mime',
  'php-symfony-service-contracts',
  'php-symfony-translation',
  'php-symfony-translation-contracts',
  'php-symfony-var-dumper',
  'php-voku-portable-ascii',
  'wordpress',
];
/** Those of a newer release lean on more. */
const NEWER_PACKAGES = [
  ...PACKAGES.filter((name) => name.startsWith('php-') || name === 'wordpress'),
  'php-fruitcake-php-cors',
  'php-guzzlehttp-uri-template',
  'php-illuminate-conditionable',
  'php-psr-clock',
];

/** The package that brings a client, as Composer names it and as Debian does. */
const CLIENTS: Readonly<Record<string, readonly [composer: string, debian: string]>> = {
  guzzle: ['guzzlehttp/guzzle', 'php-guzzlehttp-guzzle'],
  'laravel-http': ['illuminate/http', 'php-illuminate-http'],
  'symfony-http-client': ['symfony/http-client', 'php-symfony-http-client'],
  wordpress: ['wordpress', 'wordpress'],
};

/** Runs PHP with libraries of Debian, where both are. */
export async function phpRunner(): Promise<Runner | Skipped> {
  const version = await bring('php', ['-r', 'echo PHP_VERSION;'], __dirname).then(lastLine, () => null);
  if (version === null) return { skipped: 'PHP is not installed' };
  const minor = version.split('.').slice(0, 2).join('.');
  const packages = await debianPackages('php', [...PACKAGES, ...EXTENSIONS.map((name) => `php${minor}-${name}`)]);
  if (isSkipped(packages)) return packages;
  const newer = await debianPackages(`php-${NEWER}`, NEWER_PACKAGES, NEWER);
  const builtIn = (await bring('php', ['-m'], __dirname)).split('\n');
  const settings = EXTENSIONS.filter((name) => !builtIn.includes(name)).flatMap((name) => {
    const file = find(path.join(packages.root, 'usr', 'lib', 'php'), `${name}.so`);
    return file === null ? [] : ['-d', `extension=${file}`];
  });
  return {
    language: 'php',
    unit: 's',
    // Half of PHP's limits are whole numbers.
    scaleOf: () => WHOLE_SECONDS,
    variantsOf: (sample) => {
      if (!CLIENTS[sample.client]) return [variant(sample, version, packages, settings, true)];
      const second = isSkipped(newer)
        ? { skipped: `${NEWER}: ${newer.skipped}` }
        : variant(sample, version, newer, settings, true);
      return [variant(sample, version, packages, settings, false), second];
    },
  };
}

function find(folder: string, name: string): string | null {
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((each) => path.basename(each) === name);
  return file === undefined ? null : path.join(folder, file);
}

function variant(
  { client }: Sample,
  version: string,
  { root, versions }: DebianPackages,
  settings: readonly string[],
  isNewest: boolean,
): Variant {
  const [composer, debian] = CLIENTS[client] ?? ['php', ''];
  const its = versions.get(debian) ?? version;
  return {
    name: `${composer}@${its}`,
    packages: { [composer]: its },
    isNewest,
    // What the language brings, and an application that is no package, are asked for by no manifest.
    manifest: {
      'composer.json': JSON.stringify({ require: { [composer]: its }, autoload: { 'psr-4': { 'App\\': 'src/' } } }),
    },
    place(code, others) {
      const home = path.join(CACHE, 'programs', 'php');
      const { file, remove } = placeProgram(home, '.php', code, others);
      const leading = `${file}.conf`;
      return {
        remove: () => {
          remove();
          rmSync(leading, { force: true });
        },
        launch: ({ port, authority }) => ({
          command: 'php',
          args: [
            ...settings,
            ...['-d', `include_path=${path.join(root, 'usr', 'share', 'php')}`],
            ...['-d', `auto_prepend_file=${HOOK}`],
            ...['-d', `curl.cainfo=${authority}`, '-d', `openssl.cafile=${authority}`],
            ...['-d', 'display_errors=stderr', '-d', 'error_reporting=8191'],
            file,
          ],
          cwd: home,
          env: environment({
            WIRE_CLIENT: client,
            WIRE_WORDPRESS: `${path.join(root, 'usr', 'share', 'wordpress')}/`,
            ...(client === 'php-streams'
              ? ledTo(port, leading, root)
              : { http_proxy: `http://127.0.0.1:${String(port)}`, https_proxy: `http://127.0.0.1:${String(port)}` }),
          }),
        }),
      };
    },
  };
}

/** PHP's own streams heed no proxy of the environment: a library that is loaded before them leads their connections to one. */
function ledTo(port: number, file: string, root: string): Record<string, string> {
  writeFileSync(file, `quiet_mode\nproxy_dns\n[ProxyList]\nhttp 127.0.0.1 ${String(port)}\n`);
  const library = find(path.join(root, 'usr', 'lib'), 'libproxychains.so.4');
  return { PROXYCHAINS_CONF_FILE: file, LD_PRELOAD: library ?? '' };
}
