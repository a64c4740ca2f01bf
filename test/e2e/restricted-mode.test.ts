import * as assert from 'node:assert/strict';
import { inVsCode } from '../../scripts/vscode/open';

const call = `import requests

requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096")
`;

const words = {
  en: { open: 'API Entreprise: Open Request Panel', says: /no request is sent/ },
  fr: { open: 'API Entreprise: Ouvrir le panneau de requêtes', says: /aucune requête n’est envoyée/ },
} as const;

for (const language of ['en', 'fr'] as const) {
  describe(`restricted mode and virtual workspaces (${language})`, () => {
    it('has findings in Restricted Mode, sends nothing, and says so', () =>
      inVsCode({ files: { 'appel.py': call }, language, trusted: false }, async (window) => {
        await window.openFile('appel.py');
        await window.waitForProblems('appel.py', 2);
        await window.screenshot(`restricted-findings-${language}`);
        await window.runCommand(words[language].open);
        const page = window.page.frameLocator('iframe.webview').frameLocator('#active-frame');
        await page.getByText(words[language].says).waitFor({ timeout: 30_000 });
        await page.locator('#endpoint').fill('unité légale INSEE');
        await page.locator('[role=option]').first().click();
        await page.locator('#fill-in').click();
        assert.equal(await page.locator('#send').getAttribute('aria-disabled'), 'true');
        await page.locator('#field-siren').press('Enter');
        await window.screenshot(`restricted-panel-${language}`);
        assert.equal(await page.locator('.answer .status').count(), 0);
      }));
  });
}
