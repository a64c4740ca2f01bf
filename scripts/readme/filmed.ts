import * as path from 'node:path';
import { root } from '../paths';
import { launchBrowser } from '../vscode/browser';
import { ensureVsCodeAndBrowser } from '../vscode/install';
import { type Language, openPage } from '../vscode/page';
import { startServer } from '../vscode/server';
import { VsCodeWindow } from '../vscode/window';
import enTitles from '../../package.nls.json';
import frTitles from '../../package.nls.fr.json';

const folder = path.join(root, 'examples');

/** What the pictures of the READMEs show first, by its path from `examples/`. */
export const example = 'python/aides/commandes/import_associations.py';
/** In the parameters of the wrong call. */
export const place = [34, 19] as const;
/** For the rest to be drawn, which has no sign of being ready. */
export const drawnMs = 2500;
/** Of the window of 1280 × 800 what the extension draws in, without the bars of VS Code, whose words stay English here. */
export const editor = { x: 52, y: 36, width: 1228, height: 732 };

const titles = { fr: frTitles, en: enTitles };

/** Opens the request panel, alone in the window. */
export async function openPanel(window: VsCodeWindow, language: Language) {
  await window.runCommand('View: Close All Editors');
  await window.page.keyboard.press('Control+j');
  await window.runCommand(`API Entreprise: ${titles[language]['command.openPanel']}`);
  return window.page.frameLocator('iframe.webview').frameLocator('#active-frame');
}

/** Shows the examples with the built extension in a served VS Code, once in French and once in English. */
export async function inBothLanguages(
  film: (window: VsCodeWindow, language: Language) => Promise<void>,
): Promise<void> {
  const installation = await ensureVsCodeAndBrowser();
  const server = await startServer(installation);
  const browser = await launchBrowser(installation.browser);
  try {
    for (const language of ['fr', 'en'] as const) {
      const page = await openPage(browser, { port: server.port, folder, language, extensionFolder: root });
      const window = new VsCodeWindow(page, folder, () => page.context().close());
      await window.ready();
      await page.keyboard.press('Control+b');
      await film(window, language);
      await window.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}
