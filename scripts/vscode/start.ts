import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { root } from '../paths';
import { launchBrowser } from './browser';
import { ensureVsCode, ensureVsCodeAndBrowser } from './install';
import { openPage, windowAddress } from './page';
import { startServer } from './server';
import { VsCodeWindow } from './window';

const examples = path.join(root, 'examples');
const folder = fs.existsSync(examples) ? examples : root;
/** Runs beside the extension: starts the simulator and opens the request panel on it. */
const companion = path.join(root, 'scripts', 'vscode', 'welcome');
const shell = process.platform === 'win32';

/** The language that the person's system speaks, of those that the extension speaks. */
const language = /^fr/i.test(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '')
  ? 'fr'
  : 'en';

/** The example to open first: the first one that the command finds an error in, for a hint shows little of what there is. */
function firstExample(): string | undefined {
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'lint', 'examples', '--format', 'github'], {
    cwd: root,
    encoding: 'utf8',
  });
  const file = /^::error [^\n]*?file=([^,\s]+)/m.exec(stdout)?.[1];
  return file === undefined ? undefined : path.relative(folder, path.join(root, file)).replaceAll('\\', '/');
}

/** Opens the installed VS Code with a profile that is thrown away, and waits until its window is closed. */
async function openInstalled(): Promise<void> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'api-entreprise-profile-'));
  console.log('\nOpening VS Code on examples/ with a throw-away profile; close its window to end.');
  const flags = ['--user-data-dir', profile, '--disable-extensions', '--disable-workspace-trust', '--new-window'];
  const extensions = [root, companion].map((each) => `--extensionDevelopmentPath=${each}`);
  const code = spawn('code', [...flags, '--wait', ...extensions, folder], { stdio: 'inherit', shell });
  await once(code, 'close');
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Serves VS Code to the person's browser until they press Ctrl+C. */
async function serve(): Promise<void> {
  const server = await startServer(await ensureVsCode(), { companion });
  const address = windowAddress({ port: server.port, folder, extensionFolder: root });
  console.log(`\nVS Code is at\n\n  ${address}\n\nPress Ctrl+C to end.`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.stop();
}

/** Without anybody watching: the panel on the simulator, then the findings of an example, and a picture of each. */
async function takePicture(): Promise<void> {
  const installation = await ensureVsCodeAndBrowser();
  const server = await startServer(installation, { companion });
  const browser = await launchBrowser(installation.browser);
  try {
    const page = await openPage(browser, { port: server.port, folder, language, extensionFolder: root });
    const window = new VsCodeWindow(page, folder, () => page.context().close());
    await window.ready();
    const out = path.join(root, 'out');
    fs.mkdirSync(out, { recursive: true });
    await page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('#endpoint').waitFor();
    // Its state is among the fields of a call, which has no endpoint yet; the status bar tells its port.
    await page
      .locator('.statusbar-item')
      .filter({ hasText: /Simulat(?:or|eur)\D*\d/ })
      .first()
      .waitFor();
    await page.screenshot({ path: path.join(out, 'start-panel.png') });
    const example = firstExample();
    if (example === undefined) console.log('The command finds nothing in examples/, so no finding is waited for.');
    else {
      await window.openFile(example);
      await window.waitForProblems(example, (count) => count > 0);
    }
    await page.screenshot({ path: path.join(out, 'start.png') });
    console.log('\nPictures of the window are in out/start-panel.png and out/start.png');
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function main(): Promise<void> {
  if (process.argv.includes('--headless')) return takePicture();
  const hasCode = spawnSync('code', ['--version'], { stdio: 'ignore', shell }).status === 0;
  return hasCode && !process.argv.includes('--browser') ? openInstalled() : serve();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
