// Takes the pictures of the READMEs: the built extension in a served VS Code, in French and in English. Look at them before
// committing them.
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { root } from '../paths';
import { launchBrowser } from '../vscode/browser';
import { ensureVsCodeAndBrowser } from '../vscode/install';
import { type Language, openPage } from '../vscode/page';
import { startServer } from '../vscode/server';
import { VsCodeWindow } from '../vscode/window';
import enTitles from '../../package.nls.json';
import frTitles from '../../package.nls.fr.json';

const folder = path.join(root, 'examples');
const example = 'python/aides/commandes/import_associations.py';
/** In the parameters of the wrong call. */
const place = [34, 19] as const;
/** For the rest to be drawn, which has no sign of being ready. */
const drawnMs = 2500;
/** Of the window of 1280 × 800 what the extension draws in, without the bars of VS Code, whose words stay English here. */
const editor = { x: 52, y: 36, width: 1228, height: 732 };

const titles = { fr: frTitles, en: enTitles };

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
  await window.runCommand('View: Close All Editors');
  await window.page.keyboard.press('Control+j');
  await window.runCommand(`API Entreprise: ${titles[language]['command.openPanel']}`);
  const frame = window.page.frameLocator('iframe.webview').frameLocator('#active-frame');
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

async function main(): Promise<void> {
  const installation = await ensureVsCodeAndBrowser();
  const server = await startServer(installation);
  const browser = await launchBrowser(installation.browser);
  try {
    for (const language of ['fr', 'en'] as const) {
      const page = await openPage(browser, { port: server.port, folder, language, extensionFolder: root });
      const window = new VsCodeWindow(page, folder, () => page.context().close());
      await window.ready();
      await page.keyboard.press('Control+b');
      await findings(window, language);
      await panel(window, language);
      await window.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
