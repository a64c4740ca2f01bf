import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import * as z from 'zod/mini';
import { inVsCode } from '../../scripts/vscode/open';
import { until, type VsCodeWindow } from '../../scripts/vscode/window';

const results = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.optional(z.string()) })),
    }),
  ),
});

/** The themes that VS Code brings, by what a page is told of them. */
const themes = {
  'vscode-light': 'Default Light Modern',
  'vscode-dark': 'Default Dark Modern',
  'vscode-high-contrast': 'Default High Contrast',
  'vscode-high-contrast-light': 'Default High Contrast Light',
} as const;

const open = { en: 'API Entreprise: Open Request Panel', fr: 'API Entreprise: Ouvrir le panneau de requêtes' } as const;

const configuration = {
  traceability: { context: 'Commande publique', recipient: '21690123100011', object: 'Dossier 2026-12' },
};

/** What axe objects to in what the page shows now. */
async function objections(page: Frame): Promise<string[]> {
  const { violations } = results.parse(await page.evaluate('axe.run()'));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}\n${nodes[0]?.failureSummary ?? ''}`);
}

/** Shows the page in a theme, and waits until its colours are those of the theme. */
async function paint(window: VsCodeWindow, page: Frame, kind: keyof typeof themes): Promise<void> {
  const colours = `['--vscode-editor-background', '--vscode-errorForeground', '--vscode-textLink-foreground']
    .map((name) => getComputedStyle(document.documentElement).getPropertyValue(name)).join()`;
  const file = path.join(window.folder, '.vscode', 'settings.json');
  const before = await page.evaluate<string>(colours);
  const isShown = (await page.locator('body').getAttribute('data-vscode-theme-kind')) === kind;
  if (isShown) return;
  fs.writeFileSync(file, JSON.stringify({ 'workbench.colorTheme': themes[kind] }));
  await until(
    `the theme ${themes[kind]}`,
    async () => [
      await page.locator('body').getAttribute('data-vscode-theme-kind'),
      await page.evaluate<string>(colours),
    ],
    ([now, colour]) => now === kind && colour !== before,
  );
}

for (const language of ['en', 'fr'] as const) {
  describe(`the request panel for everybody (${language})`, () => {
    it('has nothing that axe objects to, in any theme, in any state', () =>
      inVsCode(
        { files: { '.api-entreprise.json': JSON.stringify(configuration), '.vscode/settings.json': '{}' }, language },
        async (window) => {
          await window.runCommand(open[language]);
          const inside = window.page.frameLocator('iframe.webview').frameLocator('#active-frame');
          await inside.locator('#endpoint').waitFor();
          const handle = await inside.locator('body').elementHandle();
          const page = await handle.ownerFrame();
          assert.ok(page);
          // Its policy allows no script but its own; what a debugger evaluates is none of the page's.
          await page.evaluate(axe.source);
          assert.equal(await page.locator('html').getAttribute('lang'), language);
          const said: string[] = [];
          const look = async (state: string): Promise<void> => {
            for (const kind of [
              'vscode-light',
              'vscode-dark',
              'vscode-high-contrast',
              'vscode-high-contrast-light',
            ] as const) {
              await paint(window, page, kind);
              said.push(...(await objections(page)).map((each) => `${state}, ${kind}: ${each}`));
            }
            await window.screenshot(`accessible-${state}-${language}`);
          };
          await look('empty');
          await page.locator('#endpoint').fill('unité légale INSEE');
          await look('searching');
          await page.locator('[role=option]').first().click();
          await page.locator('#fill-in').click();
          await page.locator('#field-siren').fill('123456789');
          await page.locator('#send').click();
          await page.locator('#field-siren[aria-invalid]').waitFor();
          await look('refused');
          await page.locator('#fill-in').click();
          await page.locator('#send').click();
          await page.locator('.answer .status').filter({ hasText: '200' }).waitFor();
          await look('answered');
          await page.locator('#tab-history').click();
          await look('history');
          assert.deepEqual(said, []);
        },
      ));
  });
}
