import assert from 'node:assert/strict';
import { onlyCall } from './memory-files';

const BEFORE = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/552100554?context=Aides&object=';

/** What stands for the object of a call, by file: nothing, in each way to put it into a text. */
const texts: readonly (readonly [
  file: string,
  code: string,
  state: 'present' | 'absent',
  value: string | undefined,
])[] = [
  ['a.js', `let objet;\nfetch(\`${BEFORE}\${objet}\`);`, 'present', 'undefined'],
  ['a.js', `fetch('${BEFORE}' + null);`, 'present', 'null'],
  ['a.js', `let u = '${BEFORE}';\nu += undefined;\nfetch(u);`, 'present', 'undefined'],
  [
    'a.ts',
    `const lire = (o?: string) => fetch(\`${BEFORE}\${encodeURIComponent(o)}\`);\nlire();`,
    'present',
    undefined,
  ],
  ['a.js', `fetch(['${BEFORE}', undefined].join(''));`, 'absent', undefined],
  ['a.js', `import { format } from 'node:util';\nfetch(format('${BEFORE}%s', null));`, 'present', 'null'],
  ['a.py', `import requests\nobjet = None\nrequests.get(f"${BEFORE}{objet}")`, 'present', 'None'],
  ['a.py', `import requests\nrequests.get("${BEFORE}{}".format(None))`, 'present', 'None'],
  ['a.py', `import requests\nrequests.get("${BEFORE}%s" % None)`, 'present', 'None'],
  ['a.py', `import requests\nrequests.get("${BEFORE}" + str(None))`, 'present', 'None'],
  ['a.php', `<?php\n$objet = null;\nfile_get_contents("${BEFORE}$objet");`, 'absent', undefined],
  ['a.php', `<?php\nfile_get_contents(sprintf('${BEFORE}%s', null));`, 'absent', undefined],
  ['a.php', `<?php\nfile_get_contents('${BEFORE}' . false);`, 'absent', undefined],
  ['a.rb', `require 'net/http'\nobjet = nil\nNet::HTTP.get(URI("${BEFORE}#{objet}"))`, 'absent', undefined],
  ['a.rb', `require 'net/http'\nNet::HTTP.get(URI(format('${BEFORE}%s', nil)))`, 'absent', undefined],
];

describe('nothing in a text', () => {
  for (const [file, code, state, value] of texts)
    it(`is ${value ?? 'what the language makes of it'}: ${code.replaceAll(BEFORE, '…').replaceAll('\n', ' ')}`, async () => {
      const { params, values } = await onlyCall({ [file]: `${code}\n` });
      assert.equal(params.object, state);
      if (value !== undefined) assert.equal(values.object, value);
    });
});
