import * as assert from 'node:assert/strict';
import { inVsCode } from '../../scripts/vscode/open';

const words = {
  en: {
    open: 'API Entreprise: Open the Walkthrough',
    habilitation: 'Prepare the habilitation request',
    prepare: 'Prepare the Request',
    title: 'Prepare the habilitation request for API Entreprise',
    configuration: 'Configure your product',
    create: 'Create a Configuration',
    tax: 'Attestation fiscale',
  },
  fr: {
    open: 'API Entreprise: Ouvrir la procédure pas à pas',
    habilitation: 'Préparer la demande d’habilitation',
    prepare: 'Préparer la demande',
    title: 'Préparer la demande d’habilitation à API Entreprise',
    configuration: 'Configurer le logiciel métier',
    create: 'Créer une configuration',
    tax: 'Attestation fiscale',
  },
} as const;

for (const language of ['en', 'fr'] as const) {
  const say = words[language];

  describe(`the walkthrough (${language})`, () => {
    it('does a step from its button, ticks it by itself, and remembers it', () =>
      inVsCode({ files: { 'appel.py': 'import httpx\n' }, language }, async (window) => {
        const { page } = window;
        await window.openFile('appel.py');
        await window.runCommand(say.open);
        const step = (title: string) => page.locator('.getting-started-step').filter({ hasText: title }).first();
        await step(say.habilitation).waitFor();
        await step(say.habilitation).click();
        await window.screenshot(`walkthrough-${language}`);
        await step(say.habilitation).getByRole('button', { name: say.prepare }).click();
        const choices = page.locator('.quick-input-list .monaco-list-row');
        await page.locator('.quick-input-widget input[type=text]').last().fill(say.tax);
        await choices.filter({ hasText: say.tax }).first().click();
        await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
        await page.locator('.tab.active').filter({ hasText: 'habilitation-api-entreprise.md' }).waitFor();
        const text = await window.editorText();
        assert.ok(text.includes(say.title) && text.includes('attestation_fiscale'), text.slice(0, 400));
        await window.screenshot(`walkthrough-checklist-${language}`);
        const back = () => page.locator('.tab').filter({ hasText: 'Welcome' }).first().click();
        await back();
        const ticked = (title: string) => step(title).locator('.codicon-getting-started-step-checked');
        await ticked(say.habilitation).first().waitFor();
        assert.equal(await ticked(say.configuration).count(), 0);
        await step(say.configuration).click();
        await step(say.configuration).getByRole('button', { name: say.create }).click();
        await page.locator('.tab.active').filter({ hasText: '.api-entreprise.json' }).waitFor();
        await back();
        await ticked(say.configuration).first().waitFor();
        await window.screenshot(`walkthrough-ticked-${language}`);
      }));
  });
}
