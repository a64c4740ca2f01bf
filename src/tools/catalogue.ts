import * as z from 'zod/mini';
import { endpointPage, fenced } from '../assist/endpoint-page';
import { type FoundEndpoint, findEndpoint } from '../assist/find-endpoint';
import { operationByPath, searchOperations, providersOf, type Operation } from '../catalogue';
import { targetNamed, targets } from '../languages/written';
import { nameOfTarget, renderRequest, type Target } from '../writing';
import { defineTool, ToolError } from './tool';

const MOST = 15;

export const findEndpoints = defineTool({
  name: 'find_endpoint',
  title: 'Find an endpoint of API Entreprise',
  description:
    'Searches the catalogue of API Entreprise by French or English words (data, provider, usual name) and lists the paths that ' +
    'match. Use it before writing a call: paths cannot be guessed. Not for other APIs of the State.',
  input: z.object({
    words: z
      .string()
      .check(z.maxLength(200), z.describe('What is looked for, such as “tax certificate” or “attestation fiscale”.')),
  }),
  run({ words }) {
    const found = searchOperations(words);
    if (found.length === 0) {
      throw new ToolError({
        fr: `Aucun endpoint ne répond à « ${words} ». Essayez d’autres mots.`,
        en: `No endpoint matches “${words}”. Try other words.`,
      });
    }
    const rows = found.slice(0, MOST).map((each) => `- \`${each.path}\`: ${each.title} (${providersOf(each)})`);
    return Promise.resolve(rows.join('\n'));
  },
});

export const describeEndpoint = defineTool({
  name: 'describe_endpoint',
  title: 'Describe an endpoint of API Entreprise',
  description:
    'Gives all that is known of one endpoint: parameters, recommended timeout, rate limit, scopes, response fields, error codes ' +
    'and an example call. It describes; it does not call the service.',
  input: z.object({
    endpoint: z
      .string()
      .check(z.maxLength(500), z.describe('A path such as /v4/insee/sirene/unites_legales/{siren}, or a URL.')),
  }),
  run({ endpoint }, { lang }) {
    const page = endpointPage(operationOf(endpoint).path, lang, clientNamed('shell/curl'));
    return Promise.resolve(page ?? '');
  },
});

const clients = targets.map(nameOfTarget);

export const writeCall = defineTool({
  name: 'write_call',
  title: 'Write a call of API Entreprise',
  description:
    'Writes code that calls one endpoint as the service expects it: traceability parameters, timeout, token from the ' +
    'environment, errors that say when to retry. Do not use it for languages that are not listed; do not put a token into the code.',
  input: z.object({
    endpoint: z.string().check(z.maxLength(500), z.describe('A path of the catalogue, or a URL.')),
    client: z.enum(clients).check(z.describe('Language and HTTP client.')),
  }),
  run({ endpoint, client }, { lang }) {
    const target = clientNamed(client);
    const code = renderRequest({ operation: operationOf(endpoint), target, lang });
    return Promise.resolve(fenced(code, target.language));
  },
});

function clientNamed(name: string): Target {
  const found = targetNamed(name);
  if (!found) throw new ToolError({ fr: `Aucun modèle pour ${name}.`, en: `No template for ${name}.` });
  return found;
}

/** The operation that a text names. Throws ToolError with the nearest one where it names none. */
export function operationOf(text: string): Operation {
  const found = findEndpoint(text);
  const operation = found.kind === 'endpoint' ? operationByPath(found.path) : undefined;
  if (operation) return operation;
  const others = othersOf(found);
  throw new ToolError({
    fr: `${text} n’est pas un endpoint. ${others === '' ? 'find_endpoint les cherche.' : `À la place : ${others}.`}`,
    en: `${text} is not an endpoint. ${others === '' ? 'find_endpoint searches them.' : `Instead: ${others}.`}`,
  });
}

function othersOf(found: FoundEndpoint): string {
  switch (found.kind) {
    case 'endpoint':
      return found.path;
    case 'retired':
      return found.successors.join(', ');
    case 'several':
      return found.paths.join(', ');
    case 'unknown':
      return found.nearest ?? '';
  }
}
