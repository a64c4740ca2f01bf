import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { operationByPath } from '../../src/catalogue';
import { frameworkBy } from '../../src/languages/written';
import { renderProxy } from '../../src/writing';
import { loopback, type Answer, type Loopback } from './loopback';
import { runFile } from './runtimes';
import { skip } from '../skip';

/** The SIREN chooses the answer; the last one never reaches the service. */
const answers: Readonly<Record<string, Answer>> = {
  '418166096': { status: 200, body: { data: { nom: 'Café' }, links: {}, meta: {} } },
  '000000001': { status: 404, body: { errors: [{ code: '01003', detail: 'Inconnu' }] } },
  '000000002': { status: 429, headers: { 'Retry-After': '42' }, body: { errors: [{ code: '00429', detail: 'Trop' }] } },
  '000000003': { status: 401, body: { errors: [{ code: '00101', detail: 'Jeton' }] } },
  '000000004': { status: 200, body: null },
};

const expected = {
  '418166096': [200, null, '{"nom":"Café"}'],
  '000000001': [404, null],
  '000000002': [503, '42'],
  '000000003': [502, null],
  '000000004': [504, null],
  '41816609x': [400, null],
};

const sirens = JSON.stringify(Object.keys(expected));

interface Driver {
  readonly framework: string;
  readonly extension: string;
  readonly commands: readonly (readonly string[])[];
  readonly probe: readonly string[];
  /** What stands before the file. */
  readonly run?: readonly string[];
  /** A package of Go that the driver needs. */
  readonly imports?: string;
  /** Sends every SIREN through the route, and prints status, Retry-After and body of each as JSON. */
  readonly code: string;
}

const python = { extension: 'py', commands: [['python3'], ['/usr/bin/python3']] } as const;

const printPython = (status: string, body: string) => `
    outcomes[siren] = [answer.${status}, answer.headers.get("Retry-After"), *([driver_json.dumps(${body}, ensure_ascii=False, separators=(",", ":"))] if answer.${status} == 200 else [])]
print(driver_json.dumps(outcomes))
`;

const drivers: readonly Driver[] = [
  {
    framework: 'node-http',
    extension: 'mjs',
    commands: [[process.execPath]],
    probe: ['-e', ''],
    code: `
import { once } from 'node:events';
await once(server.listen(0, '127.0.0.1'), 'listening');
const outcomes = {};
for (const siren of ${sirens}) {
  const answer = await fetch(\`http://127.0.0.1:\${server.address().port}/api/insee-unites-legales/\${siren}\`);
  const text = await answer.text();
  outcomes[siren] = [answer.status, answer.headers.get('Retry-After'), ...(answer.ok ? [text] : [])];
}
console.log(JSON.stringify(outcomes));
server.closeAllConnections();
server.close();
`,
  },
  {
    framework: 'next',
    extension: 'mjs',
    commands: [[process.execPath]],
    probe: ['-e', ''],
    code: `
const outcomes = {};
for (const siren of ${sirens}) {
  const answer = await GET(new Request('http://localhost'), { params: Promise.resolve({ siren }) });
  const text = await answer.text();
  outcomes[siren] = [answer.status, answer.headers.get('Retry-After'), ...(answer.ok ? [text] : [])];
}
console.log(JSON.stringify(outcomes));
`,
  },
  {
    ...python,
    framework: 'flask',
    probe: ['-c', 'import flask, requests'],
    code: `
import json as driver_json
from flask import Flask

app = Flask(__name__)
app.register_blueprint(insee_unites_legales_blueprint)
outcomes = {}
for siren in ${sirens}:
    answer = app.test_client().get(f"/api/insee-unites-legales/{siren}")${printPython('status_code', 'answer.json')}`,
  },
  {
    ...python,
    framework: 'fastapi',
    probe: ['-c', 'import fastapi.testclient'],
    code: `
import json as driver_json
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()
app.include_router(router)
outcomes = {}
for siren in ${sirens}:
    answer = TestClient(app).get(f"/api/insee-unites-legales/{siren}")${printPython('status_code', 'answer.json()')}`,
  },
  {
    ...python,
    framework: 'django',
    probe: ['-c', 'import django, requests'],
    code: `
import json as driver_json
from types import SimpleNamespace
from django.conf import settings
from django.test import RequestFactory

settings.configure(DEFAULT_CHARSET="utf-8")
outcomes = {}
for siren in ${sirens}:
    request = RequestFactory().get("/")
    request.user = SimpleNamespace(is_authenticated=True)
    answer = show_insee_unites_legales(request, siren)${printPython('status_code', 'json.loads(answer.content)')}`,
  },
  {
    framework: 'go-net-http',
    extension: 'go',
    commands: [['go']],
    probe: ['version'],
    run: ['run'],
    imports: 'net/http/httptest',
    code: `
func main() {
	mux := http.NewServeMux()
	RegisterInseeUnitesLegales(mux)
	outcomes := map[string]any{}
	for _, siren := range []string{${sirens.slice(1, -1)}} {
		recorder := httptest.NewRecorder()
		mux.ServeHTTP(recorder, httptest.NewRequest("GET", "/api/insee-unites-legales/"+siren, nil))
		outcome := []any{recorder.Code, nil}
		if wait := recorder.Header().Get("Retry-After"); wait != "" {
			outcome[1] = wait
		}
		if recorder.Code == 200 {
			outcome = append(outcome, recorder.Body.String())
		}
		outcomes[siren] = outcome
	}
	json.NewEncoder(os.Stdout).Encode(outcomes)
}
`,
  },
  {
    framework: 'sinatra',
    extension: 'rb',
    commands: [['ruby']],
    probe: ['-e', 'require "sinatra/base"; require "rack/mock"'],
    code: `
set :run, false
set :environment, :production
set :host_authorization, { permitted_hosts: [] }
outcomes = ${sirens}.to_h do |siren|
  answer = Rack::MockRequest.new(Sinatra::Application).get("/api/insee-unites-legales/#{siren}")
  [siren, [answer.status, answer.headers['Retry-After'], *(answer.status == 200 ? [answer.body.force_encoding('UTF-8')] : [])]]
end
puts outcomes.to_json
`,
  },
];

