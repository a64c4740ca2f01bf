import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { inVsCode } from '../../scripts/vscode/open';
import { until, type VsCodeWindow } from '../../scripts/vscode/window';

const words = {
  en: {
    open: 'API Entreprise: Open Request Panel',
    example: 'Fill in with an example',
    send: 'Send',
    refused: /it must be|SIREN|check digit/i,
    cancel: 'Cancel',
    production: 'Send to PRODUCTION',
    lens: 'Try this call',
    field: /data\.siren\s+text/,
  },
  fr: {
    open: 'API Entreprise: Ouvrir le panneau de requêtes',
    example: 'Remplir avec un exemple',
    send: 'Envoyer',
    refused: /SIREN/,
    cancel: 'Annuler',
    production: 'Envoyer en PRODUCTION',
    lens: 'Essayer cet appel',
    field: /data\.siren\s+texte/,
  },
} as const;

type Language = keyof typeof words;

const configuration = {
  traceability: { context: 'Commande publique', recipient: '21690123100011', object: 'Dossier 2026-12' },
};
const files = { 'lisez.txt': 'rien', '.api-entreprise.json': JSON.stringify(configuration) };

const call = `import requests

requests.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096",
    params={"context": "Aides", "object": "Dossier 7", "recipient": "21690123100011"},
    timeout=5,
)
`;

/** The page inside its two frames, once it is there. */
async function openPanel(window: VsCodeWindow, language: Language = 'en'): Promise<FrameLocator> {
  await window.runCommand(words[language].open);
  return pageOf(window);
}

async function pageOf(window: VsCodeWindow): Promise<FrameLocator> {
  const page = window.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await page.locator('#endpoint').waitFor();
  return page;
}

async function choose(page: FrameLocator, query: string): Promise<void> {
  await page.locator('#endpoint').click();
  await page.locator('#endpoint').fill(query);
  await page.locator('[role=option]').first().click();
  await page.locator('#fill-in').click();
}

async function simulate(page: FrameLocator, scenario: string, value: string): Promise<void> {
  await page.locator('#scenario').selectOption(scenario);
  await page.locator('#scenario-value').fill(value);
}

async function answered(page: FrameLocator, status: RegExp): Promise<string> {
  await page.locator('.answer .status').filter({ hasText: status }).waitFor();
  return page.locator('.answer').innerText();
}

for (const language of ['en', 'fr'] as const) {
  const say = words[language];

  describe(`the request panel (${language})`, () => {
    it('makes a first call on the simulator, shows its body, and compares it with the next', () =>
      inVsCode({ files, language }, async (window) => {
        const page = await openPanel(window, language);
        await window.screenshot(`panel-empty-${language}`);
        await choose(page, 'unité légale INSEE');
        assert.equal(await page.locator('#field-context').inputValue(), 'Commande publique');
        await window.screenshot(`panel-form-${language}`);
        await page.getByRole('button', { name: say.send, exact: true }).click();
        await answered(page, /200 OK/);
        await window.screenshot(`panel-answer-${language}`);
        await page.locator('#open-body').click();
        await window.page
          .locator('.tab.active[data-resource-name^="unites_legales"], .tab.active[data-resource-name$="-1.json"]')
          .waitFor();
        assert.match(await window.hover('siren'), say.field);
        await window.screenshot(`panel-body-${language}`);
      }));

    it('explains a 422, says every problem at once, and cancels', () =>
      inVsCode({ files, language }, async (window) => {
        const page = await openPanel(window, language);
        await choose(page, 'unité légale INSEE');
        await page.locator('#field-siren').fill('123456789');
        await page.locator('#field-object').fill('');
        await page.locator('#send').click();
        await page.locator('#field-siren[aria-invalid]').waitFor();
        assert.equal(await page.locator('[aria-invalid]').count(), 2);
        await page.locator('#field-siren:focus').waitFor();
        await window.screenshot(`panel-problems-${language}`);
        await page.locator('#fill-in').click();
        await simulate(page, 'error', '00301');
        await page.locator('#send').click();
        const said = await answered(page, /422/);
        assert.match(said, /00301/);
        assert.match(said, say.refused);
        await window.screenshot(`panel-422-${language}`);
        await page.locator('#scenario').selectOption('slow-headers');
        await page.locator('#send').click();
        await page.getByRole('button', { name: say.cancel }).waitFor();
        await window.screenshot(`panel-sending-${language}`);
        await page.getByRole('button', { name: say.cancel }).click();
        await page.locator('.answer .status.none').waitFor();
        await window.screenshot(`panel-cancelled-${language}`);
      }));
  });
}

