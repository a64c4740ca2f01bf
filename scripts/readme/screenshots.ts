// Takes the pictures of the READMEs: the built extension in a served VS Code, in French and in English. Look at them before
// committing them.
import * as path from 'node:path';
import { root } from '../paths';
import { launchBrowser } from '../vscode/browser';
import { ensureVsCodeAndBrowser } from '../vscode/install';
import { openPage } from '../vscode/page';
import { startServer } from '../vscode/server';
import { VsCodeWindow } from '../vscode/window';

const folder = path.join(root, 'examples');
const example = 'python/aides/commandes/import_associations.py';
/** The closing parenthesis of the wrong call, so that the menu hides nothing. */
const place = [39, 5] as const;
/** For the menu to be drawn; it has no sign of being ready. */
const drawnMs = 2500;

async function main(): Promise<void> {
  const installation = await ensureVsCodeAndBrowser();
  const server = await startServer(installation);
  const browser = await launchBrowser(installation.browser);
  try {
    for (const language of ['fr', 'en'] as const) {
      const page = await openPage(browser, { port: server.port, folder, language, extensionFolder: root });
      const window = new VsCodeWindow(page, folder, () => page.context().close());
      await window.ready();
      await window.openFile(example);
      await window.waitForProblems(example, (count) => count >= 3);
      await window.goTo(...place);
      await page.keyboard.press('Control+.');
      await page.waitForTimeout(drawnMs);
      const file = language === 'fr' ? 'screenshot.png' : 'screenshot.en.png';
      await page.screenshot({ path: path.join(root, 'media', file) });
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