describe('written routes, run against a server', () => {
  const token = randomBytes(24).toString('hex');
  let server: Loopback;

  before(async () => {
    server = await loopback((path) => answers[path.split('/').at(-1) ?? ''] ?? { status: 500, body: 'unexpected' });
  });
  after(() => server.close());

  for (const { framework, extension, commands, probe, code, run = [], imports } of drivers) {
    it(framework, async function () {
      const command = commands.find(
        ([program = '', ...rest]) => spawnSync(program, [...rest, ...probe], { stdio: 'ignore' }).status === 0,
      );
      if (!command) return skip(this, `${framework} is not installed`);
      this.timeout(60_000);
      const operation = operationByPath('/v4/insee/sirene/unites_legales/{siren}');
      assert.ok(operation);
      const before = server.seen.length;
      const route = renderProxy({
        framework: frameworkBy(framework),
        endpoint: { ...operation, timeoutMs: 1000 },
        lang: 'fr',
      });
      const text =
        imports === undefined
          ? route.code
          : route.code.replace(/^package \w+$/m, 'package main').replace('import (', `import (\n\t"${imports}"`);
      const { stdout, stderr } = await runFile(`route.${extension}`, [...command, ...run], text + code, {
        HOME: homedir(),
        API_ENTREPRISE_BASE_URL: server.origin,
        API_ENTREPRISE_TOKEN: token,
        API_ENTREPRISE_CONTEXT: 'Marché public',
        API_ENTREPRISE_RECIPIENT: '21750001600019',
        API_ENTREPRISE_OBJECT: 'Instruction',
      });
      assert.notEqual(stdout, '', stderr);
      assert.deepEqual(JSON.parse(stdout), expected, stderr);
      assert.deepEqual(server.seen[before], {
        path: '/v4/insee/sirene/unites_legales/418166096',
        query: { context: 'Marché public', recipient: '21750001600019', object: 'Instruction' },
        authorization: `Bearer ${token}`,
      });
      assert.equal(server.seen.length - before, Object.keys(answers).length);
      assert.ok(!stderr.includes(token) && !stdout.includes(token));
    });
  }
});
