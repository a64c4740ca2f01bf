import assert from 'node:assert/strict';
import { Settings } from '../../src/settings/index';
import { memoryFiles } from './memory-files';

/** What files of settings say under a key, or of a variable of the environment. */
async function said(texts: Readonly<Record<string, string>>, key: string): Promise<readonly unknown[]> {
  const files = memoryFiles(texts);
  const settings = await Settings.read(files, await files.list());
  const isOf = (): boolean => true;
  return [...new Set([...settings.under(key, isOf), ...settings.environment(key, isOf)])];
}

const URL = 'https://entreprise.api.gouv.fr';

describe('settings', () => {
  const formats: Readonly<Record<string, readonly [file: string, text: string]>> = {
    YAML: ['config/settings.yml', `service:\n  url: ${URL}\n`],
    'YAML with a template of Ruby': [
      'config/settings.yml',
      `<% if true %>\nservice:\n  url: "${URL}"\n  key: <%= ENV["K"] %>\n<% end %>\n`,
    ],
    'YAML by environment, with anchors': [
      'config/service.yml',
      `default: &default\n  url: ${URL}\nproduction:\n  <<: *default\n`,
    ],
    JSON: ['config/default.json', `{ "service": { "url": "${URL}" /* the real one */ } }`],
    TOML: ['settings.toml', `[default.service]\nurl = "${URL}" # the real one\n`],
    'TOML, a table on one line': ['settings.toml', `[default]\nservice = { url = "${URL}" }\n`],
    'TOML that is being written': ['settings.toml', `[default.service]\nurl = "${URL}"\ntoken = \n`],
    INI: ['config.ini', `[service]\nurl: ${URL}\n`],
    properties: ['application.properties', `service.url=${URL}\n`],
    'parameters of Symfony': ['config/services.yaml', `parameters:\n  service.url: '${URL}'\n`],
    Rails: [
      'config/environments/production.rb',
      `Rails.application.configure do\n  config.service.url = '${URL}'\nend\n`,
    ],
    'Rails, by another file': ['config/application.rb', `config.service = config_for(:service)\n`],
  };
  for (const [name, [file, text]] of Object.entries(formats)) {
    it(`are read of ${name}`, async () => {
      const other = name.includes('another file') ? { 'config/service.yml': `production:\n  url: ${URL}\n` } : {};
      assert.deepEqual(await said({ [file]: text, ...other }, 'service.url'), [URL]);
    });
  }

  it('are variables of the environment in a dotenv file', async () => {
    const text = `# the service\nexport SERVICE_URL="${URL}"\nSERVICE_TOKEN=\n`;
    assert.deepEqual(await said({ '.env.example': text }, 'SERVICE_URL'), [URL]);
  });

  it('are taken of each file and section, but not of what is for tests', async () => {
    const texts = {
      'config/settings.yml': 'service:\n  url: https://a.fr\n',
      'config/settings/production.yml': 'service:\n  url: https://b.fr\n',
      'config/settings/test.yml': 'service:\n  url: https://c.fr\n',
      'spec/fixtures/config/settings.yml': 'service:\n  url: https://d.fr\n',
      'config/locales/fr.yml': 'service:\n  url: https://e.fr\n',
    };
    assert.deepEqual(await said(texts, 'service.url'), ['https://a.fr', 'https://b.fr']);
  });

  it('are not looked for by one word in a file of one thing', async () => {
    assert.deepEqual(await said({ 'config/database.yml': 'production:\n  url: https://a.fr\n' }, 'url'), []);
  });

  it('say nothing where a file cannot be read', async () => {
    assert.deepEqual(await said({ 'config/settings.yml': 'service: [\n  url: {' }, 'service.url'), []);
  });
});
