import * as assert from 'node:assert/strict';
import { inVsCode } from '../../scripts/vscode/open';
import type { VsCodeWindow } from '../../scripts/vscode/window';

const files = {
  'client.py': `import requests


def fetch_company(siren, params):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", params=params
    )
`,
  'appel.py': `from client import fetch_company

fetch_company("130025265", {"context": "Aides", "object": "Dossier"})
`,
  'ignored.py':
    'import requests\n\nrequests.get("https://entreprise.api.gouv.fr/v4/djepva/api-association/associations/1")\n',
  '.gitignore': 'ignored.py\n',
  '.api-entreprise.json': JSON.stringify({ traceability: { recipient: '20005376700014' } }),
};

const words = {
  en: {
    fix: 'timeout',
    explain: 'Explain this call',
    limit: 'Recommended timeout',
    trace: 'the traceability that the service requires',
    search: 'API Entreprise: Search the Catalogue',
    page: 'What to do',
    panel: 'API Entreprise: Open Request Panel',
    elsewhere: 'not available in a browser',
  },
  fr: {
    fix: 'délai',
    explain: 'Expliquer cet appel',
    limit: 'Délai recommandé',
    trace: 'la traçabilité que le service exige',
    search: 'API Entreprise: Chercher dans le catalogue',
    page: 'Que faire',
    panel: 'API Entreprise: Ouvrir le panneau de requêtes',
    elsewhere: 'pas disponibles dans un navigateur',
  },
} as const;

for (const language of ['en', 'fr'] as const) {
  const say = words[language];

  describe(`the web host (${language})`, () => {
    it('finds across files, mends, explains and completes without Node.js', () =>
      inVsCode({ files, language, host: 'web' }, async (window) => {
        await window.openFile('client.py');
        const [missing] = await window.waitForProblems('client.py', 1);
        assert.match(missing?.text ?? '', /missing-timeout/);
        // Where the values are written, in a file that nobody opened.
        const [trace] = await window.waitForProblems('appel.py', 1);
        assert.match(trace?.text ?? '', /missing-traceability/);
        await window.hover('unites_legales');
        const hover = window.page
          .locator('.monaco-hover:not(.hidden) .hover-contents')
          .filter({ hasText: say.explain });
        await hover.first().waitFor({ timeout: 20_000 });
        assert.ok((await hover.first().innerText()).includes(say.limit));
        await window.screenshot(`web-hover-${language}`);
        await window.press('Escape');
        await window.goTo(5, 14);
        await window.applyQuickFix(say.fix);
        await window.waitForText('timeout=');
        await window.waitForProblems('client.py', 0);
        await window.press('Control+End');
        await window.typeText(
          'requests.get("https://entreprise.api.gouv.fr/v3/infogreffe/rcs/unites_legales/1/extrait_kbis", timeout=5, params={"',
        );
        await offered(window, say.trace);
        await window.screenshot(`web-completion-${language}`);
        await window.press('Enter');
        await window.waitForText('"recipient": "20005376700014"');
      }));

    it('shows the catalogue, and says in a sentence what needs another place', () =>
      inVsCode({ files, language, host: 'web' }, async (window) => {
        const { page } = window;
        await window.openFile('appel.py');
        await window.runCommand(say.search);
        await page.locator('.quick-input-widget input[type=text]').last().fill('fiscale attestation');
        const row = page.locator('.pane-body .monaco-list-row').filter({ hasText: 'Attestation fiscale' }).first();
        await row.waitFor({ timeout: 30_000 });
        await window.press('Enter');
        await row.click();
        const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');
        await preview.getByText(say.page).first().waitFor({ timeout: 30_000 });
        await window.screenshot(`web-catalogue-${language}`);
        await window.runCommand(say.panel);
        await page.getByText(say.elsewhere).first().waitFor({ timeout: 20_000 });
      }));
  });
}

/** Waits for a line of the list, which is asked for again while the analysis is starting. */
async function offered(window: VsCodeWindow, text: string): Promise<void> {
  const row = window.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: text });
  for (let tries = 0; tries < 10 && !(await row.first().isVisible()); tries += 1) {
    await window.page.waitForTimeout(1500);
    if (await row.first().isVisible()) break;
    await window.press('Escape');
    await window.press('Control+Space');
  }
  await row.first().waitFor({ timeout: 20_000 });
}
