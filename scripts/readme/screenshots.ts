// Takes the pictures of the READMEs: the built extension in a served VS Code, in French and in English. Look at them before
// committing them.
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { root } from '../paths';
import type { Language } from '../vscode/page';
import type { VsCodeWindow } from '../vscode/window';
import { drawnMs, editor, example, inBothLanguages, openPanel, place } from './filmed';

/** `name` in the language of its README, in 256 colours: an editor has few, and the package carries the pictures. */
async function take(page: Page, name: string, language: Language): Promise<void> {
  const file = language === 'fr' ? `${name}.png` : `${name}.en.png`;
  const picture = await page.screenshot({ clip: editor });
  await sharp(picture)
    .png({ palette: true, effort: 10 })
    .toFile(path.join(root, 'media', file));
}

async function findings(window: VsCodeWindow, language: Language): Promise<void> {
  await window.openFile(example);
  await window.waitForProblems(example, (count) => count >= 3);
  await window.goTo(...place);
  await window.page.keyboard.press('Control+.');
  await window.page.locator('.action-widget .monaco-list-row').first().waitFor();
  await window.page.waitForTimeout(drawnMs);
  await take(window.page, 'screenshot', language);
  await window.page.keyboard.press('Escape');
}

async function panel(window: VsCodeWindow, language: Language): Promise<void> {
  const frame = await openPanel(window, language);
  await frame.locator('#endpoint').click();
  await frame.locator('#endpoint').fill('attestation vigilance');
  await frame.locator('[role=option]').first().click();
  await frame.locator('#fill-in').click();
  await window.page.waitForTimeout(drawnMs);
  await frame.locator('#send').click();
  await frame.locator('.answer .status').filter({ hasText: '200' }).waitFor({ timeout: 30_000 });
  await window.page.waitForTimeout(drawnMs);
  await take(window.page, 'panel', language);
}

inBothLanguages(async (window, language) => {
  await findings(window, language);
  await panel(window, language);
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
