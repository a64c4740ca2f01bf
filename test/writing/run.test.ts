import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { operationByPath, type Operation } from '../../src/catalogue';
import { targetOf, targets } from '../../src/languages/written';
import { renderRequest } from '../../src/writing';
import { loopback, type Answer, type Loopback } from './loopback';
import { isSkipped } from '../wire/cache';
import { skip } from '../skip';
import { hasCurl, recordOf, run, runFile, unobtainable, withCode } from './runtimes';

const document = operationByPath('/v4/dgfip/unites_legales/{siren}/attestation_fiscale');

const trace = {
  context: 'Marché d\'été : "voirie" & <réseaux> ${a} #{b} {c} %s \\',
  recipient: '21750001600019',
  object: 'Instruction, 100 % `numérique` $d +',
  user_id: 'agent-12',
};

/** The identifier chooses the answer: the paths of these calls differ in nothing else. */
const answers: Readonly<Record<string, Answer>> = {
  missing: { status: 404, body: { errors: [{ code: '03003', detail: 'Inconnue' }] } },
  nowhere: { status: 404, body: 'Cette URL n’existe pas' },
  invalid: { status: 422, body: { errors: [{ code: '00301', detail: 'SIREN invalide' }] } },
  busy: { status: 429, headers: { 'Retry-After': '42' }, body: { errors: [{ code: '00429', detail: 'Trop' }] } },
  down: { status: 502, body: { errors: [{ code: '03999', detail: 'Panne', meta: { retry_in: 10 } }] } },
  closed: { status: 503, body: { errors: [{ code: '03020', detail: 'Maintenance', meta: { retry_in: 3600 } }] } },
  slow: { status: 504, body: { errors: [{ code: '03002', detail: 'Délai', meta: { provider: 'DGFIP' } }] } },
  silent: { status: 200, body: null },
};

const expected = {
  good: { answer: 'PDF' },
  missing: { answer: null },
  nowhere: { status: 404, code: null, wait: null },
  invalid: { status: 422, code: '00301', wait: null },
  busy: { status: 429, code: '00429', wait: 42 },
  down: { status: 502, code: '03999', wait: 10 },
  closed: { status: 503, code: '03020', wait: 3600 },
  slow: { status: 504, code: '03002', wait: null },
  silent: { status: null, code: null, wait: null },
};

const identifiers = Object.keys(expected);

/** Clients that send once more what was not answered, and know no way to be kept from it. */
const REPEATS: ReadonlySet<string> = new Set(['rest-client', 'open-uri']);

/** Calls the function for every identifier, and prints what came of each as JSON. */
const drivers: Readonly<Partial<Record<string, (name: string, isAsync: boolean) => string>>> = {
  javascript: (name) => `
const outcomes = {};
for (const siren of ${JSON.stringify(identifiers)}) {
  try {
    const answer = await ${name}({ siren });
    outcomes[siren] = { answer: answer && new TextDecoder().decode(answer) };
  } catch (error) {
    outcomes[siren] = { status: error.status ?? null, code: error.retryAfter === undefined ? null : error.code, wait: error.retryAfter ?? null };
  }
}
console.log(JSON.stringify(outcomes));
`,
  python: (name, isAsync) => `

import asyncio
import json as driver_json

outcomes = {}
for siren in ${JSON.stringify(identifiers)}:
    try:
        answer = ${isAsync ? `asyncio.run(${name}(siren=siren))` : `${name}(siren=siren)`}
        outcomes[siren] = {"answer": answer and answer.decode()}
    except Exception as error:
        outcomes[siren] = {key: getattr(error, name, None) for key, name in (("status", "status"), ("code", "code"), ("wait", "retry_after"))}
print(driver_json.dumps(outcomes))
`,
  php: (name) => `
foreach (${JSON.stringify(identifiers)} as $siren) {
    try {
        $outcomes[$siren] = ['answer' => ${name}($siren)];
    } catch (\\Exception $error) {
        $outcomes[$siren] = ['status' => $error->status ?? null, 'code' => $error->errorCode ?? null, 'wait' => $error->retryAfter ?? null];
    }
}
echo json_encode($outcomes);
`,
  go: (name) => `
func main() {
	outcomes := map[string]any{}
	for _, siren := range []string{${identifiers.map((each) => JSON.stringify(each)).join(', ')}} {
		answer, err := ${name}(siren)
		var failure *APIEntrepriseError
		switch {
		case errors.As(err, &failure):
			var code any = failure.Code
			if code == "" {
				code = nil
			}
			outcomes[siren] = map[string]any{"status": failure.Status, "code": code, "wait": failure.RetryAfter}
		case err != nil:
			outcomes[siren] = map[string]any{"status": nil, "code": nil, "wait": nil}
		case answer == nil:
			outcomes[siren] = map[string]any{"answer": nil}
		default:
			outcomes[siren] = map[string]any{"answer": string(answer)}
		}
	}
	json.NewEncoder(os.Stdout).Encode(outcomes)
}
`,
  java: (name) => `
    public static void main(String[] arguments) {
        StringBuilder outcomes = new StringBuilder();
        for (String siren : new String[] {${identifiers.map((each) => JSON.stringify(each)).join(', ')}}) {
            String outcome;
            try {
                byte[] answer = ${name}(siren);
                outcome = "\\"answer\\":" + (answer == null ? "null" : "\\"" + new String(answer) + "\\"");
            } catch (ApiEntrepriseException error) {
                String code = error.code == null ? "null" : "\\"" + error.code + "\\"";
                outcome = "\\"status\\":" + error.status + ",\\"code\\":" + code + ",\\"wait\\":" + error.retryAfter;
            } catch (Exception error) {
                outcome = "\\"status\\":null,\\"code\\":null,\\"wait\\":null";
            }
            outcomes.append(",\\"" + siren + "\\":{" + outcome + "}");
        }
        System.out.println("{" + outcomes.substring(1) + "}");
    }
`,
  ruby: (name) => `
outcomes = ${JSON.stringify(identifiers)}.to_h do |siren|
  [siren, { answer: ${name}(siren: siren) }]
rescue ApiEntrepriseError => e
  [siren, { status: e.status, code: e.code, wait: e.retry_after }]
rescue StandardError
  [siren, { status: nil, code: nil, wait: nil }]
end
puts outcomes.to_json
`,
};

