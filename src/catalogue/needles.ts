/**
 * The literals one of which is in every file that has to do with the service: the only prefilter there is.
 *
 * All are lower case and are looked for in any case: `API_ENTREPRISE_TOKEN`, `ApiEntreprise`, base64.
 */
import { Finder } from './finder.js';
import { isParameter } from './routes.js';
import type { Catalogue } from './schema.js';
import { shipped } from './shipped.js';

/** The service's name as it is written in code: settings, modules, packages, hosts. */
const NAMES = [
  'api_entreprise',
  'api-entreprise',
  'apientreprise',
  'api.entreprise',
  'api::entreprise',
  'entreprise.api',
  'entreprise_api',
  'entrepriseapi',
];

/** The header of every token of the service, and what base64 makes of it at its three offsets. */
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9';

/** Words that a path of another service has just as well. */
const COMMON = /^(etablissements|unites_legales|associations|entreprises|open_data|documents|diffusibles)$/;

function base64s(text: string): string[] {
  return [0, 1, 2].map((offset) => {
    // The characters at both ends depend on the neighbours and are cut off.
    const encoded = btoa('\0'.repeat(offset) + text).replaceAll('=', '');
    return encoded.slice(offset === 0 ? 0 : offset + 1, (offset + text.length) % 3 === 0 ? undefined : -1);
  });
}

/** Two adjacent words of a path, wherever one of them is the service's own; a compound word of v2 is enough by itself. */
function wordsOf(template: string): string[] {
  const segments = template.slice(1).split('/');
  const [version = '', first = ''] = segments;
  if (version === 'v2') return [first.includes('_') ? first : `${version}/${first}`];
  if (!/^v\d+$/.test(version)) return [version];
  return segments.flatMap((segment, index) => {
    const next = segments[index + 1];
    if (index === 0 || next === undefined || isParameter(segment) || isParameter(next)) return [];
    return COMMON.test(segment) ? [] : [`${segment}/${next}`];
  });
}

/** The needles of a catalogue, none of which is part of another. */
export function needles(catalogue: Catalogue = shipped()): readonly string[] {
  const paths = [...catalogue.operations, ...catalogue.aliases, ...catalogue.removed, ...catalogue.v2];
  const all = new Set([
    ...NAMES,
    ...catalogue.hosts.retired,
    ...[TOKEN, ...base64s(TOKEN)].map((text) => text.toLowerCase()),
    'v3/token/introspect',
    ...paths.flatMap(({ path }) => wordsOf(path)),
  ]);
  return [...all].filter((needle) => ![...all].some((other) => other !== needle && needle.includes(other))).sort();
}

const finders = new WeakMap<Catalogue, Finder>();

function finderOf(catalogue: Catalogue): Finder {
  const known = finders.get(catalogue);
  if (known !== undefined) return known;
  const finder = new Finder(needles(catalogue));
  finders.set(catalogue, finder);
  return finder;
}

/** Where the first needle begins at or after `from`; -1 when there is none. */
export function findNeedle(text: string, from = 0, catalogue: Catalogue = shipped()): number {
  return finderOf(catalogue).find(text, from);
}

/** Whether the text may have to do with the service. Needles are ASCII: bytes decoded as latin1, the cheapest, will do. */
export function hasNeedle(text: string, catalogue: Catalogue = shipped()): boolean {
  return findNeedle(text, 0, catalogue) >= 0;
}
