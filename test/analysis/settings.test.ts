import assert from 'node:assert/strict';
import { Settings } from '../../src/settings/index';
import { memoryFiles, onlyCall } from './memory-files';

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

  const environments: Readonly<Record<string, readonly [file: string, text: string]>> = {
    'Docker Compose, a map': [
      'docker-compose.prod.yml',
      `services:\n  web:\n    image: x\n    environment:\n      SERVICE_URL: ${URL}\n      OTHER:\n`,
    ],
    'Docker Compose, a list': [
      'compose.yaml',
      `services:\n  web:\n    environment:\n      - SERVICE_URL=${URL}\n      - OTHER\n`,
    ],
    'a ConfigMap': ['k8s/web.yaml', `kind: Secret\n---\nkind: ConfigMap\ndata:\n  SERVICE_URL: ${URL}\n`],
    'a Deployment': [
      'deploy/deployment.yml',
      `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          env:\n            - name: SERVICE_URL\n              value: ${URL}\n            - name: TOKEN\n              valueFrom: { secretKeyRef: { name: x, key: y } }\n`,
    ],
    'a chart of Helm': [
      'charts/web/values.yaml',
      `image: {{ .x }}\n{{- if .y }}\nenv:\n  SERVICE_URL: ${URL}\n{{- end }}\n`,
    ],
    'Terraform, a map': [
      'infra/main.tf',
      `resource "aws_lambda_function" "x" {\n  environment {\n    variables = {\n      SERVICE_URL = "${URL}" # the real one\n      OTHER       = aws_x.y.z\n    }\n  }\n}\n`,
    ],
    'Terraform, names and values': [
      'infra/run.tf',
      `resource "google_cloud_run_service" "x" {\n  env {\n    name  = "SERVICE_URL"\n    value = "${URL}"\n  }\n}\n`,
    ],
  };
  for (const [name, [file, text]] of Object.entries(environments)) {
    it(`are variables of the environment in ${name}`, async () => {
      assert.deepEqual(await said({ [file]: text }, 'SERVICE_URL'), [URL]);
    });
  }

  it('reach the programs that are started with them', async () => {
    const program = `import os, requests
requests.get(os.environ['SERVICE_URL'] + '/insee/sirene/unites_legales/812345676', timeout=5)
`;
    const texts = {
      'infra/main.tf':
        'locals {\n  base = "https://${var.host}"\n}\nresource "x" "y" {\n  environment = {\n    SERVICE_URL = "${local.base}/v4"\n  }\n}\n',
      'infra/variables.tf': 'variable "host" {\n  default = "entreprise.api.gouv.fr"\n}\n',
    };
    const { endpoint, host } = await onlyCall({ 'app.py': program + '# api_entreprise', ...texts });
    assert.deepEqual([endpoint, host], ['/v4/insee/sirene/unites_legales/{siren}', 'production']);
  });

  it('of Terraform are variables and locals, in whatever file', async () => {
    const texts = {
      'infra/main.tf': `locals {\n  url = "https://\${var.host}/v4"\n}\nvariable "host" {\n  type    = string\n  default = "a.fr"\n}\n`,
      'infra/prod.tfvars': `host = "b.fr" # there\n`,
    };
    assert.deepEqual(await said(texts, 'var.host'), ['a.fr', 'b.fr']);
    assert.deepEqual(await said(texts, 'local.url'), ['https://${var.host}/v4']);
  });

  it('leave out what stands in for the service where programs are made', async () => {
    const text = 'services:\n  web:\n    environment:\n      SERVICE_URL: http://mock:8080/v4\n';
    assert.deepEqual(await said({ 'compose.yml': text }, 'SERVICE_URL'), []);
  });

  it('of Java have escaped signs and lines that go on', async () => {
    const text = `# the service\nservice.url = https\\://entreprise.\\\n    api.gouv.fr\nservice.name: l\\u00e0 # no remark\n`;
    assert.deepEqual(await said({ 'application.properties': text }, 'service.url'), [URL]);
    assert.deepEqual(await said({ 'application.properties': text }, 'service.name'), ['là # no remark']);
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
