import * as assert from 'node:assert/strict';
import { inVsCode } from '../../scripts/vscode/open';
import type { VsCodeWindow } from '../../scripts/vscode/window';
import { minted } from '../token/minted';

const words = {
  en: {
    add: 'API Entreprise: Add a Token',
    manage: 'API Entreprise: Manage Tokens',
    paste: 'Paste it',
    incomplete: /incomplete/,
    used: 'used in this workspace',
    days: /days left/,
    open: 'Accessible endpoints',
    replace: 'Replace with API_ENTREPRISE_TOKEN',
    editor: 'Use the one in the editor',
    none: /No token is stored yet/,
    restricted: /Restricted Mode: no token is read or used/,
  },
  fr: {
    add: 'API Entreprise: Ajouter un jeton',
    manage: 'API Entreprise: Gérer les jetons',
    paste: 'Le coller',
    incomplete: /incomplet/,
    used: 'utilisé dans cet espace de travail',
    days: /jours restants/,
    open: 'Endpoints accessibles',
    replace: 'Remplacer par API_ENTREPRISE_TOKEN',
    editor: 'Utiliser celui de l’éditeur',
    none: /Aucun jeton n’est encore conservé/,
    restricted: /mode restreint\s: aucun jeton n’y est lu ni utilisé/,
  },
} as const;

const files = { 'appel.js': 'const siren = 1;\n', 'lisez.txt': 'rien\n' };

/** Every text of the page, what boxes hold included. */
async function seen({ page }: VsCodeWindow): Promise<string> {
  const values = await page
    .locator('input, textarea')
    .evaluateAll((boxes: readonly { value: string; type: string }[]) =>
      boxes.map(({ value, type }) => (type === 'password' ? '' : value)),
    );
  return [await page.content(), ...values].join('\n');
}

async function answer({ page }: VsCodeWindow, text: string): Promise<void> {
  await page.locator('.quick-input-widget input').last().fill(text);
}

for (const language of ['en', 'fr'] as const) {
  const say = words[language];

  describe(`named tokens (${language})`, () => {
    it('are added in a password box, listed with what they open, and never shown', () =>
      inVsCode({ files, language }, async (window) => {
        const { page } = window;
        const token = minted({
          sub: 'Aides aux entreprises',
          exp: Math.floor(Date.now() / 1_000) + 42 * 86_400 + 3_600,
        });
        await window.openFile('appel.js');
        await page.locator('.activitybar [aria-label^="API Entreprise"]').first().click();
        await page.getByText(say.none).waitFor();
        await window.screenshot(`tokens-none-${language}`);
        // Room for what the token opens.
        for (const view of [/^Catalogue/, /^(?:Calls|Appels)/])
          await page.locator('.pane-header').filter({ hasText: view }).first().click();

        await window.runCommand(say.add);
        await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: say.paste }).waitFor();
        await window.screenshot(`tokens-sources-${language}`);
        await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: say.paste }).click();
        const box = page.locator('.quick-input-widget input[type="password"]');
        await box.waitFor();
        await answer(window, token.slice(0, -4));
        await page.getByText(say.incomplete).first().waitFor();
        await window.screenshot(`tokens-paste-${language}`);
        await answer(window, token);
        await window.press('Enter');
        const name = page.locator('.quick-input-widget input[type="text"]:not([aria-hidden="true"])').last();
        await name.waitFor();
        await window.screenshot(`tokens-name-${language}`);
        assert.equal(await name.inputValue(), 'Aides aux entreprises');
        await window.press('Enter');

        const row = page.locator('.monaco-list-row').filter({ hasText: 'Aides aux entreprises' }).first();
        await row.waitFor();
        assert.match(await row.innerText(), say.days);
        assert.match((await row.getAttribute('aria-label')) ?? '', /PRODUCTION/);
        await row.click();
        const open = page.locator('.monaco-list-row').filter({ hasText: say.open }).first();
        await open.waitFor();
        await open.click();
        await page.getByText('Attestation fiscale').first().waitFor();
        const status = page.locator('[id="api-entreprise-outils.api-entreprise-vscode.apiEntreprise.token"]');
        assert.match(await status.innerText(), /PRODUCTION/);
        assert.match((await status.locator('a').getAttribute('aria-label')) ?? '', /Aides aux entreprises, PRODUCTION/);
        await window.screenshot(`tokens-view-${language}`);
        await status.hover();
        await page.waitForTimeout(1_500);
        await window.screenshot(`tokens-status-${language}`);
        await window.runCommand(say.manage);
        await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: say.used }).waitFor();
        await window.screenshot(`tokens-manage-${language}`);
        const all = await seen(window);
        const secret = token.slice(token.indexOf('.') + 1);
        for (let at = 0; at + 16 <= secret.length; at += 8) assert.ok(!all.includes(secret.slice(at, at + 16)));
        await window.press('Escape');
      }));

    it('are taken out of a file, which then reads the environment', () =>
      inVsCode({ files: { 'appel.js': `const jeton = 'Bearer ${minted()}';\n` }, language }, async (window) => {
        const { page } = window;
        await window.openFile('appel.js');
        await window.goTo(1, 40);
        await window.runCommand(say.add);
        await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: say.editor }).click();
        await page
          .locator('.quick-input-widget')
          .getByText(/^(Name the token|Nommer le jeton)$/)
          .waitFor();
        await window.press('Enter');
        // Windows under test show no toasts: what was said is behind the bell.
        await page.locator('[id="status.notifications"]').click();
        await page.getByRole('button', { name: say.replace }).waitFor();
        await window.screenshot(`tokens-replace-${language}`);
        await page.getByRole('button', { name: say.replace }).click();
        await window.waitForText('const jeton = `Bearer ${process.env.API_ENTREPRISE_TOKEN}`;');
        await window.screenshot(`tokens-replaced-${language}`);
      }));

    it('are out of reach in Restricted Mode', () =>
      inVsCode({ files, language, trusted: false }, async (window) => {
        await window.openFile('appel.js');
        await window.page.locator('.activitybar [aria-label^="API Entreprise"]').first().click();
        await window.page.getByText(say.restricted).waitFor();
        await window.screenshot(`tokens-restricted-${language}`);
        await window.press('F1');
        await window.page.locator('.quick-input-widget input.input').fill('>API Entreprise:');
        const rows = window.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'API Entreprise:' });
        await rows.first().waitFor();
        const titles = (await rows.allInnerTexts()).join('\n');
        assert.ok(!titles.includes(say.add) && !titles.includes(say.manage), titles);
        await window.press('Escape');
      }));
  });
}
