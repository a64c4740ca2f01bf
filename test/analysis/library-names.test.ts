import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

const URL = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';

/** Names by which runtimes and browsers bring a library that is not in a folder of packages. */
const names = [
  'npm:axios',
  'npm:axios@1.7.9',
  'npm:axios@^1.6.0/index.js',
  'https://esm.sh/axios',
  'https://esm.sh/v135/axios@1.7.9?target=es2022',
  'https://esm.sh/*axios@1',
  'https://cdn.skypack.dev/axios',
  'https://cdn.jsdelivr.net/npm/axios@1/+esm',
  'https://unpkg.com/axios@1.7.9/dist/esm/axios.min.js',
];

describe('the name of a library', () => {
  for (const name of names) {
    for (const [how, first] of [
      ['imported', `import axios from '${name}';`],
      ['required', `const { default: axios } = await import('${name}');`],
    ]) {
      it(`is that of ${name}, ${how ?? ''}`, async () => {
        const text = `${first ?? ''}\nawait axios.get('${URL}', { params: { context: 'Aides' }, timeout: 5000 });\n`;
        const { calls } = await analyseTexts({ 'appel.ts': text });
        assert.deepEqual(
          calls.map(({ client, params, timeout }) => [client, params.context, params.object, timeout.ms]),
          [['axios', 'present', 'absent', 5000]],
        );
      });
    }
  }

  it('has a scope where it is given one', async () => {
    const text = `import { HttpService } from 'npm:@nestjs/axios@4';\nawait new HttpService().get('${URL}');\n`;
    const { calls } = await analyseTexts({ 'appel.ts': text });
    assert.deepEqual(
      calls.map(({ client }) => client),
      ['axios'],
    );
  });
});
