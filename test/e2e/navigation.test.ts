import * as assert from 'node:assert/strict';
import { inVsCode } from '../../scripts/vscode/open';

const words = {
  en: {
    find: 'API Entreprise: Find All Calls of This Endpoint',
    scan: 'API Entreprise: Analyse All Files in the Workspace',
    partial: 'Calls in open files only: the other files have not been analysed.',
    query: 'legal unit',
    page: 'What to do',
  },
  fr: {
    find: 'API Entreprise: Chercher tous les appels de cet endpoint',
    scan: 'API Entreprise: Analyser tous les fichiers de l’espace de travail',
    partial: /Seulement les appels des fichiers ouverts\s: les autres fichiers n’ont pas été analysés\./,
    query: 'unité légale',
    page: 'Que faire',
  },
} as const;

const unit = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';
const files = {
  'appel.py': `import httpx\n\nhttpx.get("${unit}", timeout=5)\n`,
  'lib/droit.py': `import httpx\n\n\nhttpx.get("${unit}", timeout=5)\n`,
};

for (const language of ['en', 'fr'] as const) {
  const say = words[language];

  describe(`the way to a call (${language})`, () => {
    it('leads from its path and its lens to the page, from a search to the call, and from a call to all others', () =>
      inVsCode({ files, language }, async (window) => {
        const { page } = window;
        await window.openFile('appel.py');
        const lens = page.locator('.codelens-decoration a').filter({ hasText: '(INSEE)', hasNotText: '· entreprise' });
        await lens.first().waitFor();
        await page.locator('.detected-link').first().waitFor();
        await window.screenshot(`navigation-lens-${language}`);

        await window.goTo(3, 20);
        await window.runCommand(say.find);
        await page.getByText(say.partial).first().waitFor();
        await window.screenshot(`navigation-partial-${language}`);

        await window.runCommand(say.scan);
        await page
          .getByText(/2 probl\S+ (in|dans) 2/)
          .first()
          .waitFor();
        await window.openFile('appel.py');
        await window.goTo(3, 20);
        await window.runCommand(say.find);
        const peek = page.locator('.peekview-widget .ref-tree .monaco-list-row');
        await peek.filter({ hasText: 'droit.py' }).first().waitFor();
        await window.screenshot(`navigation-references-${language}`);
        await window.press('Escape');

        await window.press('Control+T');
        const box = page.locator('.quick-input-widget input[type=text]').last();
        await box.fill(`#${say.query}`);
        // The editor searches for the word at the cursor first.
        const rows = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '(INSEE)' });
        await rows.filter({ hasText: 'droit.py' }).first().waitFor();
        assert.equal(await rows.count(), 2);
        await window.screenshot(`navigation-symbols-${language}`);
        await rows.filter({ hasText: 'droit.py' }).first().click();
        await page.locator('.tab.active').filter({ hasText: 'droit.py' }).first().waitFor();

        await lens.first().click();
        const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');
        await preview.getByText(say.page).first().waitFor();
      }));
  });
}
