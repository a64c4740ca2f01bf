import * as assert from 'node:assert/strict';
import { inVsCode, startOwnServer } from '../../scripts/vscode/open';
import titles from '../../package.nls.fr.json';

const text =
  'import requests\nrequests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265")\n';

describe('a window without a folder', () => {
  it('has findings and fixes in a document that was never saved, and offers nothing that needs a folder', async () => {
    const server = await startOwnServer({ settings: { 'files.defaultLanguage': 'python' } });
    try {
      await inVsCode({ files: {}, hasFolder: false, language: 'fr', server }, async (window) => {
        await window.press('Control+N');
        await window.page.locator('.statusbar-item').filter({ hasText: 'Python' }).waitFor();
        await window.typeText(text);
        // Its first line names it.
        const problems = await window.waitForProblems('import requests', 2);
        assert.deepEqual(problems.map(({ text: sentence }) => /missing-\w+/.exec(sentence)?.[0]).sort(), [
          'missing-timeout',
          'missing-traceability',
        ]);
        const lens = window.page.locator('.codelens-decoration a').filter({ hasText: '(INSEE)' });
        await lens.first().waitFor();
        await window.goTo(2, 3);
        await window.applyQuickFix('Fixer un délai d’attente de 5 s');
        await window.waitForText('timeout=5)');
        await window.waitForProblems('import requests', 1);
        await window.press('F1');
        await window.typeText(`API Entreprise: ${titles['command.scanWorkspace']}`);
        const rows = window.page.locator('.quick-input-list .monaco-list-row');
        await rows.first().waitFor();
        assert.equal(await rows.filter({ hasText: titles['command.scanWorkspace'] }).count(), 0);
      });
    } finally {
      await server.stop();
    }
  });
});