/** `api_entreprise_v4_dgfip_attestations_fiscales` as these languages write it. */
const names: Readonly<Partial<Record<string, string>>> = {
  go: 'dgfipAttestationsFiscales',
  java: 'dgfipAttestationsFiscales',
  javascript: 'dgfipAttestationsFiscales',
  php: 'dgfipAttestationsFiscales',
  python: 'dgfip_attestations_fiscales',
  ruby: 'dgfip_attestations_fiscales',
};

describe('written code, run against a server', () => {
  const token = randomBytes(24).toString('hex');
  let server: Loopback;

  before(async () => {
    server = await loopback((path, origin) => {
      if (path === '/file.pdf') return { status: 200, headers: { 'Content-Type': 'application/pdf' }, body: 'PDF' };
      const identifier = path.split('/')[4] ?? '';
      return answers[identifier] ?? { status: 200, body: { data: { document_url: `${origin}/file.pdf` } } };
    });
  });
  after(() => server.close());

  /** With a limit that a test can wait for, of whole seconds, which some clients round to. */
  function operation(timeoutMs = 1000): Operation {
    assert.ok(document);
    return { ...document, timeoutMs };
  }

  for (const target of targets) {
    const driver = drivers[target.language.id];
    const name = names[target.language.id];
    if (driver === undefined || name === undefined) continue;
    it(`${target.language.id} ${target.client}`, async function () {
      if (unobtainable.has(recordOf(target)))
        return skip(this, `${target.label} is in no registry that is reached here`);
      this.timeout(300_000);
      const before = server.seen.length;
      // Java takes long to load what it needs for its first request.
      const limited = operation(target.language.id === 'java' ? 4000 : 1000);
      const code = renderRequest({ operation: limited, target, lang: 'fr', form: 'file', values: trace });
      const env = { API_ENTREPRISE_BASE_URL: server.origin, API_ENTREPRISE_TOKEN: token };
      const outcome = await run(target, withCode(code, driver(name, target.isAsync), target), env);
      if (isSkipped(outcome)) return skip(this, outcome.skipped);
      const { stdout, stderr } = outcome;
      assert.notEqual(stdout, '', `${stderr} (${String(outcome.status)})`);
      assert.deepEqual(JSON.parse(stdout), expected, stderr);
      const [first, download] = server.seen.slice(before);
      assert.deepEqual(first, {
        path: '/v4/dgfip/unites_legales/good/attestation_fiscale',
        query: trace,
        authorization: `Bearer ${token}`,
      });
      assert.deepEqual(download, { path: '/file.pdf', query: {}, authorization: null });
      const repeated = REPEATS.has(target.client) ? 1 : 0;
      assert.equal(server.seen.length - before, identifiers.length + 1 + repeated, 'nothing is sent twice');
    });
  }

  it('shell curl', async function () {
    const target = targetOf('shell', 'curl');
    if (!hasCurl()) return skip(this, 'curl is not installed');
    this.timeout(60_000);
    const env = { API_ENTREPRISE_BASE_URL: server.origin, API_ENTREPRISE_TOKEN: token };
    const json = operationByPath('/v3/dgfip/unites_legales/{siren}/numero_tva');
    assert.ok(json);
    const call = async (siren: string) => {
      const code = renderRequest({
        operation: { ...json, timeoutMs: 1000 },
        target,
        lang: 'en',
        form: 'file',
        values: { ...trace, siren },
      });
      return runFile('call.sh', ['bash'], `${code}\ndgfip_tva\n`, env);
    };
    const before = server.seen.length;
    assert.deepEqual(await call('good'), {
      status: 0,
      stdout: JSON.stringify({ data: { document_url: `${server.origin}/file.pdf` } }),
      stderr: '',
    });
    assert.deepEqual(server.seen.slice(before), [
      { path: '/v3/dgfip/unites_legales/good/numero_tva', query: trace, authorization: `Bearer ${token}` },
    ]);
    assert.equal((await call('missing')).status, 4);
    const busy = await call('busy');
    assert.deepEqual([busy.status, busy.stderr], [75, 'Retry-After: 42\r\n']);
    assert.deepEqual([(await call('invalid')).status, (await call('silent')).status], [1, 1]);
  });

  it('shell curl, as one command', async function () {
    const target = targetOf('shell', 'curl');
    if (!hasCurl()) return skip(this, 'curl is not installed');
    const before = server.seen.length;
    const code = renderRequest({
      operation: operation(),
      target,
      lang: 'fr',
      form: 'command',
      values: { ...trace, siren: 'good' },
      origin: server.origin,
    });
    const { status } = await runFile('call.sh', ['bash'], code, { API_ENTREPRISE_TOKEN: token });
    assert.equal(status, 0);
    assert.deepEqual(server.seen[before]?.query, trace);
    const refused = await runFile('call.sh', ['bash'], code.replace('/good/', '/busy/'), {
      API_ENTREPRISE_TOKEN: token,
    });
    assert.notEqual(refused.status, 0);
    assert.match(refused.stdout, /00429/);
  });
});
