import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

const call = (host: string): string =>
  `export const unite = (siren, headers) =>\n  fetch(\`https://${host}/v3/insee/sirene/unites_legales/\${siren}?context=a&recipient=13002526500013&object=b\`, { headers, signal: AbortSignal.timeout(5000) });\n`;

describe('hosts that no longer answer', () => {
  it('are named, each as it is written', async () => {
    for (const host of ['api.apientreprise.fr', 'api.entreprise.api.gouv.fr', 'sirene.entreprise.api.gouv.fr']) {
      const { findings } = await analyseTexts({ 'a.mjs': call(host) });
      assert.deepEqual(
        findings.map(({ rule, message }) => [rule, message.fr.split(' ')[1]]),
        [['retired-endpoint', host]],
      );
    }
  });

  it('are told from the documentation, and from services of a like name', async () => {
    for (const host of ['doc.entreprise.api.gouv.fr', 'entreprise.data.gouv.fr', 'recherche-entreprises.api.gouv.fr']) {
      assert.deepEqual((await analyseTexts({ 'a.mjs': call(host) })).findings, [], host);
    }
  });
});
