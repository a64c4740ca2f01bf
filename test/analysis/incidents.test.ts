import assert from 'node:assert/strict';
import type { RuleId } from '../../src/analysis/findings';
import { analyseTexts } from './memory-files';

/** A request as each language writes it: its path, its parameters, its limit. */
interface Request {
  readonly path?: string;
  readonly recipient?: string;
  readonly object?: string;
  readonly js?: string;
  readonly seconds?: string;
}

const UNITE = '/v4/insee/sirene/unites_legales/SIREN';

function javascript({
  path = UNITE,
  recipient = 'service',
  object = 'Dossier 2026-0042',
  js = '5000',
}: Request): string {
  const url = `https://entreprise.api.gouv.fr${path.replace('SIREN', '${siren}')}`;
  return `axios.get(\`${url}\`, { headers, params: { context: 'Aides publiques', recipient: ${recipient}, object: '${object}' }, timeout: ${js} })`;
}

function python({ path = UNITE, recipient = 'service', object = 'Dossier 2026-0042', seconds = '5' }: Request): string {
  const url = `https://entreprise.api.gouv.fr${path.replace('SIREN', '{siren}')}`;
  return `httpx.get(f"${url}", headers=headers, params={"context": "Aides publiques", "recipient": ${recipient}, "object": "${object}"}, timeout=${seconds})`;
}

function ruby({ path = UNITE, recipient = 'service', object = 'Dossier 2026-0042', seconds = '5' }: Request): string {
  const url = `https://entreprise.api.gouv.fr${path.replace('SIREN', '#{siren}')}`;
  return `Typhoeus.get("${url}", headers: headers, params: { context: 'Aides publiques', recipient: ${recipient}, object: '${object}' }, timeout: ${seconds})`;
}

const once = (request: Request): Readonly<Record<string, string>> => ({
  'a.mjs': `import axios from 'axios';\nexport const a = (siren, service, headers) => ${javascript(request)};\n`,
  'a.py': `import httpx\n\ndef a(siren, service, headers):\n    return ${python(request)}\n`,
  'a.rb': `def a(siren, service, headers)\n  ${ruby(request)}\nend\n`,
});

const VIGILANCE = '/v4/urssaf/unites_legales/SIREN/attestation_vigilance';

/** What went wrong for others, each in a small invented program. */
const incidents: readonly (readonly [what: string, rule: RuleId, files: Readonly<Record<string, string>>])[] = [
  ['a limit in the wrong unit', 'timeout-unit', once({ js: '5', seconds: '5000' })],
  [
    'a short limit copied onto a slow endpoint',
    'timeout-off-recommendation',
    once({ path: VIGILANCE, js: '2500', seconds: '2.5' }),
  ],
  ['the number of the company itself as recipient', 'recipient-is-callee', once({ recipient: 'siren' })],
  ['a path that is none', 'unknown-endpoint', once({ path: '/v4/insee/sirene/unite_legale/SIREN' })],
  ['a path of the version before', 'retired-endpoint', once({ path: '/v2/entreprises/SIREN' })],
  ['sample values in production', 'placeholder-traceability', once({ object: 'test' })],
  [
    'a list without a limit',
    'unthrottled-calls',
    {
      'a.mjs': `import axios from 'axios';\nexport const a = (sirens, service, headers) => Promise.all(sirens.map((siren) => ${javascript({})}));\n`,
      'a.py': `import asyncio\nimport httpx\n\nasync def a(sirens, service, headers):\n    async with httpx.AsyncClient() as client:\n        return await asyncio.gather(*[${python({}).replace('httpx.get', 'client.get')} for siren in sirens])\n`,
      'a.rb': `def a(sirens, service, headers)\n  sirens.map { |siren| Thread.new { ${ruby({})} } }.each(&:join)\nend\n`,
    },
  ],
  [
    'a retry of what was refused',
    'blind-retry',
    {
      'a.mjs': `import axios from 'axios';\nimport axiosRetry from 'axios-retry';\naxiosRetry(axios, { retries: 5, retryCondition: () => true });\nexport const a = (siren, service, headers) => ${javascript({})};\n`,
      'a.py': `import httpx\nfrom tenacity import retry, stop_after_attempt\n\n@retry(stop=stop_after_attempt(5))\ndef a(siren, service, headers):\n    reponse = ${python({})}\n    reponse.raise_for_status()\n    return reponse.json()\n`,
      'a.rb': `require 'faraday/retry'\n\ndef a(siren, service, headers)\n  client = Faraday.new('https://entreprise.api.gouv.fr', headers: headers, request: { timeout: 5 }) { |f| f.request :retry, max: 5, retry_statuses: [403, 404, 503] }\n  client.get("${UNITE.replace('SIREN', '#{siren}')}", { context: 'Aides publiques', recipient: service, object: 'Dossier 2026-0042' })\nend\n`,
    },
  ],
  [
    'failures that were stored as absences',
    'failure-taken-for-absence',
    {
      'a.mjs': `import axios from 'axios';\nexport async function a(siren, service, headers, prisma) {\n  let nom;\n  try {\n    nom = (await ${javascript({})}).data.nom;\n  } catch {\n    nom = null;\n  }\n  await prisma.entreprise.update({ where: { siren }, data: { nom } });\n}\n`,
      'a.py': `import httpx\n\ndef a(siren, service, headers, entreprise):\n    try:\n        reponse = ${python({})}\n        reponse.raise_for_status()\n        entreprise.nom = reponse.json()["nom"]\n    except Exception:\n        entreprise.nom = None\n    entreprise.save()\n`,
      'a.rb': `def nom(siren, service, headers)\n  reponse = ${ruby({})}\n  return nil unless reponse.success?\n\n  JSON.parse(reponse.body)['nom']\nend\n`,
    },
  ],
];

describe('what went wrong for integrators before', () => {
  for (const [what, rule, files] of incidents) {
    for (const [file, text] of Object.entries(files)) {
      it(`${what}, ${file}`, async () => {
        const { findings } = await analyseTexts({ [file]: text });
        assert.deepEqual(
          findings.map((finding) => finding.rule),
          [rule],
          text,
        );
      });
    }
  }
});
