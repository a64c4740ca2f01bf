import assert from 'node:assert/strict';
import { shipped } from '../../src/catalogue';
import { startSimulator, mintToken, allScopes, type Simulator } from '../../src/simulator';
import { baseClientTarget, renderBaseClient } from '../../src/writing';
import { analyseTexts } from '../analysis/memory-files';
import { isSkipped } from '../wire/cache';
import { skip } from '../skip';
import { written } from './languages';
import { loopback, type Answer } from './loopback';
import { parses } from './reading';
import { run, withCode } from './runtimes';

const languages = ['javascript', 'typescript', 'python', 'php', 'ruby', 'java', 'go'] as const;

const values = { context: 'Marché d’été', recipient: '21750001600019', object: 'Instruction' };

/** A call of one endpoint through the client, as its users would write it, and what it prints of each. */
const calls: Readonly<
  Record<(typeof languages)[number], { readonly call: string; readonly driver: (paths: string) => string }>
> = {
  javascript: {
    call: 'export const unite = (siren) => apiEntreprise.get(`/v4/insee/sirene/unites_legales/${siren}`);\n',
    driver: (paths) => `
const outcomes = [];
for (const path of ${paths}) {
  outcomes.push(await apiEntreprise.get(path).then((data) => (data === null ? 'unknown' : 'data'), (error) => error.status));
}
console.log(JSON.stringify(outcomes));
`,
  },
  typescript: {
    call: 'export const unite = (siren: string) => apiEntreprise.get(`/v4/insee/sirene/unites_legales/${siren}`);\n',
    driver: () => '',
  },
  python: {
    call: '\n\ndef unite(siren):\n    return api_entreprise.get(f"/v4/insee/sirene/unites_legales/{siren}")\n',
    driver: (paths) => `
outcomes = []
for path in ${paths}:
    try:
        outcomes.append("unknown" if api_entreprise.get(path) is None else "data")
    except ApiEntrepriseError as error:
        outcomes.append(error.status)
print(json.dumps(outcomes))
`,
  },
  go: {
    call: `
func unite(siren string) (json.RawMessage, error) {
	return apiEntrepriseClient.Get("/v4/insee/sirene/unites_legales/"+siren, nil)
}
`,
    driver: (paths) => `
func main() {
	outcomes := []any{}
	for _, path := range []string{${paths.slice(1, -1)}} {
		data, err := apiEntrepriseClient.Get(path, nil)
		var failure *APIEntrepriseError
		switch {
		case errors.As(err, &failure):
			outcomes = append(outcomes, failure.Status)
		case data == nil:
			outcomes = append(outcomes, "unknown")
		default:
			outcomes = append(outcomes, "data")
		}
	}
	json.NewEncoder(os.Stdout).Encode(outcomes)
}
`,
  },
  java: {
    call: `    static String unite(String siren) throws Exception {
        return CLIENT.get("/v4/insee/sirene/unites_legales/" + siren);
    }
`,
    driver: (paths) => `
    public static void main(String[] arguments) throws Exception {
        StringBuilder outcomes = new StringBuilder();
        for (String path : new String[] {${paths.slice(1, -1)}}) {
            String outcome;
            try {
                outcome = CLIENT.get(path) == null ? "\\"unknown\\"" : "\\"data\\"";
            } catch (ApiEntrepriseException error) {
                outcome = String.valueOf(error.status);
            }
            outcomes.append(outcomes.length() == 0 ? "" : ",").append(outcome);
        }
        System.out.println("[" + outcomes + "]");
    }
`,
  },
  php: {
    call: '$unite = static fn (string $siren) => $apiEntreprise->get("/v4/insee/sirene/unites_legales/$siren");\n',
    driver: (paths) => `
foreach (${paths} as $path) {
    try {
        $outcomes[] = $apiEntreprise->get($path) === null ? 'unknown' : 'data';
    } catch (ApiEntrepriseError $error) {
        $outcomes[] = $error->status;
    }
}
echo json_encode($outcomes);
`,
  },
  ruby: {
    call: 'def unite(siren)\n  API_ENTREPRISE_CLIENT.get("/v4/insee/sirene/unites_legales/#{siren}")\nend\n',
    driver: (paths) => `
outcomes = ${paths}.map do |path|
  API_ENTREPRISE_CLIENT.get(path).nil? ? 'unknown' : 'data'
rescue ApiEntrepriseError => e
  e.status
end
puts outcomes.to_json
`,
  },
};

