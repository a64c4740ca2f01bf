import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { skip } from '../skip';
import { falseAlarms, filesIn } from './false-alarms';
import { isLanguage, type Language, languages } from './packages';

const SHARE = 25;

/** The folder of code that comes with a language; null where it is not installed. */
function libraryOf(command: string, ...args: readonly string[]): string | null {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

/** What is on this machine whatever registries answer. */
const folders: Readonly<Partial<Record<Language, () => string | null>>> = {
  javascript: () => path.join(__dirname, '..', '..', 'node_modules', 'undici'),
  typescript: () => path.join(__dirname, '..', '..', 'node_modules', 'zod', 'src'),
  python: () =>
    libraryOf('python3', '-c', 'import os, pip; print(os.path.join(os.path.dirname(pip.__file__), "_vendor"))'),
  ruby: () => libraryOf('ruby', '-e', 'puts RbConfig::CONFIG["rubylibdir"]'),
  go: () => {
    const root = libraryOf('go', 'env', 'GOROOT');
    return root === null ? null : path.join(root, 'src', 'net');
  },
};

describe('code that has nothing to do with the service', () => {
  for (const [language, folderOf] of Object.entries(folders)) {
    it(`is without a finding, though an address of the service stands in it: ${language}`, async function () {
      const folder = folderOf();
      if (folder === null || !isLanguage(language))
        return skip(this, 'the language is not installed, or lacks its usual library');
      const { files, alarms } = await falseAlarms(language, filesIn(folder, languages[language], SHARE));
      assert.deepEqual(alarms, []);
      assert.equal(files, SHARE);
    });
  }

  it('is looked at: a call in it is found, and what was appended is not', async () => {
    const address = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';
    const files = new Map([['a.py', `import requests\nrequests.get("${address}")\n`]]);
    const { calls, alarms } = await falseAlarms('python', files);
    assert.equal(calls, 1);
    assert.deepEqual(
      alarms.map((alarm) => alarm.split(' ').slice(0, 2).join(' ')),
      ['a.py:2 missing-timeout', 'a.py:2 missing-token', 'a.py:2 missing-traceability'],
    );
  });
});
