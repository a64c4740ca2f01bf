import * as z from 'zod/mini';
import { allScopes, mintToken, startSimulator } from '../simulator/index';
import { shipped } from '../catalogue';
import { operationOf } from './catalogue';
import { defineTool, ToolError } from './tool';

const LONGEST = 20_000;
const DEADLINE_MS = 10_000;

export const simulateCall = defineTool({
  name: 'simulate_call',
  title: 'Try a call on a local simulator of API Entreprise',
  description:
    'Sends one request to a simulator on this machine, which checks it as API Entreprise does and answers with made-up data. ' +
    'Nothing reaches the service and no token is needed. Do not take its data for facts about a company.',
  input: z.object({
    endpoint: z
      .string()
      .check(
        z.maxLength(500),
        z.describe('The path with identifiers filled in, such as /v4/insee/sirene/unites_legales/418166096.'),
      ),
    query: z
      .record(z.string().check(z.maxLength(100)), z.string().check(z.maxLength(500)))
      .check(z.describe('Query parameters: context, recipient, object and others.')),
  }),
  async run({ endpoint, query }) {
    const path = pathIn(endpoint);
    const simulator = await startSimulator({ port: 0 });
    try {
      const url = new URL(`${simulator.url}${path}`);
      for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
      const response = await fetch(url, {
        headers: { Authorization: `Bearer ${mintToken({ scopes: allScopes(shipped()) })}` },
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      const body = await response.text();
      return `HTTP ${response.status}\n\n\`\`\`json\n${body.slice(0, LONGEST)}\n\`\`\``;
    } finally {
      await simulator.close();
    }
  },
});

function pathIn(endpoint: string): string {
  operationOf(endpoint);
  const path = endpoint
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    .trim();
  if (/[{}]/.test(path)) {
    throw new ToolError({
      fr: `Remplacez les identifiants entre accolades de ${path} par des valeurs.`,
      en: `Replace the identifiers in braces of ${path} with values.`,
    });
  }
  return path;
}
