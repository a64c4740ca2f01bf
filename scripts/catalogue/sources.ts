/** The service's data files, each read once and joined by operation id or path. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Operation, RateLimit } from '../../src/catalogue/schema.js';
import { type Nomenclature, readNomenclature } from './nomenclature.js';
import { dig, isNode, list, node, number, readYaml, text, type Node } from './yaml.js';

export interface Sheet {
  readonly opening: Operation['opening'];
  readonly providers: readonly string[];
  readonly ping: string | null;
  readonly uid: string;
}

export interface Sources {
  readonly paths: Node;
  readonly v2Paths: readonly string[];
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly limits: ReadonlyMap<string, RateLimit>;
  readonly scopes: ReadonlyMap<string, readonly string[]>;
  readonly providers: Readonly<Record<string, { name: string; url: string | null }>>;
  readonly errors: Node;
  readonly nomenclature: Nomenclature;
  readonly examples: (operation: string) => Record<string, string>[];
  readonly origin: { repository: string; commit: string; date: string };
}

export function readSources(folder: string): Sources {
  const file = (name: string): string => join(folder, name);
  return {
    paths: node(readYaml(file('openapi-entreprise.yaml'))['paths'], 'paths'),
    v2Paths: Object.keys(node(readYaml(file('openapi-v2.yaml'))['paths'], 'v2 paths')).map((path) =>
      path.replace(/\/$/, ''),
    ),
    sheets: sheets(file('endpoints')),
    limits: limits(readYaml(file('throttle.yml'))),
    scopes: scopes(readYaml(file('authorizations.yml'))),
    providers: providers(readYaml(file('providers.fr.yml'))),
    errors: { errors: parse(readFileSync(file('errors.yml'), 'utf8')) },
    nomenclature: readNomenclature(),
    examples: (operation) => examples(file(join('staging', operation))),
    origin: origin(file('README.md')),
  };
}

/** The folder's note says which commit of the service's repository it was taken from. */
function origin(file: string): Sources['origin'] {
  const [, repository, commit, date] =
    /from (\S+) at (\w+) \((\d{4}-\d{2}-\d{2})\)/.exec(readFileSync(file, 'utf8')) ?? [];
  if (repository === undefined || commit === undefined || date === undefined)
    throw new Error(`${file}: no origin is stated`);
  return { repository, commit, date };
}

function sheets(folder: string): Map<string, Sheet> {
  const found = new Map<string, Sheet>();
  for (const name of readdirSync(folder).sort()) {
    for (const sheet of list(readYaml(join(folder, name))['fiche'], name)) {
      const ping = dig(sheet, 'ping_url');
      found.set(text(dig(sheet, 'path'), name), {
        opening: dig(sheet, 'opening') === 'public' ? 'open' : 'protected',
        providers: list(dig(sheet, 'provider_uids'), name).map((uid) => text(uid, name)),
        ping: typeof ping === 'string' ? new URL(ping).pathname : null,
        uid: text(dig(sheet, 'uid'), name),
      });
    }
  }
  return found;
}

/** By operation id, always spelled `_v3_`: v4 draws on the counter of v3. */
function limits(throttle: Node): Map<string, RateLimit> {
  const found = new Map<string, RateLimit>();
  for (const [group, entry] of Object.entries(node(throttle['shared'], 'throttle'))) {
    const shared = dig(entry, 'throttle_type') === 'by_group_of_endpoints';
    const perMinute = (number(dig(entry, 'limit'), group) * 60) / number(dig(entry, 'period'), group);
    for (const endpoint of list(dig(entry, 'endpoints'), group)) {
      const id = text(endpoint, group);
      found.set(id, { perMinute, group, shared, counter: shared ? group : id });
    }
  }
  return found;
}

/** By operation id, spelled `_v3_` too. */
function scopes(authorizations: Node): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [controller, names] of Object.entries(node(authorizations['shared'], 'authorizations'))) {
    const id = controller.replace('/v3_and_more/', '/v3/').replaceAll('/', '_');
    found.set(
      id,
      list(names, controller).map((name) => text(name, controller)),
    );
  }
  return found;
}

function providers(file: Node): Sources['providers'] {
  const entries = list(dig(file, 'fr', 'api_entreprise', 'providers'), 'providers');
  return Object.fromEntries(
    entries.map((entry) => {
      const url = dig(entry, 'external_link');
      const uid = text(dig(entry, 'uid'), 'provider');
      return [uid, { name: text(dig(entry, 'name'), uid), url: typeof url === 'string' ? url : null }];
    }),
  );
}

/** The parameters of the staging cases that answer 200, identifiers and dates only. */
function examples(folder: string): Record<string, string>[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return files.sort().flatMap((name) => {
    const fixture = readYaml(join(folder, name));
    const parameters = fixture['params'];
    if (fixture['status'] !== 200 || !isNode(parameters)) return [];
    return [Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, String(value)]))];
  });
}
