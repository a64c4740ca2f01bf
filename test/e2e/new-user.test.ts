import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { ensureVsCodeAndBrowser } from '../../scripts/vscode/install';
import { inVsCode, startOwnServer } from '../../scripts/vscode/open';
import type { VsCodeServer } from '../../scripts/vscode/server';
import { until, type VsCodeWindow } from '../../scripts/vscode/window';
import { allScopes, mintToken } from '../../src/simulator';
import { shipped } from '../../src/catalogue';
import { ServiceBehindProxy } from './service-behind-proxy';

const words = {
  en: {
    open: 'API Entreprise: Open the Walkthrough',
    steps: {
      habilitation: 'Prepare the habilitation request',
      token: 'Put the token into the secret store',
      coverage: 'Compare the token and your calls',
      simulator: 'First request to the simulator',
      staging: 'The same to staging',
      production: 'The same for real',
      configuration: 'Configure your product',
      test: 'Test it from end to end',
    },
    buttons: {
      habilitation: 'Prepare the Request',
      token: 'Add a Token',
      panel: 'Open the Request Panel',
      configuration: 'Create a Configuration',
      test: 'Generate the Test',
    },
    unit: 'legal unit',
    title: 'Données unité légale (INSEE)',
    paste: 'Paste it',
    noCall: /Write a first call: in a code file, type “ae-”/,
    fill: /To be filled in: the SIRET of your administration, 14 digits/,
    trace: 'the traceability that the service requires',
    timeout: 'Set a timeout of 5 s',
    tryIt: 'Try this call',
    history: 'API Entreprise: Focus on History View',
    generate: 'API Entreprise: Generate Test for This Call',
    calls: 'The test calls your function.',
    run: 'Run',
  },
  fr: {
    open: 'API Entreprise: Ouvrir la procédure pas à pas',
    steps: {
      habilitation: 'Préparer la demande d’habilitation',
      token: 'Mettre le jeton dans le stockage secret',
      coverage: 'Comparer le jeton et vos appels',
      simulator: 'Première requête au simulateur',
      staging: 'La même sur staging',
      production: 'La même pour de bon',
      configuration: 'Configurer le logiciel métier',
      test: 'Le tester de bout en bout',
    },
    buttons: {
      habilitation: 'Préparer la demande',
      token: 'Ajouter un jeton',
      coverage: 'Comparer',
      panel: 'Ouvrir le panneau de requêtes',
      configuration: 'Créer une configuration',
      test: 'Générer le test',
    },
    unit: 'unité légale',
    title: 'Données unité légale (INSEE)',
    paste: 'Le coller',
    noCall: /Écrivez un premier appel\s: dans un fichier de code, tapez «\sae-\s»/,
    fill: /À remplir\s: le SIRET de votre administration, 14 chiffres/,
    trace: 'la traçabilité que le service exige',
    timeout: 'Fixer un délai d’attente de 5 s',
    tryIt: 'Essayer cet appel',
    history: 'API Entreprise: Focus on Historique View',
    generate: 'API Entreprise: Générer un test de cet appel',
    calls: 'Le test appelle votre fonction.',
    run: 'Exécuter',
  },
} as const;

type Step = keyof (typeof words)['fr']['steps'];

const files = {
  'requirements.txt': 'requests\npytest\n',
  'package.json': '{"type":"module"}',
  'app/aides.py': 'import os\n\nimport requests\n\n\ndef unite_legale(siren):\n    ',
  'src/aides.ts': 'export async function uniteLegale(siren: string) {\n  ',
};

/** What a person of an administration writes once, and then finds everywhere. */
const trace = { context: 'Aides publiques', recipient: '21750001600019', object: 'Dossier 12' };

/** A person who has just installed the extension. */
class NewUser {
  private pictures = 0;

  constructor(
    readonly window: VsCodeWindow,
    private readonly album: string,
    private readonly language: 'en' | 'fr',
  ) {}

  get say() {
    return words[this.language];
  }

  get rows() {
    return this.window.page.locator('.quick-input-list .monaco-list-row');
  }

  get panel(): FrameLocator {
    return this.window.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  }

  async picture(name: string): Promise<void> {
    this.pictures += 1;
    await this.window.screenshot(`new-user-${this.album}-${String(this.pictures).padStart(2, '0')}-${name}`);
  }