describe('the base client of a project', () => {
  for (const language of languages) {
    const target = baseClientTarget(written(language));
    assert.ok(target);
    const file = `src/call.${target.extension}`;

    it(`${language}: parses, and a call through it is complete and clean at the level strict`, async () => {
      for (const lang of ['fr', 'en'] as const) {
        const client = renderBaseClient({ language: written(language), lang, values, form: 'file' });
        const code = withCode(client, calls[language].call, target);
        assert.ok(await parses(file, code), code);
        const { calls: read, findings } = await analyseTexts({ [file]: code });
        assert.deepEqual(
          findings.map(({ rule, message }) => `${rule}: ${message.en}`),
          [],
          code,
        );
        const found = read.filter(({ endpoint }) => endpoint === '/v4/insee/sirene/unites_legales/{siren}');
        assert.equal(found.length, 1, JSON.stringify(read.map(({ endpoint }) => endpoint)));
        const [call] = found;
        assert.deepEqual(
          { params: call?.params, state: call?.timeout.state, ms: call?.timeout.ms, host: call?.host },
          {
            params: { context: 'present', recipient: 'present', object: 'present', user_id: 'absent' },
            state: 'set',
            ms: 5000,
            host: 'production',
          },
        );
      }
    });
  }

  it('says what it says in one language, and leaves the trace to be filled in', () => {
    for (const language of languages) {
      const [french, english] = (['fr', 'en'] as const).map((lang) =>
        renderBaseClient({ language: written(language), lang, rest: 'placeholders' }),
      );
      assert.match(french ?? '', /\$\{1:cadre de l’appel\}[\s\S]*\$\{3:raison de l’appel\}/);
      assert.doesNotMatch(english ?? '', /Le client|épuisé|renvoyé/);
    }
  });

  describe('run', () => {
    let simulator: Simulator;

    before(async () => {
      simulator = await startSimulator();
    });
    after(() => simulator.close());

    for (const language of languages.filter((each) => each !== 'typescript')) {
      const target = baseClientTarget(written(language));
      assert.ok(target);
      const client = renderBaseClient({ language: written(language), lang: 'fr', values, form: 'file' });
      const list = (paths: readonly string[]) => JSON.stringify(paths);

      it(`${language}: is answered by the simulator`, async function () {
        this.timeout(120_000);
        const paths = ['418166096', '130025265'].map((siren) => `/v4/insee/sirene/unites_legales/${siren}`);
        const driver = calls[language].driver(list([...paths, '/v4/insee/sirene/unites_legales/123']));
        const code = withCode(client, driver, target);
        const env = {
          API_ENTREPRISE_BASE_URL: simulator.url,
          API_ENTREPRISE_TOKEN: mintToken({ scopes: allScopes(shipped()) }),
        };
        const outcome = await run(target, code, env);
        if (isSkipped(outcome)) return skip(this, outcome.skipped);
        assert.deepEqual(JSON.parse(outcome.stdout), ['data', 'data', 422], outcome.stderr);
      });

      it(`${language}: sends again what it is invited to, when it is, and nothing else`, async function () {
        this.timeout(120_000);
        const counts = new Map<string, number>();
        const seen: { readonly path: string; readonly at: number }[] = [];
        const server = await loopback((path): Answer => {
          const count = (counts.get(path) ?? 0) + 1;
          counts.set(path, count);
          seen.push({ path, at: Date.now() });
          const errors = (code: string, meta = {}) => ({ errors: [{ code, detail: 'Non', meta }] });
          const data = { data: { siren: '1' } };
          switch (path) {
            case '/busy':
              if (count > 1) return { status: 200, body: data };
              return { status: 429, headers: { 'Retry-After': '1' }, body: errors('00429') };
            case '/down':
              return count > 1 ? { status: 200, body: data } : { status: 502, body: errors('03999', { retry_in: 1 }) };
            case '/long':
              return { status: 503, body: errors('03020', { retry_in: 3600 }) };
            case '/always':
              return { status: 429, headers: { 'Retry-After': '0' }, body: errors('00429') };
            case '/lost':
              return { status: 404, body: errors('03003') };
            case '/last': {
              const reset = String(Math.ceil(Date.now() / 1000) + 1);
              return { status: 200, headers: { 'RateLimit-Remaining': '0', 'RateLimit-Reset': reset }, body: data };
            }
            case '/next':
              return { status: 200, body: data };
            default:
              return { status: Number(path.slice(1)), body: errors('00301') };
          }
        });
        try {
          const paths = [
            '/busy',
            '/down',
            '/long',
            '/always',
            '/lost',
            '/401',
            '/403',
            '/422',
            '/500',
            '/last',
            '/next',
          ];
          const env = { API_ENTREPRISE_BASE_URL: server.origin, API_ENTREPRISE_TOKEN: 'jeton' };
          const outcome = await run(target, withCode(client, calls[language].driver(list(paths)), target), env);
          if (isSkipped(outcome)) return skip(this, outcome.skipped);
          assert.deepEqual(
            JSON.parse(outcome.stdout),
            ['data', 'data', 503, 429, 'unknown', 401, 403, 422, 500, 'data', 'data'],
            outcome.stderr,
          );
          const once = Object.fromEntries(paths.map((path) => [path, 1]));
          assert.deepEqual(Object.fromEntries(counts), { ...once, '/busy': 2, '/down': 2, '/always': 3 });
          const at = (path: string, nth: number) => seen.filter((each) => each.path === path)[nth]?.at ?? 0;
          // No sooner than it was told to.
          assert.ok(at('/busy', 1) - at('/busy', 0) >= 990);
          assert.ok(at('/next', 0) >= (Math.ceil(at('/last', 0) / 1000) + 1) * 1000 - 10);
          assert.deepEqual(server.seen[0]?.query, values);
        } finally {
          await server.close();
        }
      });
    }
  });
});
