import assert from 'node:assert/strict';
import { inSandbox } from './harness';

const CLIENT = {
  id: 'acme',
  languages: ['javascript'],
  packages: [],
  calls: [{ match: '@acme/http.get', does: 'sends', positional: ['url', { merge: '' }] }],
  slots: { url: ['url'], timeout: [{ key: 'timeout', unit: 'ms', phase: 'total' }] },
  defaultTimeoutMs: null,
  source: '',
};

/** A configuration with one client, a line for each key of it. */
function withClient(changes: object): string {
  const lines = Object.entries({ ...CLIENT, ...changes }).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n"clients": [{\n${lines.join(',\n')}\n}]\n}`;
}

/** What cannot be used: what it is, the configuration, and what the command says of it. */
const refused: readonly (readonly [what: string, text: string, en: string, fr: string])[] = [
  [
    'a level that does not exist',
    '{\n  "level": "stict"\n}',
    'line 2, level: expected one of "recommended", "strict". Did you mean “strict”?',
    'ligne 2, level : attendu : l’un de "recommended", "strict". Vouliez-vous dire « strict » ?',
  ],
  [
    'a rule in another case',
    '{\n  "rules": {\n    "Missing-Timeout": "off"\n  }\n}',
    'line 3, rules: “Missing-Timeout” is not a known key. Did you mean “missing-timeout”?',
    'ligne 3, rules : « Missing-Timeout » : clé inconnue. Vouliez-vous dire « missing-timeout » ?',
  ],
  [
    'one rule in two cases',
    '{\n  "rules": {\n    "missing-timeout": "error",\n    "Missing-Timeout": "off"\n  }\n}',
    'line 4, rules: “Missing-Timeout” and “missing-timeout” mean the same: keep “missing-timeout”.',
    'ligne 4, rules : « Missing-Timeout » et « missing-timeout » désignent la même chose : gardez « missing-timeout ».',
  ],
  [
    'one rule twice',
    '{\n  "rules": {\n    "missing-timeout": "error",\n    "missing-timeout": "off"\n  }\n}',
    'line 4, rules: “missing-timeout” is listed twice, and nothing says which counts: keep one.',
    'ligne 4, rules : « missing-timeout » y figure deux fois, et rien ne dit laquelle compte : gardez-en une.',
  ],
  [
    'the word of another linter for a severity',
    '{ "rules": { "missing-timeout": "warn" } }',
    'line 1, rules.missing-timeout: expected one of "error", "warning", "information", "hint", "off", or an object { … }. Did you mean “warning”?',
    'ligne 1, rules.missing-timeout : attendu : l’un de "error", "warning", "information", "hint", "off", ou un objet { … }. Vouliez-vous dire « warning » ?',
  ],
  [
    'a client of a language that is none',
    withClient({ languages: ['javascript', 'typescript'] }),
    'line 4, clients[0].languages[1]: expected one of "javascript", "python", "php", "ruby", "java", "go".',
    'ligne 4, clients[0].languages[1] : attendu : l’un de "javascript", "python", "php", "ruby", "java", "go".',
  ],
  [
    'a client whose calls do what none does',
    withClient({ calls: [{ match: 'get', does: 'send' }] }),
    'line 6, clients[0].calls[0].does: expected one of "makes", "configures", "shares", "names", "sends", "ends", "addresses", "wraps", "reads", "defaults", "implements". Did you mean “sends”?',
    'ligne 6, clients[0].calls[0].does : attendu : l’un de "makes", "configures", "shares", "names", "sends", "ends", "addresses", "wraps", "reads", "defaults", "implements". Vouliez-vous dire « sends » ?',
  ],
  [
    'a key of a client that does not exist',
    withClient({ slots: { url: ['url'], timeouts: [] } }),
    'line 7, clients[0].slots: “timeouts” is not a known key. Did you mean “timeout”?',
    'ligne 7, clients[0].slots : « timeouts » : clé inconnue. Vouliez-vous dire « timeout » ?',
  ],
  [
    'a key of an argument that does not exist',
    withClient({ calls: [{ match: 'get', does: 'sends', positional: ['url', { merges: '' }] }] }),
    'line 6, clients[0].calls[0].positional[1]: “merges” is not a known key. Did you mean “merge”?',
    'ligne 6, clients[0].calls[0].positional[1] : « merges » : clé inconnue. Vouliez-vous dire « merge » ?',
  ],
  [
    'a client without a limit of its own, or none',
    withClient({ defaultTimeoutMs: undefined }).replace('"defaultTimeoutMs": undefined,\n', ''),
    'line 2, clients[0].defaultTimeoutMs: this key is missing. Expected a number.',
    'ligne 2, clients[0].defaultTimeoutMs : clé manquante. Attendu : un nombre.',
  ],
  [
    'a time that is text',
    withClient({ defaultTimeoutMs: '5s' }),
    'line 8, clients[0].defaultTimeoutMs: expected a number.',
    'ligne 8, clients[0].defaultTimeoutMs : attendu : un nombre.',
  ],
  [
    'a client of which no address can be read',
    withClient({ slots: { query: ['params'] } }),
    'line 7, clients[0].slots: nothing says where the address is. Add "url": ["url"], and “url” at its place in "positional".',
    'ligne 7, clients[0].slots : rien ne dit où est l’adresse. Ajoutez "url": ["url"], et « url » à sa place dans "positional".',
  ],
  [
    'a client that sends nothing',
    withClient({ calls: [] }),
    'line 6, clients[0].calls: no call sends a request or makes a client. Add one with "does": "sends".',
    'ligne 6, clients[0].calls : aucun appel n’envoie de requête ni ne crée de client. Ajoutez-en un avec "does": "sends".',
  ],
];

/** What is used all the same, and what is said of it; nothing where it is well. */
const used: readonly (readonly [what: string, text: string, en: string, fr: string])[] = [
  [
    'a rule of the strict set at the recommended level',
    '{ "level": "recommended", "rules": { "missing-token": "error" } }',
    '',
    '',
  ],
  [
    'a rule that is off in some files',
    '{ "rules": { "missing-timeout": { "severity": "off", "files": ["old/"] } } }',
    '',
    '',
  ],
  [
    'a rule of a newer version',
    '{\n  "rules": {\n    "missing-timeout": "off",\n    "quantum-entanglement": { "severity": "off", "since": 3 }\n  }\n}',
    'line 4, rules: this version has no rule “quantum-entanglement”: it is left out. Update the tool, or remove it.',
    'ligne 4, rules : cette version ne connaît pas la règle « quantum-entanglement » : elle est laissée de côté. Mettez l’outil à jour, ou retirez-la.',
  ],
  [
    'a rule that is off, and then ignored in files',
    '{ "rules": { "missing-timeout": {\n"severity": "off",\n"ignore": ["old/"] } } }',
    'line 3, rules.missing-timeout: “ignore” has no effect on a rule that is off everywhere. Remove one of the two.',
    'ligne 3, rules.missing-timeout : « ignore » n’a pas d’effet sur une règle désactivée partout. Retirez l’un des deux.',
  ],
  [
    'a rule for the very files where it is off',
    '{ "rules": { "missing-timeout": { "severity": "error", "files": ["old/"],\n"ignore": ["old/"] } } }',
    'line 2, rules.missing-timeout: “files” and “ignore” name the same files: “ignore” wins. Remove one of the two.',
    'ligne 2, rules.missing-timeout : « files » et « ignore » nomment les mêmes fichiers : « ignore » l’emporte. Retirez l’un des deux.',
  ],
  [
    'files without a severity',
    '{ "rules": {\n"missing-timeout": { "files": ["old/"] } } }',
    'line 2, rules.missing-timeout: has no effect without “severity” or “ignore”. Add what is to change, or remove the rule from here.',
    'ligne 2, rules.missing-timeout : aucun effet sans « severity » ni « ignore ». Ajoutez ce qui doit changer, ou retirez la règle d’ici.',
  ],
];

/** As people type it, without what binds punctuation. */
const typed = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a configuration that is wrong', () => {
  for (const [what, text, en, fr] of refused) {
    it(
      `is refused, with the line and what to do: ${what}`,
      inSandbox({ 'app/a.py': '', 'app/.api-entreprise.json': text }, async (box) => {
        const english = await box.run(['lint', 'app']);
        const french = await box.run(['lint', 'app'], { env: { LANG: 'fr_FR.UTF-8' } });
        assert.equal(english.err, `api-entreprise: app/.api-entreprise.json: ${en}\n`);
        assert.equal(typed(french.err), `api-entreprise: app/.api-entreprise.json : ${fr}\n`);
        assert.deepEqual([english.code, french.code], [2, 2]);
      }),
    );
  }

  for (const [what, text, en, fr] of used) {
    it(
      `is used, and ${en === '' ? 'nothing is' : 'its line is'} said of it: ${what}`,
      inSandbox({ 'app/a.py': '@@token-logged error@@', 'app/.api-entreprise.json': text }, async (box) => {
        const english = await box.run(['lint', 'app']);
        const french = await box.run(['lint', 'app', '--lang', 'fr']);
        assert.equal(english.err, en && `app/.api-entreprise.json: ${en}\n`);
        assert.equal(typed(french.err), fr && `app/.api-entreprise.json : ${fr}\n`);
        assert.deepEqual([english.code, french.code], [1, 1]);
      }),
    );
  }
});
