import * as assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { openVsCode } from '../../scripts/vscode/open';
import { until } from '../../scripts/vscode/window';

const appel = `import requests


def entreprise(siren, jeton):
    url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren
    return requests.get(url, headers={"Authorization": "Bearer " + jeton})
`;

const words = {
  en: {
    noTimeout: /No timeout/,
    disable: 'Disable missing-traceability for this line',
    limit: 'Set a timeout of 5 s',
    documentation: 'Show the documentation of missing-timeout',
    explain: 'API Entreprise: Explain Call at Cursor',
    absent: 'absent',
    scan: 'API Entreprise: Analyse All Files in the Workspace',
    status: /2\sproblems/,
    configuration: 'API Entreprise: Create Configuration',
    title: 'What the analysis knows about this call',
  },
  fr: {
    noTimeout: /Aucun délai/,
    disable: 'Désactiver missing-traceability pour cette ligne',
    limit: 'Fixer un délai d’attente de 5 s',
    documentation: 'Afficher la documentation de missing-timeout',
    explain: 'API Entreprise: Expliquer l’appel sous le curseur',
    absent: 'absent',
    scan: 'API Entreprise: Analyser tous les fichiers de l’espace de travail',
    status: /2\sproblèmes/,
    configuration: 'API Entreprise: Créer une configuration',
    title: 'Ce que l’analyse sait de cet appel',
  },
} as const;

for (const language of ['en', 'fr'] as const) {
  const say = words[language];

  describe(`findings (${language})`, () => {
    it('are underlined, explained and mended by keyboard', async () => {
      const window = await openVsCode({ files: { 'appel.py': appel, 'lisez.txt': 'rien' }, language });
      try {
        await window.openFile('appel.py');
        const problems = await window.waitForProblems('appel.py', 2);
        assert.ok(
          problems.some(({ text }) => say.noTimeout.test(text)),
          JSON.stringify(problems),
        );
        await window.waitForSquiggles('error', 1);
        await window.screenshot(`findings-problems-${language}`);

        await window.goTo(6, 12);
        const fixes = await window.quickFixes();
        assert.ok(
          fixes.some((fix) => fix.includes(say.disable)),
          fixes.join(' | '),
        );
        assert.ok(
          fixes.some((fix) => fix.includes(say.documentation)),
          fixes.join(' | '),
        );
        await window.screenshot(`findings-actions-${language}`);
        await window.press('Escape');

        await window.goTo(6, 12);
        await window.runCommand(say.explain);
        await window.page.getByText(say.title).first().waitFor();
        const rows = await window.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
        assert.ok(
          rows.some((row) => row.includes('context') && row.includes(say.absent)),
          rows.join(' | '),
        );
        await window.screenshot(`findings-explained-${language}`);
        await window.press('Escape');

        await window.goTo(6, 12);
        await window.applyQuickFix(say.limit);
        await window.waitForText('timeout=5');
        await window.waitForProblems('appel.py', 1);
        await window.goTo(6, 12);
        await window.applyQuickFix(say.disable);
        await window.waitForText('api-entreprise-disable-next-line missing-traceability');
        await window.waitForProblems('appel.py', 0);
        await window.waitForSquiggles('error', 0);
        await window.screenshot(`findings-mended-${language}`);
      } finally {
        await window.close();
      }
    });

    it('are told by the status of the language, and for every file after a scan', async () => {
      const window = await openVsCode({ files: { 'appel.py': appel, 'sous/autre.py': appel }, language });
      try {
        await window.openFile('appel.py');
        await window.waitForProblems('appel.py', 2);
        await window.page.locator('#status\\.languageStatus').click();
        await window.page.getByText(say.status).first().waitFor();
        await window.screenshot(`findings-status-${language}`);
        await window.press('Escape');
        await window.runCommand(say.scan);
        await window.waitForProblems('sous/autre.py', 2);
        await window.screenshot(`findings-scan-${language}`);
        await window.runCommand(say.configuration);
        await window.waitForText('"language"');
        await window.screenshot(`findings-configuration-${language}`);
      } finally {
        await window.close();
      }
    });
  });
}

describe('the palette', () => {
  const everywhere = [
    'Add a Token',
    'Choose What the Simulator Answers',
    'Clear the History of Requests',
    'Compare the Calls with the Token',
    'Filter the Catalogue',
    'Find All Calls of This Endpoint',
    'Focus on Calls View',
    'Focus on Catalogue View',
    'Focus on History View',
    'Focus on Simulator View',
    'Focus on Tokens View',
    'Manage Tokens',
    'Open the Walkthrough',
    'Open Request Panel',
    'Refresh the Catalogue',
    'Restart Analysis',
    'Search the Catalogue',
    'Show Endpoint',
    'Show Log',
    'Show What Changed in the Catalogue',
    'Start Simulator',
    'Start the Walkthrough Again',
  ];
  const inFolder = [
    ...everywhere,
    'Create Configuration',
    'Generate Backend Route',
    'Prepare the Habilitation Request',
    'Analyse All Files in the Workspace',
  ];

  it('shows each command only where it can run', async () => {
    const window = await openVsCode({ files: { 'appel.py': appel, 'lisez.txt': 'rien' } });
    const offered = async (): Promise<string[]> => {
      await window.press('F1');
      await window.page.locator('.quick-input-widget input.input').fill('>API Entreprise:');
      const rows = window.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'API Entreprise:' });
      await rows.first().waitFor();
      await window.page.waitForTimeout(300);
      const seen = await rows.allInnerTexts();
      // Only the rows in sight are there.
      for (let page = 0; page < 5; page++) {
        await window.press('PageDown');
        await window.page.waitForTimeout(200);
        seen.push(...(await rows.allInnerTexts()));
      }
      const titles = seen.map((row) => /API Entreprise: ([^\n]+)/.exec(row)?.[1] ?? row);
      await window.press('Escape');
      return [...new Set(titles)].toSorted();
    };
    // A window that has just been opened does not know all that it may offer.
    const offers = (titles: readonly string[]) =>
      until('the commands', offered, (shown) => isDeepStrictEqual(shown, titles.toSorted()));
    try {
      await window.openFile('lisez.txt');
      await offers(inFolder);
      await window.openFile('appel.py');
      await window.waitForProblems('appel.py', 2);
      await window.openFile('appel.py');
      await offers([
        ...inFolder,
        'Explain Call at Cursor',
        'Generate Test for This Call',
        'Insert Call with Project Values',
        'Insert Snippet',
        'Insert the Client of the Project',
        'Report False Alarm',
        'Try Call at Cursor',
      ]);
    } finally {
      await window.close();
    }
  });
});
