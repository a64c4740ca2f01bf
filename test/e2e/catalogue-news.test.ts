import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { inVsCode, startOwnServer } from '../../scripts/vscode/open';
import type { VsCodeServer } from '../../scripts/vscode/server';
import { shipped } from '../../src/catalogue';
import { ServiceBehindProxy } from './service-behind-proxy';

const words = {
  en: {
    refresh: 'API Entreprise: Refresh the Catalogue',
    changes: 'API Entreprise: Show What Changed in the Catalogue',
    download: 'Download',
    sentence: /2 differences .* 1 endpoint of this workspace is concerned\./,
    again: 'The service publishes nothing new since the last refresh.',
    show: 'Show',
    own: 'Called by this workspace',
    broken: 'This file is neither readable YAML nor JSON: the shipped catalogue stays in use.',
  },
  fr: {
    refresh: 'API Entreprise: Actualiser le catalogue',
    changes: 'API Entreprise: Montrer ce qui a changé dans le catalogue',
    download: 'Télécharger',
    sentence: /2 différences .* 1 endpoint de cet espace de travail est concerné\./,
    again: 'Le service ne publie rien de nouveau depuis la dernière actualisation.',
    show: 'Montrer',
    own: 'Appelés par cet espace de travail',
    broken: /Ce fichier n’est ni du YAML ni du JSON lisible\s: le catalogue livré reste utilisé\./,
  },
} as const;

const unit = '/v4/insee/sirene/unites_legales/{siren}';
const published = '/v3/openapi-entreprise.yaml';
const files = {
  'appel.py': `import httpx\n\nhttpx.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265", timeout=5)\n`,
};

/** What the service would publish: an endpoint of the code deprecated, and a new one with a title that would be a link. */
function file(): string {
  const known = shipped()
    .operations.filter(({ stagingOnly }) => !stagingOnly)
    .map(({ path: at, deprecated }) => [at, { get: { deprecated: deprecated !== null || at === unit } }] as const);
  const added = { get: { summary: 'Unité légale [ici](command:workbench.action.quit)' } };
  return JSON.stringify({
    openapi: '3.0.1',
    paths: { ...Object.fromEntries(known), '/v5/insee/sirene/unites_legales/{siren}': added },
  });
}

describe('what the service publishes', () => {
  let service: ServiceBehindProxy;
  let server: VsCodeServer;
  let folder: string;

  before(async () => {
    service = await ServiceBehindProxy.start();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'api-entreprise-authorities-'));
    const authority = path.join(folder, 'one.pem');
    fs.writeFileSync(authority, service.authority('one'));
    server = await startOwnServer({ environment: { NODE_EXTRA_CA_CERTS: authority } });
    server.setSettings({ 'http.proxy': service.address() });
  });

  after(async () => {
    await server.stop();
    await service.close();
    fs.rmSync(folder, { recursive: true });
  });

  for (const language of ['en', 'fr'] as const) {
    const say = words[language];

    it(`is asked for after a question, told once, shown as a page, and of no use where it is broken (${language})`, () =>
      inVsCode({ files, language, server }, async (window) => {
        const { page } = window;
        await window.openFile('appel.py');
        await page.locator('.codelens-decoration a').first().waitFor();
        const refresh = async (): Promise<void> => {
          await window.runCommand(say.refresh);
          const question = page.locator('.monaco-dialog-box');
          await question.getByRole('button', { name: say.download }).waitFor();
          await window.screenshot(`catalogue-refresh-${language}`);
          await question.getByRole('button', { name: say.download }).click();
        };
        const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');

        service.files.set(published, file());
        service.seen();
        await refresh();
        await page.getByText(say.sentence).first().waitFor();
        assert.deepEqual(service.seen().one, [published]);
        await page.locator('[id="status.notifications"]').click();
        // What is said of the bell would lie over the button.
        await page.mouse.move(600, 400);
        await window.screenshot(`catalogue-news-${language}`);
        await page
          .locator('.notifications-center')
          .getByRole('button', { name: say.show, exact: true })
          .first()
          .click();
        await preview.getByText(say.own).first().waitFor();
        assert.equal(await preview.locator('a[href^="command:"]').count(), 0);
        await window.screenshot(`catalogue-changes-${language}`);

        await refresh();
        await page.getByText(say.again).first().waitFor();

        service.files.set(published, 'a: [');
        await refresh();
        await page.getByText(say.broken).first().waitFor();
        await window.screenshot(`catalogue-broken-${language}`);
        await window.runCommand(say.changes);
        await preview.getByText(say.own).first().waitFor();
      }));
  }
});
