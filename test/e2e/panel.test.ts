import * as assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { inVsCode } from '../../scripts/vscode/open';
import type { VsCodeWindow } from '../../scripts/vscode/window';

const words = {
  en: { open: 'API Entreprise: Open the Request Panel', ok: /200 OK/, example: 'Fill in an example', send: 'Send' },
  fr: {
    open: 'API Entreprise: Ouvrir le panneau de requêtes',
    ok: /200 OK/,
    example: 'Remplir avec un exemple',
    send: 'Envoyer',
  },
} as const;

const files = { 'lisez.txt': 'rien' };

async function openPanel(window: VsCodeWindow, language: 'en' | 'fr' = 'en'): Promise<FrameLocator> {
  await window.runCommand(words[language].open);
  const page = window.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await page.locator('#endpoint').waitFor({ timeout: 30_000 });
  return page;
}

describe('the request panel', () => {
  for (const language of ['en', 'fr'] as const) {
    it(`makes a first call on the simulator (${language})`, () =>
      inVsCode({ files, language }, async (window) => {
        const page = await openPanel(window, language);
        await window.screenshot(`panel-empty-${language}`);
        await page.locator('#endpoint').click();
        await page.locator('#endpoint').fill('unite legale insee');
        await window.screenshot(`panel-picker-${language}`);
        await page.locator('[role=option]').first().click();
        await page.getByRole('button', { name: words[language].example }).click();
        await window.screenshot(`panel-form-${language}`);
        await page.getByRole('button', { name: words[language].send, exact: true }).click();
        await page.locator('#answer .status').waitFor({ timeout: 30_000 });
        await window.screenshot(`panel-answer-${language}`);
        assert.match(await page.locator('#answer .status').innerText(), words[language].ok);
      }));
  }
});