  private step(step: Step) {
    return this.window.page.locator('.getting-started-step').filter({ hasText: this.say.steps[step] }).first();
  }

  /** Goes on with the walkthrough, where it was left. */
  async walkthrough(): Promise<void> {
    const { page } = this.window;
    const hidden = page.locator('.tab:not(.active)').filter({ hasText: 'Welcome' });
    if ((await hidden.count()) > 0) await hidden.first().click();
    await this.step('habilitation').waitFor({ timeout: 30_000 });
  }

  async press(step: Step, button: string): Promise<void> {
    await this.walkthrough();
    const shown = this.step(step).getByRole('button', { name: button });
    if (!(await shown.isVisible())) await this.step(step).click();
    await shown.click();
  }

  async isDone(step: Step): Promise<void> {
    await this.walkthrough();
    await this.step(step).locator('.codicon-getting-started-step-checked').first().waitFor({ timeout: 20_000 });
  }

  /** The window of these tests keeps what it is told behind the bell. */
  async told(text: string | RegExp): Promise<void> {
    const { page } = this.window;
    const list = page.locator('.notifications-center.visible');
    await until(
      `a notification ${String(text)}`,
      async () => {
        if (!(await list.isVisible())) await page.locator('[id="status.notifications"]').click();
        return (await page.locator('.notification-list-item').allInnerTexts()).join('\n');
      },
      (shown) => (typeof text === 'string' ? shown.includes(text) : text.test(shown)),
    );
  }

  async forgetTold(): Promise<void> {
    await this.window.page.keyboard.press('Escape');
    await this.window.runCommand('Notifications: Clear All Notifications');
  }

  /** Waits for a line of the list of suggestions, which is asked for again while the extension is starting. */
  async offered(text: string): Promise<void> {
    const { page } = this.window;
    const row = page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: text }).first();
    for (let tries = 0; tries < 10 && !(await row.isVisible()); tries += 1) {
      await page.waitForTimeout(1500);
      if (await row.isVisible()) break;
      await this.window.press('Escape');
      await this.window.press('Control+Space');
    }
    await row.waitFor({ timeout: 20_000 });
  }

  /** Sends what stands in the panel's form, and waits for a good answer. */
  async send(): Promise<void> {
    const { panel } = this;
    const identifier = async () =>
      /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(await panel.locator('#panel-answer').innerText())?.[0] ?? '';
    const before = await identifier();
    await panel.locator('#send').click();
    await until('another answer', identifier, (now) => now !== '' && now !== before);
    await panel.locator('.answer .status').filter({ hasText: /200/ }).waitFor({ timeout: 30_000 });
  }
}

