import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

const call = `import axios from 'axios';\nexport const lire = () => axios.get('https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265', { params: { recipient: '13002526500013' } });\n`;

describe('settings of a library as a whole', () => {
  const told = async (main: string): Promise<unknown> => {
    const { calls } = await analyseTexts({ 'lib/lire.js': call, 'main.js': main });
    return calls.map(({ params, timeout }) => [params.context, params.object, timeout.state]);
  };

  it('hold where another module makes them, which nothing else names', async () => {
    assert.deepEqual(
      await told(
        `import axios from 'axios';\naxios.defaults.timeout = 5000;\naxios.defaults.params = { context: 'Aides' };\n`,
      ),
      [['present', 'absent', 'set']],
    );
  });

  it('are what an interceptor makes of every request', async () => {
    const use = (body: string): string =>
      `import axios from 'axios';\naxios.interceptors.request.use((config) => { ${body} return config; });\n`;
    assert.deepEqual(await told(use(`config.params = { ...config.params, context: 'Aides', object: 'D' };`)), [
      ['present', 'present', 'absent'],
    ]);
    assert.deepEqual(await told(use(`config.headers['X-A'] = '1';`)), [['absent', 'absent', 'absent']]);
  });

  it('are not known where a function makes them that something may call', async () => {
    assert.deepEqual(
      await told(`import axios from 'axios';\nexport function regler() { axios.defaults.timeout = 5000; }\n`),
      [['unknown', 'unknown', 'unknown']],
    );
    assert.deepEqual(
      await told(`import axios from 'axios';\nfunction regler() { axios.defaults.timeout = 5000; }\nregler();\n`),
      [['absent', 'absent', 'set']],
    );
  });
});

describe('settings of a library in another package of the repository', () => {
  const main = `import axios from 'axios';\naxios.defaults.timeout = 5000;\n`;
  const told = async (manifests: Readonly<Record<string, string>>): Promise<unknown> => {
    const { calls } = await analyseTexts({ 'services/a/lib/lire.js': call, 'outils/main.js': main, ...manifests });
    return calls.map(({ timeout }) => timeout.state);
  };

  it('are those of another program', async () => {
    assert.deepEqual(await told({ 'services/a/package.json': '{}', 'package.json': '{}' }), ['absent']);
    assert.deepEqual(await told({ 'package.json': '{}' }), ['set']);
    assert.deepEqual(await told({}), ['set']);
  });
});
