import { parse } from 'yaml';
import * as z from 'zod/mini';
import type { Message } from '../../text/message.js';
import { PublishedError, publishedAddress } from './address.js';

/** The file of the service has some 2.5 million. In UTF-16 units. */
export const LARGEST = 16 * 1024 * 1024;
/** The file of the service has some 20 levels. */
const DEEPEST = 60;
const MOST_PATHS = 1_000;
const MOST_PARAMETERS = 60;
const LONGEST_TITLE = 200;

/** What is taken over of an endpoint of the service's OpenAPI file: facts that can be checked, and no sentence but its title. */
export interface PublishedEndpoint {
  readonly path: string;
  readonly title: string;
  readonly isDeprecated: boolean;
  /** Of the query. */
  readonly parameters: readonly { readonly name: string; readonly required: boolean }[];
}

const parameter = z.looseObject({
  name: z.string().check(z.regex(/^[A-Za-z_][\w[\]-]{0,63}$/)),
  in: z.string(),
  required: z.optional(z.boolean()),
});

const operation = z.looseObject({
  summary: z.optional(z.string()),
  deprecated: z.optional(z.boolean()),
  parameters: z.optional(z.array(parameter).check(z.maxLength(MOST_PARAMETERS))),
  security: z.optional(z.array(z.unknown())),
});

const openApi = z.looseObject({
  openapi: z.string().check(z.regex(/^3\.\d/)),
  paths: z.record(z.string(), z.looseObject({ get: z.optional(operation) })),
});

/** As the routes of the service are; whatever else stands among them is left out. */
const ROUTE = /^\/v\d{1,2}(?:\/(?:[a-z0-9_-]+|\{[a-z0-9_]+\})){1,12}$/;

/**
 * The endpoints of an OpenAPI file, in YAML or JSON, bounded in size and depth.
 * @throws PublishedError for what is no such file
 */
export function readPublished(text: string): PublishedEndpoint[] {
  if (text.length > LARGEST) throw refusal(say('est trop gros', 'is too large'));
  if (isDeep(text)) throw refusal(say('est imbriqué trop profondément', 'is nested too deeply'));
  const read = z.safeParse(openApi, parsed(text));
  if (!read.success) throw refusal(say('n’est pas un fichier OpenAPI utilisable', 'is not a usable OpenAPI file'));
  const paths = Object.entries(read.data.paths).filter(([path]) => ROUTE.test(path));
  if (paths.length > MOST_PATHS) throw refusal(say('contient trop de chemins', 'has too many paths'));
  return paths.flatMap(([path, { get }]) => {
    // What needs no token is no data: whether a provider is there, and the like.
    if (!get || get.security?.length === 0) return [];
    const query = (get.parameters ?? []).filter((each) => each.in === 'query');
    return [
      {
        path,
        title: (get.summary ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE),
        isDeprecated: get.deprecated === true,
        parameters: query.map(({ name, required }) => ({ name, required: required === true })),
      },
    ];
  });
}

function parsed(text: string): unknown {
  try {
    // Without aliases, nothing is larger than what is written.
    return parse(text, { maxAliasCount: 0, merge: false, logLevel: 'error' });
  } catch (error) {
    if (error instanceof RangeError) throw refusal(say('est imbriqué trop profondément', 'is nested too deeply'));
    throw refusal(say('n’est ni du YAML ni du JSON lisible', 'is neither readable YAML nor JSON'));
  }
}

/** Before it is parsed: by brackets, and by what stands at the beginning of lines. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[[\]{}]|\n[ -]*/g)) {
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1);
    else if (mark.length > 4 * DEEPEST) return true;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function say(fr: string, en: string): Message {
  return { fr, en };
}

function refusal(why: Message): PublishedError {
  return new PublishedError({
    fr: `Ce fichier ${why.fr} : le catalogue livré reste utilisé. Le fichier attendu est celui que le service publie, ${publishedAddress()}.`,
    en: `This file ${why.en}: the shipped catalogue stays in use. What is expected is the file that the service publishes, ${publishedAddress()}.`,
  });
}

/** For a file that is not of this service, or not the whole of it. */
export function partialFile(): PublishedError {
  return refusal(
    say('ne contient pas la moitié des endpoints connus', 'does not have half of the endpoints that are known'),
  );
}
