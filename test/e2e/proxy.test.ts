import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { inVsCode, startOwnServer } from '../../scripts/vscode/open';
import { whyNoReplacedFiles } from '../../scripts/vscode/replaced-files';
import type { VsCodeServer } from '../../scripts/vscode/server';
import { until, type VsCodeWindow } from '../../scripts/vscode/window';
import type { Lang } from '../../src/text/message';
import { shipped } from '../../src/catalogue';
import type { FailureKind } from '../../src/requests/failure';
import { explainFailure } from '../../src/requests/failure-messages';
import { allScopes, mintToken } from '../../src/simulator';
import { closedPort } from '../requests/loopback';
import { ServiceBehindProxy, stagingHost } from './service-behind-proxy';
import { skip } from '../skip';

const words = {
  en: {
    open: 'API Entreprise: Open Request Panel',
    add: 'API Entreprise: Add a Token',
    paste: 'Paste it',
    question: 'Send this call to PRODUCTION?',
    confirm: 'Send to PRODUCTION',
    cancel: 'Cancel',
    declined: 'Not confirmed: nothing was sent.',
  },
  fr: {
    open: 'API Entreprise: Ouvrir le panneau de requêtes',
    add: 'API Entreprise: Ajouter un jeton',
    paste: 'Le coller',
    question: 'Envoyer cet appel en PRODUCTION ?',
    confirm: 'Envoyer en PRODUCTION',
    cancel: 'Cancel',
    declined: 'Non confirmé\u00a0: rien n’a été envoyé.',
  },
} as const;

const traceability = { context: 'Commande publique', recipient: '21690123100011', object: 'Dossier 2026-12' };
const files = { 'lisez.txt': 'rien', '.api-entreprise.json': JSON.stringify({ traceability }) };

/** The bundle that Debian and its like keep, which is where VS Code looks for the system's authorities first. */
const systemBundle = '/etc/ssl/certs/ca-certificates.crt';

/** The path of the call that is made. */
const called = '/v4/insee/sirene/unites_legales/775672272';

/** A call in the panel, ready to be sent as often as wanted. */
async function readyCall(
  window: VsCodeWindow,
  language: Lang,
  environment: 'staging' | 'production' = 'staging',
): Promise<FrameLocator> {
  await window.runCommand(words[language].open);
  const page = window.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await page.locator('#endpoint').waitFor();
  await page.locator(`label.${environment}`).click();
  await page.locator(`.banner.${environment}`).waitFor();
  await page.locator('#endpoint').fill('unité légale INSEE');
  await page.locator('[role=option]').first().click();
  await page.locator('#fill-in').click();
  // Production has no example: the identifier is a person's own.
  await page.locator('#field-siren').fill('775672272');
  return page;
}

/** Sends the call, and gives what its answer says. */
async function send(page: FrameLocator): Promise<string> {
  const before = await identifier(page);
  await page.locator('#send').click();
  await until(
    'an answer',
    () => identifier(page),
    (now) => now !== '' && now !== before,
  );
  return page.locator('#panel-answer').innerText();
}

/** Keeps a token of production in the store, by hand. Gives it. */
async function addToken(window: VsCodeWindow, language: Lang): Promise<string> {
  const { page } = window;
  const token = mintToken({ scopes: allScopes(shipped()), environment: 'production' });
  await window.runCommand(words[language].add);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: words[language].paste }).click();
  const box = page.locator('.quick-input-widget input[type="password"]');
  await box.waitFor();
  await box.fill(token);
  await window.press('Enter');
  await box.waitFor({ state: 'hidden' });
  await page.locator('.quick-input-widget input[type="text"]:not([aria-hidden="true"])').last().waitFor();
  await window.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  return token;
}

/** Of the call whose answer is shown; empty where there is none. */
async function identifier(page: FrameLocator): Promise<string> {
  const shown = (await page.locator('#panel-answer').innerText()).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/);
  return shown?.[0] ?? '';
}

function sentence(failure: FailureKind, language: Lang): string {
  return explainFailure(failure, { host: stagingHost, afterMs: 0, limitBytes: 0 }).message[language];
}

