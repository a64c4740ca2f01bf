import assert from 'node:assert/strict';
import { mintToken } from '../../src/simulator/tokens';
import { analyseTexts } from './memory-files';

const staging = mintToken({ scopes: ['open_data'], environment: 'staging' });
const NODE = '@api-gouv-dinum/api-entreprise';

function node(options: string): string {
  return `import { Client } from '${NODE}';
const client = new Client({ token: '${staging}', ${options} defaultParams: { context: 'Aides', recipient: '13002526500013', object: 'Dossier' } });
export const unite = (siren: string) => client.get(\`/v4/insee/sirene/unites_legales/\${siren}\`);\n`;
}

function ruby(options: string): string {
  return `require 'api_entreprise'
client = ApiEntreprise::Client.new(token: '${staging}', ${options} default_params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier' })
client.get("/v4/insee/sirene/unites_legales/#{siren}")\n`;
}

async function analysed(file: string, text: string) {
  const { findings, calls } = await analyseTexts({ [file]: text });
  return {
    rules: findings.map(({ rule }) => rule),
    hosts: calls.map(({ host }) => host),
    params: calls.map(({ params }) => params),
  };
}

describe("the service's own clients", () => {
  const environments: readonly [string, string, string][] = [
    ['a.ts', node("environment: 'staging',"), 'staging'],
    ['a.ts', node("environment: 'production',"), 'production'],
    ['a.ts', node(''), 'production'],
    ['a.ts', node("baseUrl: 'https://staging.entreprise.api.gouv.fr',"), 'staging'],
    ['a.rb', ruby('environment: :staging,'), 'staging'],
    ['a.rb', ruby("environment: 'staging',"), 'staging'],
    ['a.rb', ruby('environment: :production,'), 'production'],
    ['a.rb', ruby(''), 'production'],
  ];
  for (const [file, text, host] of environments) {
    it(`send to the host of their environment, and a token of the other is told: ${text.split('\n')[1]?.replace(staging, '…') ?? ''}`, async () => {
      const { rules, hosts } = await analysed(file, text);
      assert.deepEqual(hosts, [host]);
      assert.deepEqual(rules.includes('token-environment-mismatch'), host === 'production');
    });
  }

  it('send to either where the environment is a variable', async () => {
    const texts: readonly (readonly [string, string])[] = [
      ['a.ts', node('environment: process.env.API_ENTREPRISE_ENV,')],
      ['a.ts', node("environment: process.env.NODE_ENV === 'production' ? 'production' : 'staging',")],
      ['a.rb', ruby("environment: ENV['API_ENTREPRISE_ENV'],")],
    ];
    for (const [file, text] of texts) {
      const { rules, hosts } = await analysed(file, text);
      assert.equal(hosts.length, 1, text);
      assert.ok(!rules.includes('token-environment-mismatch'), text);
    }
  });

  it('drop what is undefined before it replaces a default, in Node', async () => {
    const { rules, params } = await analysed(
      'a.ts',
      `import { Client } from '${NODE}';
const client = new Client({ token: process.env.T, defaultParams: { context: 'Aides', recipient: '13002526500013', object: 'Dossier' } });
export const extrait = (siren: string, recipient?: string) =>
  client.get(\`/v3/infogreffe/rcs/unites_legales/\${siren}/extrait_kbis\`, { params: { recipient } });
export const autre = (siren: string) => extrait(siren);
export const sans = (siren: string) => client.get(\`/v3/infogreffe/rcs/unites_legales/\${siren}/extrait_kbis\`, { params: { recipient: undefined } });\n`,
    );
    assert.ok(params.length > 0);
    assert.ok(params.every(({ recipient }) => recipient === 'present'));
    assert.ok(!rules.includes('missing-traceability'));
  });

  it('leave missing what no default gives', async () => {
    const { rules } = await analysed(
      'a.ts',
      `import { Client } from '${NODE}';
const client = new Client({ token: process.env.T, defaultParams: { context: 'Aides', object: 'Dossier' } });
export const sans = (siren: string) => client.get(\`/v3/infogreffe/rcs/unites_legales/\${siren}/extrait_kbis\`, { params: { recipient: undefined } });\n`,
    );
    assert.ok(rules.includes('missing-traceability'));
  });

  it('take their limit in seconds', async () => {
    const { calls } = await analyseTexts({ 'a.ts': node("environment: 'staging', readTimeout: 30,") });
    assert.equal(calls[0]?.timeout.ms, 30_000);
  });
});
