import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { dataFolder, inVsCode } from '../../scripts/vscode/open';
import type { VsCodeWindow } from '../../scripts/vscode/window';
import { leaksOf } from '../secrets/leaks';
import { minted, mintedKey } from '../token/minted';

/** Whatever the page keeps: what it shows, the storages of its origin, and the databases, but for the secrets of VS Code. */
const kept = `(async () => {
  const texts = [document.documentElement.outerHTML, document.body.innerText];
  for (const storage of [localStorage, sessionStorage]) {
    for (let index = 0; index < storage.length; index += 1) {
      const key = storage.key(index);
      if (!key.includes('secret')) texts.push(key, storage.getItem(key));
    }
  }
  const asked = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([asked(objects.getAllKeys()), asked(objects.getAll())]);
      keys.forEach((key, index) => {
        if (String(key).startsWith('secret://')) return;
        const value = values[index];
        texts.push(String(key), value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value));
      });
    }
    database.close();
  }
  return texts.join('\\n');
})()`;

interface Hand {
  readonly token: string;
  readonly other: string;
  readonly key: string;
}

/** Gestures of a person in the boxes of VS Code. */
class Boxes {
  constructor(private readonly window: VsCodeWindow) {}

  async take(label: string): Promise<void> {
    const row = this.window.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first();
    await row.click();
  }

  async fill(title: string, text: string): Promise<void> {
    const { page } = this.window;
    await page.locator('.quick-input-title').filter({ hasText: title }).waitFor();
    await page.locator('.quick-input-widget input:visible').last().fill(text);
    await this.window.press('Enter');
  }

  /** Waits for the reason that an answer is refused for, and gives up. */
  async refused(reason: RegExp): Promise<void> {
    await this.window.page.locator('.quick-input-message').getByText(reason).waitFor();
    await this.window.press('Escape');
  }

  async listed(name: string): Promise<void> {
    await this.window.page.locator('.pane-body .monaco-list-row').filter({ hasText: name }).first().waitFor();
  }
}

const add = 'API Entreprise: Add a Token';
const manage = 'API Entreprise: Manage Tokens';

/** Everything that can be done about tokens in a window. What is added to the extension is added here. */
const gestures: Readonly<Record<string, (window: VsCodeWindow, boxes: Boxes, hand: Hand) => Promise<void>>> = {
  'paste half a token': async (window, boxes, { token }) => {
    await window.runCommand(add);
    await boxes.take('Paste it');
    await boxes.fill('Add a token', token.slice(0, -5));
    await boxes.refused(/incomplete/);
  },
  'paste a token': async (window, boxes, { token }) => {
    await window.runCommand(add);
    await boxes.take('Paste it');
    await boxes.fill('Add a token', token);
    await boxes.fill('Name the token', 'Aides');
    await boxes.listed('Aides');
  },
  'name a token after itself': async (window, boxes, { other }) => {
    await window.runCommand(add);
    await boxes.take('Paste it');
    await boxes.fill('Add a token', other);
    await boxes.fill('Name the token', other);
    await boxes.refused(/any part of a token/);
  },
  'give a token as the name of a variable': async (window, boxes, { other }) => {
    await window.runCommand(add);
    await boxes.take('environment variable');
    await boxes.fill('Add a token from', other);
    await boxes.refused(/letters, digits and underscores/);
  },
  'paste an old key': async (window, boxes, { key }) => {
    await window.runCommand(add);
    await boxes.take('Paste it');
    await boxes.fill('Add a token', key);
    await boxes.fill('Name the token', 'Ancienne');
    await boxes.listed('Ancienne');
  },
  'choose another, and the first again': async (window, boxes) => {
    for (const name of ['Ancienne', 'Aides']) {
      await window.runCommand(manage);
      await boxes.take(name);
      await boxes.take('Use in this workspace');
    }
  },
  rename: async (window, boxes) => {
    await window.runCommand(manage);
    await boxes.take('Aides');
    await boxes.take('Rename');
    await boxes.fill('Rename', 'Bourses');
    await boxes.listed('Bourses');
  },
  replace: async (window, boxes, { other }) => {
    await window.runCommand(manage);
    await boxes.take('Bourses');
    await boxes.take('Replace');
    await boxes.fill('Replace', other);
  },
  'look at everything': async (window) => {
    const row = window.page.locator('.pane-body .monaco-list-row').filter({ hasText: 'Bourses' }).first();
    await row.click();
    await window.page
      .locator('.monaco-list-row')
      .filter({ hasText: /^Accessible endpoints/ })
      .click();
    await row.hover();
    await window.page.locator('[id="status.notifications"]').click();
    await window.page.waitForTimeout(1_000);
    await window.press('Escape');
  },
  'read the log': (window) => window.runCommand('API Entreprise: Show Log'),
  delete: async (window, boxes) => {
    await window.runCommand(manage);
    await boxes.take('Ancienne');
    await boxes.take('Delete');
    await window.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Delete' }).click();
  },
};

/** The texts of all files below a folder; extensions are what was installed, and write nothing there. */
function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(path.join(folder, 'extensions')))
    .flatMap(({ parentPath, name }) => [name, fs.readFileSync(path.join(parentPath, name), 'latin1')]);
}

describe('no token leaves the store', () => {
  it('in a real window, by any gesture, to the page, its storages, a setting, a log or a file', function () {
    this.timeout(400_000);
    return inVsCode({ files: { 'appel.js': 'const siren = 1;\n' } }, async (window) => {
      const soon = Math.floor(Date.now() / 1_000) + 20 * 86_400;
      const hand: Hand = { token: minted({ exp: soon }), other: minted({ exp: soon + 86_400 }), key: mintedKey() };
      const boxes = new Boxes(window);
      await window.openFile('appel.js');
      await window.page.locator('.activitybar [aria-label^="API Entreprise"]').first().click();
      let seen = '';
      for (const [name, gesture] of Object.entries(gestures)) {
        await gesture(window, boxes, hand);
        const text: unknown = await window.page.evaluate(kept);
        assert.ok(typeof text === 'string' && text.includes('API Entreprise'), name);
        seen += text;
        for (const secret of Object.values<string>({ ...hand })) assert.deepEqual(leaksOf(secret, [text]), [], name);
      }
      assert.ok(seen.includes('apiEntreprise.tokensInUse'), 'mementos are looked at');
      const files = [...filesIn(await dataFolder()), ...filesIn(window.folder)];
      assert.ok(
        files.some((text) => text.includes('api-entreprise')),
        'the files of the profile are looked at',
      );
      for (const secret of Object.values<string>({ ...hand })) assert.deepEqual(leaksOf(secret, files), []);
      await window.screenshot('tokens-no-leak');
    });
  });
});
