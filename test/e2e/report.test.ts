import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import * as z from 'zod/mini';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { analyse, explainCall } from '../../src/analysis/index';
import type { Lang } from '../../src/text/message';
import { root } from '../../scripts/paths';
import { launchBrowser } from '../../scripts/vscode/browser';
import { findBrowser } from '../../scripts/vscode/browser-program';
import { grammars } from '../analysis/memory-files';
import { Sandbox } from '../cli/harness';

const results = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

const rules = path.join(root, 'docs', 'rules');

/** A report on the examples of this project, with the pages of the rules. */
async function writeReport(box: Sandbox): Promise<string> {
  cpSync(path.join(root, 'examples'), path.join(box.root, 'examples'), { recursive: true });
  const { out } = await box.run(
    ['lint', 'examples', '--format', 'html', '--lang', 'fr'],
    { docs: rules },
    { analyse: (files, asked) => analyse(files, { grammars, ...asked }), explain: explainCall },
  );
  box.write('report.html', out);
  return pathToFileURL(path.join(box.root, 'report.html')).href;
}

describe('workspace report: its page, in a browser', () => {
  const box = new Sandbox();
  let browser: Browser;
  let address = '';

  before(async () => {
    browser = await launchBrowser(await findBrowser());
    address = await writeReport(box);
  });

  after(async () => {
    await browser.close();
    box.remove();
  });

  async function opened(options: BrowserContextOptions, test: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
    try {
      const page = await context.newPage();
      await page.goto(address);
      await test(page);
    } finally {
      await context.close();
    }
  }

  it('obeys its own policy, asks for nothing, and runs without a script', () =>
    opened({ javaScriptEnabled: false, offline: true }, async (page) => {
      const wrong: string[] = [];
      page.on('console', (message) => wrong.push(message.text()));
      page.on('request', (request) => request.url() === address || wrong.push(request.url()));
      await page.reload();
      assert.deepEqual(wrong, []);
      assert.ok(await page.getByRole('heading', { name: 'Rapport API Entreprise' }).isVisible());
    }));

  it('shows one language, and the other by the keyboard alone', () =>
    opened({}, async (page) => {
      const shows = (words: string): Promise<boolean> =>
        page.getByRole('heading', { name: words, exact: true }).isVisible();
      assert.deepEqual([await shows('Par fichier'), await shows('By file')], [true, false]);
      await page.keyboard.press('Tab');
      assert.ok(await page.getByRole('link', { name: 'Aller aux problèmes' }).isVisible());
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      assert.deepEqual([await shows('Par fichier'), await shows('By file')], [false, true]);
    }));

  it('opens the page of a rule from a finding', () =>
    opened({}, async (page) => {
      await page.locator('article a').first().click();
      const target = page.locator(':target');
      await target.waitFor();
      assert.ok(await target.getByRole('heading').first().isVisible());
    }));

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const lang of ['fr', 'en'] satisfies Lang[]) {
      it(`has nothing that axe objects to (${colorScheme}, ${lang})`, () =>
        opened({ colorScheme, bypassCSP: true }, async (page) => {
          await page.locator(`#${lang}`).check();
          for (const details of await page.locator('details.page').all())
            await details.locator('summary').first().click();
          await page.addScriptTag({ content: axe.source });
          const { violations } = results.parse(await page.evaluate('axe.run()'));
          const folder = process.env['REPORT_PICTURES'];
          if (folder !== undefined) {
            await page.screenshot({ path: path.join(folder, `${colorScheme}-${lang}.png`) });
            await page.goto(`${address}#files`);
            await page.locator(`#${lang}`).check();
            await page.locator('#files').scrollIntoViewIfNeeded();
            await page.screenshot({ path: path.join(folder, `${colorScheme}-${lang}-files.png`) });
          }
          assert.deepEqual(
            violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
            [],
          );
        }));
    }
  }
});
