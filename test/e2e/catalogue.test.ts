import * as assert from 'node:assert/strict';
import { inVsCode } from '../../scripts/vscode/open';

const words = {
  en: {
    search: 'API Entreprise: Search the Catalogue',
    filter: 'API Entreprise: Filter the Catalogue',
    provider: 'Group by provider',
    open: 'Open data',
    page: 'What to do',
    none: 'No endpoint matches.',
    try: 'Try in the Request Panel',
  },
  fr: {
    search: 'API Entreprise: Chercher dans le catalogue',
    filter: 'API Entreprise: Filtrer le catalogue',
    provider: 'Grouper par fournisseur',
    open: 'Données ouvertes',
    page: 'Que faire',
    none: 'Aucun endpoint ne correspond.',
    try: 'Essayer dans le panneau de requêtes',
  },
} as const;

const files = { 'appel.py': 'import httpx\n\n' };

for (const language of ['en', 'fr'] as const) {
  const say = words[language];

  describe(`the catalogue (${language})`, () => {
    it('is searched, shown by page, and tried from its line', () =>
      inVsCode({ files, language }, async (window) => {
        const { page } = window;
        await window.openFile('appel.py');
        await page.locator('.activitybar [aria-label^="API Entreprise"]').first().click();
        const row = (text: string | RegExp) =>
          page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();
        await row('Attestations sociales et fiscales').waitFor();
        await window.screenshot(`catalogue-${language}`);

        await window.runCommand(say.search);
        await page.locator('.quick-input-widget input[type=text]').last().fill('fiscale attestation');
        await row('Attestation fiscale').waitFor();
        await window.screenshot(`catalogue-search-${language}`);
        await window.press('Enter');
        await row('Attestation fiscale').click();
        const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');
        await preview.getByText(say.page).first().waitFor();
        assert.match(await preview.locator('body').innerText(), /import httpx/);
        await window.screenshot(`catalogue-page-${language}`);

        await row('Attestation fiscale').hover();
        await row('Attestation fiscale').getByLabel(say.try).click();
        await page.locator('.tab').filter({ hasText: 'API Entreprise' }).first().waitFor();
        await window.screenshot(`catalogue-try-${language}`);
      }));

    it('is filtered and grouped, and says when nothing is left', () =>
      inVsCode({ files, language }, async (window) => {
        const { page } = window;
        await window.openFile('appel.py');
        await window.runCommand(say.filter);
        const choice = (text: string) => page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });
        await choice(say.provider).click();
        await choice(say.open).click();
        await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
        await page.locator('.pane-body .monaco-list-row').filter({ hasText: 'ADEME' }).first().waitFor();
        await window.screenshot(`catalogue-filtered-${language}`);
        await window.runCommand(say.search);
        await page.locator('.quick-input-widget input[type=text]').last().fill('zzz');
        await window.press('Enter');
        await page.getByText(say.none).first().waitFor();
        await window.screenshot(`catalogue-nothing-${language}`);
      }));
  });
}