describe('proxies: the panel behind one', () => {
  let service: ServiceBehindProxy;
  let folder: string;
  let dead: string;

  before(async () => {
    service = await ServiceBehindProxy.start();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'api-entreprise-authorities-'));
    dead = `http://127.0.0.1:${await closedPort()}`;
  });

  after(async () => {
    await service.close();
    fs.rmSync(folder, { recursive: true });
  });

  function written(name: string, text: string): string {
    const file = path.join(folder, name);
    fs.writeFileSync(file, text);
    return file;
  }

  /** The paths that came to the server of each authority since last asked. How often the proxy was asked is the window's own affair. */
  function reached(): { readonly one: readonly string[]; readonly other: readonly string[] } {
    const { one, other } = service.seen();
    return { one, other };
  }

  /** What this machine itself declares does not count, and a call that passed by the setting would end at a closed port. */
  const environment = () => ({
    NODE_EXTRA_CA_CERTS: undefined,
    SSL_CERT_FILE: undefined,
    SSL_CERT_DIR: undefined,
    NODE_USE_ENV_PROXY: '1',
    HTTPS_PROXY: dead,
    https_proxy: dead,
    NO_PROXY: undefined,
    no_proxy: undefined,
  });

  describe('with an authority in NODE_EXTRA_CA_CERTS', () => {
    let server: VsCodeServer;

    before(async () => {
      server = await startOwnServer({
        environment: { ...environment(), NODE_EXTRA_CA_CERTS: written('one.pem', service.authority('one')) },
      });
    });
    after(() => server.stop());

    for (const language of ['en', 'fr'] as const) {
      it(`reaches staging, trusts no other, and says that the proxy asks for credentials (${language})`, () => {
        // None in one window, in the other those that its proxy asks for in the end.
        const credentials = language === 'en' ? undefined : 'moi:secret';
        server.setSettings({ 'http.proxy': service.address(credentials) });
        return inVsCode({ files, language, server }, async (window) => {
          const page = await readyCall(window, language);

          service.way = { to: 'one', ...(credentials === undefined ? {} : { credentials }) };
          assert.match(await send(page), /200 OK/);
          await window.screenshot(`proxy-answer-${language}`);
          assert.deepEqual(service.seen().one, [called]);

          service.way = { to: 'other' };
          const refused = await send(page);
          assert.ok(refused.includes(sentence('certificate-authority', language)), refused);
          await window.screenshot(`proxy-authority-${language}`);
          const { connects, ...came } = service.seen();
          assert.ok(connects > 0);
          assert.deepEqual(came, { one: [], other: [] });

          service.way = { to: 'one', credentials: 'moi:autre' };
          const asked = await send(page);
          assert.ok(asked.includes(sentence('proxy-credentials', language)), asked);
          await window.screenshot(`proxy-credentials-${language}`);
          assert.deepEqual(service.seen().one, []);
        });
      });

      it(`sends nothing to production that is not confirmed, and asks once (${language})`, () => {
        const say = words[language];
        server.setSettings({ 'http.proxy': service.address() });
        service.way = { to: 'one' };
        return inVsCode({ files, language, server }, async (window) => {
          const token = await addToken(window, language);
          const page = await readyCall(window, language, 'production');
          service.seen();

          await page.locator('#send').click();
          const question = window.page.locator('.monaco-dialog-box');
          await question.getByText(say.question).waitFor();
          await window.screenshot(`panel-confirm-${language}`);
          await question.getByRole('button', { name: say.cancel }).click();
          await page.locator('.notice').filter({ hasText: say.declined }).waitFor();
          assert.deepEqual(service.seen(), { connects: 0, one: [], other: [] });

          await page.locator('#send').click();
          await question.getByRole('button', { name: say.confirm }).click();
          await page.locator('.answer .status').waitFor();
          await window.screenshot(`panel-production-answer-${language}`);
          assert.deepEqual(service.seen().one, [called]);
          assert.match(await page.locator('#panel-answer').innerText(), /PRODUCTION/);

          await send(page);
          assert.deepEqual(service.seen().one, [called]);
          assert.ok(!(await window.page.content()).includes(token));
        });
      });
    }
  });

  describe('with an authority in the store of the system', () => {
    let server: VsCodeServer | undefined;

    before(async function () {
      const obstacle = fs.existsSync(systemBundle) ? whyNoReplacedFiles() : `there is no ${systemBundle}`;
      if (obstacle !== undefined) {
        skip(this, `the store of the system cannot be replaced for one process here (${obstacle})`);
      }
      const bundle = fs.readFileSync(systemBundle, 'utf8') + service.authority('other');
      server = await startOwnServer({
        settings: { 'http.proxy': service.address() },
        environment: environment(),
        replacedFiles: { [systemBundle]: written('ca-certificates.crt', bundle) },
      });
    });
    after(() => server?.stop());

    it('reaches staging, and trusts no other', () =>
      inVsCode({ files, ...(server === undefined ? {} : { server }) }, async (window) => {
        const page = await readyCall(window, 'en');

        service.way = { to: 'other' };
        assert.match(await send(page), /200 OK/);
        await window.screenshot('proxy-system-store');
        assert.deepEqual(reached(), { one: [], other: [called] });

        service.way = { to: 'one' };
        const refused = await send(page);
        assert.ok(refused.includes(sentence('certificate-authority', 'en')), refused);
        assert.deepEqual(reached(), { one: [], other: [] });
      }));
  });
});