for (const language of ['fr', 'en'] as const) {
  describe(`a new user (${language})`, () => {
    let service: ServiceBehindProxy;
    let server: VsCodeServer;
    let folder: string;

    before(async () => {
      service = await ServiceBehindProxy.start();
      const { node } = await ensureVsCodeAndBrowser();
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'api-entreprise-authorities-'));
      const authority = path.join(folder, 'one.pem');
      fs.writeFileSync(authority, service.authority('one'));
      server = await startOwnServer({
        settings: {
          'http.proxy': service.address(),
          // What it shows is to be read here.
          'terminal.integrated.gpuAcceleration': 'off',
          // One that runs TypeScript as it is.
          'terminal.integrated.env.linux': { PATH: `${path.dirname(node)}:\${env:PATH}` },
        },
        environment: {
          NODE_EXTRA_CA_CERTS: authority,
          SSL_CERT_FILE: undefined,
          SSL_CERT_DIR: undefined,
        },
      });
    });

    after(async () => {
      await server.stop();
      await service.close();
      fs.rmSync(folder, { recursive: true });
    });

    it('walks from the habilitation to a configured project', async function () {
      this.timeout(400_000);
      await inVsCode({ files, language, server }, async (window) => {
        const { page } = window;
        const user = new NewUser(window, language, language);
        const { say } = user;
        await page.setViewportSize({ width: 1600, height: 950 });

        await window.runCommand(say.open);
        await user.walkthrough();
        await user.picture('walkthrough');
        await user.press('habilitation', say.buttons.habilitation);
        const search = page.locator('.quick-input-widget input[type=text]').last();
        for (const wanted of [say.unit, 'attestation fiscale']) {
          await search.fill(wanted);
          const title = wanted === say.unit ? say.title : 'Attestation fiscale (DGFIP)';
          // What was found before stands there until the search has an answer.
          await until(
            'the best answer',
            () => user.rows.first().innerText(),
            (text) => text.includes(title),
          );
          // A person reads what was found before ticking it; meanwhile the list is complete.
          await page.waitForTimeout(2000);
          await user.rows.filter({ hasText: title }).first().click();
        }
        await user.picture('data');
        await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
        await page.locator('.tab.active').filter({ hasText: 'habilitation-api-entreprise.md' }).waitFor();
        const checklist = window.fileText('habilitation-api-entreprise.md');
        assert.ok(
          checklist.includes('unites_legales/{siren}`') && checklist.includes('attestation_fiscale`'),
          checklist,
        );
        await user.isDone('habilitation');

        await user.press('token', say.buttons.token);
        await user.rows.filter({ hasText: say.paste }).click();
        const box = page.locator('.quick-input-widget input[type="password"]');
        await box.waitFor();
        await box.fill(mintToken({ scopes: allScopes(shipped()), environment: 'production' }));
        await window.press('Enter');
        await box.waitFor({ state: 'hidden' });
        await page.locator('.quick-input-widget input[type="text"]:not([aria-hidden="true"])').last().waitFor();
        await window.press('Enter');
        await user.isDone('token');

        // Nothing is written yet: what to do first is said.
        await user.press('test', say.buttons.test);
        await user.told(say.noCall);
        await user.picture('no-call');
        await user.forgetTold();

        await user.press('simulator', say.buttons.panel);
        const { panel } = user;
        await panel.locator('#endpoint').fill(say.unit);
        await panel.locator('[role=option]').filter({ hasText: 'Données unité légale' }).first().waitFor();
        await user.picture('panel-search');
        assert.match(await panel.locator('[role=option]').first().innerText(), /Données unité légale\s+INSEE/);
        await panel.locator('[role=option]').first().click();
        await panel.locator('#fill-in').click();
        await until(
          'the example',
          () => panel.locator('#field-siren').inputValue(),
          (value) => value !== '',
        );
        await user.send();
        await panel.locator('label.staging').click();
        await panel.locator('.banner.staging').waitFor();
        await panel.locator('#fill-in').click();
        await until(
          'the example',
          () => panel.locator('#field-siren').inputValue(),
          (value) => value !== '',
        );
        await user.send();
        await user.isDone('simulator');
        await user.isDone('staging');

        await user.press('configuration', say.buttons.configuration);
        await page.locator('.tab.active').filter({ hasText: '.api-entreprise.json' }).waitFor();
        const asked = await window.waitForProblems('.api-entreprise.json', (count) => count >= 3);
        assert.ok(
          asked.some(({ text }) => say.fill.test(text)),
          JSON.stringify(asked),
        );
        await user.picture('configuration');
        await window.press('Control+J');
        await page.locator('.tab.active').filter({ hasText: '.api-entreprise.json' }).first().click();
        for (const value of Object.values(trace)) {
          await window.typeText(value);
          await window.press('Tab');
        }
        await window.save();
        const written: unknown = JSON.parse(window.fileText('.api-entreprise.json'));
        assert.ok(JSON.stringify(written).includes(JSON.stringify(trace)), JSON.stringify(written));
        await user.isDone('configuration');
      });
    });

    it('writes right calls in two languages, from completion and from snippets', async function () {
      this.timeout(400_000);
      const configured = { ...files, '.api-entreprise.json': JSON.stringify({ traceability: trace }) };
      await inVsCode({ files: configured, language, server }, async (window) => {
        const { page } = window;
        const user = new NewUser(window, `${language}-code`, language);
        const { say } = user;
        await page.setViewportSize({ width: 1600, height: 950 });

        // Python, from completion.
        await window.openFile('app/aides.py');
        await window.goTo(7, 5);
        await window.typeText('return requests.get(f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/');
        await user.offered('775672272');
        await user.picture('python-path');
        const first = page.locator('.suggest-widget.visible .monaco-list-row.focused');
        assert.match(await first.innerText(), /unites_legales\/\{siren\}|diffusibles\//);
        await window.press('Escape');
        await window.typeText('{siren}');
        await window.press('End');
        await window.press('ArrowLeft');
        await window.typeText(', params={"');
        await user.offered(say.trace);
        await window.press('Enter');
        await window.waitForText('"recipient": "21750001600019"');
        await window.press('Escape');
        await window.save();
        await window.waitForProblems('app/aides.py', 1);
        await window.press('Control+J');
        await window.applyQuickFix(say.timeout);
        await window.save();
        await window.waitForProblems('app/aides.py', 0);
        await window.press('Control+J');
        await user.picture('python-call');

        // Python, from a snippet, below the call.
        await window.press('Control+End');
        await window.typeText('\n');
        await window.press('Home');
        await window.typeText('\nae-attestation-fisc');
        await user.offered('Attestation fiscale');
        await user.picture('python-snippet');
        await window.press('Enter');
        await window.waitForText('class ApiEntrepriseError');
        await window.press('Escape');
        await window.save();
        const python = window.fileText('app/aides.py');
        assert.ok(
          python.includes('def dgfip_attestations_fiscales(') && python.match(/^import requests$/gm)?.length === 1,
          python,
        );

        // TypeScript, from a snippet, with what the project always says.
        await window.openFile('src/aides.ts');
        await window.press('Control+A');
        await window.press('Delete');
        await window.typeText('ae-unite-legale');
        await user.offered('Données unité légale');
        await window.press('Enter');
        await window.waitForText('async function inseeUnitesLegales');
        for (const value of Object.values(trace)) {
          await window.typeText(value);
          await window.press('Tab');
        }
        await window.save();
        await window.waitForProblems('src/aides.ts', 0);
        await window.press('Control+J');
        await user.picture('typescript-snippet');
      });
    });

    // Once: what is said in the other language is compared with this one elsewhere.
    if (language === 'en') return;

    it('tries a call of its own, finds it in the history, and sees its generated test pass', async function () {
      this.timeout(400_000);
      const configured = {
        ...files,
        'src/aides.ts': `${files['src/aides.ts']}\n}\n`,
        '.api-entreprise.json': JSON.stringify({ traceability: trace }),
      };
      await inVsCode({ files: configured, language, server }, async (window) => {
        const { page } = window;
        const user = new NewUser(window, `${language}-test`, language);
        const { say } = user;
        await page.setViewportSize({ width: 1600, height: 950 });

        // TypeScript, from completion.
        await window.openFile('src/aides.ts');
        await window.goTo(2, 3);
        await window.typeText('return fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/');
        await user.offered('{siren}');
        await user.picture('typescript-path');
        await page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: '{siren}' }).first().click();
        await window.waitForText('unites_legales/${siren}');
        await window.press('Tab');
        await window.typeText('?');
        await user.offered(say.trace);
        await user.picture('typescript-trace');
        await window.press('Enter');
        await window.waitForText('recipient=21750001600019');
        await window.press('Escape');
        await window.press('End');
        await window.press('ArrowLeft');
        await page.keyboard.insertText(
          ', { headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` } }',
        );
        await window.save();
        await window.waitForProblems('src/aides.ts', 1);
        await window.press('Control+J');
        await window.applyQuickFix(say.timeout);
        await window.save();
        await window.waitForProblems('src/aides.ts', 0);
        await window.press('Control+J');
        await user.picture('typescript-call');

        // Its line above leads to the panel, which is on the simulator at first.
        await page.locator('.codelens-decoration a').filter({ hasText: say.tryIt }).click();
        await user.panel.locator('#field-recipient').waitFor();
        for (const [name, value] of Object.entries(trace))
          assert.equal(await user.panel.locator(`#field-${name}`).inputValue(), value);
        await user.panel.locator('#fill-in').click();
        await user.send();
        await window.runCommand(say.history);
        const made = page.locator('.pane-body .monaco-list-row').filter({ hasText: 'Données unité légale' });
        await made.filter({ hasText: /· 200/ }).first().waitFor();
        await user.picture('history');

        await window.goTo(2, 20);
        await window.runCommand(say.generate);
        await user.rows.filter({ hasText: 'node:test' }).click();
        await page.locator('.tab.active').filter({ hasText: 'insee-unites-legales.test' }).waitFor();
        await user.told(say.calls);
        await page.locator('.notifications-center').getByRole('button', { name: say.run, exact: true }).click();
        await until(
          'the end of the test',
          async () => (await page.locator('.terminal .xterm-rows').allInnerTexts()).join('\n'),
          (shown) => /\bpass [1-9]/.test(shown) && /\bfail 0/.test(shown),
        );
        await user.picture('test-passed');
      });
    });
  });
}