describe('the request panel', () => {
  it('waits for what a 429 asks for, and tries once more', async () => {
    await inVsCode({ files }, async (window) => {
      const page = await openPanel(window);
      await choose(page, 'unité légale INSEE');
      await simulate(page, 'burst', '1');
      await page.locator('#send').click();
      await page
        .getByText(/The service responded with 429/)
        .first()
        .waitFor();
      await window.screenshot('panel-429');
      assert.match(await answered(page, /200 OK/), /First attempt:\s429/);
      await window.screenshot('panel-429-over');
    });
  });

  it('asks about a pasted list, and opens its results', () =>
    inVsCode({ files, language: 'fr' }, async (window) => {
      const page = await openPanel(window, 'fr');
      await choose(page, 'unité légale INSEE');
      await page.locator('details.list summary').click();
      await page.locator('#list').fill('418166096\n552032534\n775672272');
      await page.locator('#list-send').click();
      const results = window.page.locator('.quick-input-widget input[type=text]');
      await results.waitFor();
      await window.screenshot('panel-list-file');
      await results.press('Enter');
      await page
        .locator('.notice')
        .filter({ hasText: /3\sréponses, 0\séchec/ })
        .waitFor();
      await window.page.locator('.tab[data-resource-name$=".csv"]').waitFor();
      await window.screenshot('panel-list');
      const [header, first] = window.fileText('sirene-unites_legales.csv').split('\n');
      assert.match(header ?? '', /line;siren;state;status/);
      assert.match(first ?? '', /1;418166096;answered;200/);
    }));

  it('offers to save a PDF that this window cannot show', () =>
    inVsCode({ files }, async (window) => {
      const page = await openPanel(window);
      await choose(page, 'attestation de vigilance');
      await page.locator('#send').click();
      await answered(page, /200 OK/);
      await window.screenshot('panel-document');
      await page.locator('#document-0-open').click();
      await page.locator('.notice').filter({ hasText: 'This document cannot be displayed in this window' }).waitFor();
      await window.page.locator('[id="status.notifications"]').click();
      const offer = window.page.locator('.notifications-center').filter({ hasText: /\.pdf cannot be displayed/ });
      await offer.getByText('Save As…').waitFor();
      await window.screenshot('panel-pdf');
      assert.equal(await window.page.locator('.tab[data-resource-name$=".pdf"]').count(), 0);
      await offer.getByText('Save As…').click();
      // The dialog takes a name once it has listed the folder.
      await window.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'lisez.txt' }).waitFor();
      await window.page.locator('.quick-input-widget input[type=text]').press('Enter');
      await until(
        'the document in the folder',
        () => Promise.resolve(fs.readdirSync(window.folder)),
        (names) => names.some((name) => name.endsWith('.pdf')),
      );
    }));

  it('has form and answer side by side where there is room, and Send always in sight', () =>
    inVsCode({ files }, async (window) => {
      const page = await openPanel(window);
      await choose(page, 'unité légale INSEE');
      await page.locator('#send').click();
      await answered(page, /200 OK/);
      const place = async (selector: string): Promise<{ x: number; y: number; right: number; bottom: number }> => {
        const box = await page.locator(selector).boundingBox();
        assert.ok(box, selector);
        return { x: box.x, y: box.y, right: box.x + box.width, bottom: box.y + box.height };
      };
      const [form, answer] = [await place('form'), await place('.answer')];
      assert.ok(answer.x >= form.right, 'beside each other');
      await page.locator('#tab-history').click();
      assert.match(await page.locator('.calls').innerText(), /200.*simulator/s);
      for (const [width, height] of [
        [1280, 800],
        [700, 800],
      ] as const) {
        await window.page.setViewportSize({ width, height });
        const frame = window.page.locator('iframe.webview.ready');
        await until(
          `a panel for ${String(width)} pixels`,
          async () => (await frame.boundingBox())?.width ?? 0,
          (seen) => seen > 0 && seen < width,
        );
        const box = await frame.boundingBox();
        assert.ok(box);
        const send = await place('#send');
        assert.ok(send.y >= box.y && send.bottom <= box.y + box.height, `Send in sight at ${String(width)}`);
        await page.locator('label.production').click();
        await page.locator('#add-token').waitFor();
        for (const selector of ['#token', '#add-token', '#endpoint', '#copy']) {
          const { right } = await place(selector);
          assert.ok(right <= box.x + box.width, `${selector} within ${String(box.width)}`);
        }
        await window.screenshot(`panel-${String(width)}`);
        await page.locator('label.simulator').click();
      }
    }));

  it('folds and copies an answer, and opens it in no third column', () =>
    inVsCode({ files: { ...files, 'appel.py': call } }, async (window) => {
      await window.openFile('appel.py');
      await window.page.locator('.codelens-decoration a').filter({ hasText: words.en.lens }).click();
      const page = await pageOf(window);
      await page.locator('#field-siren').waitFor();
      await page.locator('#send').click();
      await answered(page, /200 OK/);
      assert.match(await page.locator('#body').innerText(), /"siren": "418166096"/);
      assert.ok((await page.locator('#body .json-name').count()) > 5);
      await page.locator('#fold').click();
      await page.locator('#body .json-name').filter({ hasText: '"siren"' }).waitFor({ state: 'hidden' });
      await page.locator('#fold').click();
      await page.locator('#body').focus();
      await window.press('ArrowDown');
      await window.press('ArrowDown');
      await window.press('ArrowLeft');
      await page.locator('#body .json-name').filter({ hasText: '"siren"' }).waitFor({ state: 'hidden' });
      await page.locator('#copy-body').click();
      await page.locator('.notice').filter({ hasText: 'Response copied.' }).waitFor();
      await page.locator('#open-body').click();
      await window.page.locator('.tab.active[data-resource-name^="unites_legales"]').waitFor();
      assert.equal(await window.page.locator('.editor-group-container').count(), 2);
      await window.screenshot('panel-open-body');
    }));

  it('says that its simulator runs once it is closed, and lets the palette stop it', () =>
    inVsCode({ files }, async (window) => {
      const page = await openPanel(window);
      await page.locator('#endpoint').fill('unité légale INSEE');
      await page.locator('[role=option]').first().click();
      await page.locator('#simulator').click();
      const status = window.page.locator('.statusbar-item').filter({ hasText: /^.*Simulator: \d+$/ });
      await status.waitFor();
      await window.runCommand('View: Close All Editors');
      await window.page.locator('.tab').waitFor({ state: 'detached' });
      assert.ok(await status.isVisible());
      await window.runCommand('API Entreprise: Stop Simulator');
      await status.waitFor({ state: 'hidden' });
    }));

  it('says PRODUCTION wherever it goes there, and sends nothing that is not confirmed', () =>
    inVsCode({ files }, async (window) => {
      const page = await openPanel(window);
      await choose(page, 'unité légale INSEE');
      await page.locator('label.production').click();
      await page.getByRole('button', { name: words.en.production }).waitFor();
      await window.page.locator('.tab.active').filter({ hasText: 'PRODUCTION' }).waitFor();
      await window.page.locator('.statusbar-item').filter({ hasText: 'PRODUCTION' }).waitFor();
      await page.locator('#send').click();
      await page.locator('.problem').filter({ hasText: 'No token' }).waitFor();
      await window.screenshot('panel-production');
    }));

  it('is worked by keyboard alone', () =>
    inVsCode({ files }, async (window) => {
      const page = await openPanel(window);
      await page.locator('#endpoint:focus').waitFor();
      await window.typeText('unité légale INSEE');
      await window.press('ArrowDown');
      await window.press('Enter');
      await page.locator('#fill-in').waitFor();
      await window.press('Tab');
      await page.locator('.about a:focus').waitFor();
      await window.press('Tab');
      await page.locator('#fill-in:focus').waitFor();
      await window.press('Enter');
      await window.screenshot('panel-keyboard');
      await window.press('Tab');
      await page.locator('#field-siren:focus').waitFor();
      await window.press('Enter');
      await answered(page, /200 OK/);
      await page.locator('.answer:focus').waitFor();
      await window.press('Tab');
      await page.locator('#copy-body:focus').waitFor();
      await window.screenshot('panel-keyboard-answer');
    }));

  it('begins with a call of the code, from the line above it', () =>
    inVsCode(
      {
        files: {
          ...files,
          'appel.py': call,
        },
      },
      async (window) => {
        await window.openFile('appel.py');
        const lens = window.page.locator('.codelens-decoration a').filter({ hasText: words.en.lens });
        await lens.waitFor();
        await window.screenshot('panel-lens');
        await lens.click();
        const page = await pageOf(window);
        await page.locator('#field-siren').waitFor();
        assert.equal(await page.locator('#field-siren').inputValue(), '418166096');
        assert.equal(await page.locator('#field-object').inputValue(), 'Dossier 7');
        await window.screenshot('panel-from-code');
      },
    ));

  it('can be read in dark and in high contrast', () =>
    inVsCode({ files }, async (window) => {
      const page = await openPanel(window);
      await choose(page, 'unité légale INSEE');
      await simulate(page, 'error', '00301');
      await page.locator('#send').click();
      await answered(page, /422/);
      for (const [theme, kind] of [
        ['Default Dark Modern', 'vscode-dark'],
        ['Default High Contrast', 'vscode-high-contrast'],
        ['Default High Contrast Light', 'vscode-high-contrast-light'],
      ] as const) {
        fs.mkdirSync(path.join(window.folder, '.vscode'), { recursive: true });
        const settings = path.join(window.folder, '.vscode', 'settings.json');
        fs.writeFileSync(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
        await page.locator(`body.${kind}`).waitFor();
        await window.screenshot(`panel-${kind}`);
        await page.locator('label.production').click();
        await page.locator('.banner.production').waitFor();
        await window.screenshot(`panel-${kind}-production`);
        await page.locator('label.simulator').click();
        await page.locator('.banner.simulator').waitFor();
      }
    }));
});
