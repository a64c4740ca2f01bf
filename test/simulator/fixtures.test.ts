import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Message } from '../../src/text/message';
import { SimulatorError, startSimulator } from '../../src/simulator/index';
import { codesOf, TRACE, withSimulator } from './harness';

const YEARLY = 'api_entreprise_v3_gip_mds_effectifs_annuels_entreprise';
const RGE = 'api_entreprise_v3_ademe_certificats_rge';

function caseOf(params: Readonly<Record<string, string | number>>, name: string, status = 200): string {
  const lines = Object.entries(params).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`);
  return `params:\n${lines.join('\n')}\nstatus: ${status}\npayload: '${JSON.stringify({ data: { name } })}'\n`;
}

describe('a folder of test data', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'fixtures-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (operation: string, name: string, text: string) => {
    mkdirSync(path.join(folder, operation), { recursive: true });
    writeFileSync(path.join(folder, operation, name), text);
  };
  const yearly = (year: string, query = '') =>
    `/v3/gip_mds/unites_legales/130025265/effectifs_annuels/${year}?${TRACE}${query}`;

  it('answers by the path, then by what the query adds, as documented', async () => {
    write(YEARLY, 'plain.yaml', caseOf({ siren: '130025265', year: 2024 }, 'plain'));
    write(YEARLY, 'boeth.yaml', caseOf({ siren: '130025265', year: 2024, nature_effectif: 'boeth' }, 'boeth'));
    write(YEARLY, 'refused.yaml', caseOf({ siren: 'invalid', year: 2024 }, 'refused', 422));
    await withSimulator({ fixtures: folder }, async (_, call) => {
      const nameOf = async (target: string) => /"name":"(\w+)"/.exec((await call(target)).text)?.[1];
      assert.equal(await nameOf(yearly('2024')), 'plain');
      assert.equal(await nameOf(yearly('2024', '&nature_effectif=BOETH')), 'boeth');
      assert.equal(await nameOf(yearly('2024', '&nature_effectif=ecap')), 'plain');
      assert.equal(await nameOf(yearly('2023')), undefined, 'made up');
      const refused = await call(yearly('2024').replace('130025265', 'invalid'));
      assert.deepEqual([refused.status, refused.text], [422, '{"data":{"name":"refused"}}']);
    })();
  });

  it('answers by the server’s own keys, after the checks, as deployed', async () => {
    write(YEARLY, 'boeth.yaml', caseOf({ siren: '130025265', year: 2024, nature_effectif: 'boeth' }, 'boeth'));
    write(YEARLY, 'refused.yaml', caseOf({ siren: '130025266', year: 2024 }, 'refused', 422));
    write(RGE, 'thousand.yaml', caseOf({ siret: '13002526500013', limit: 1000 }, 'thousand'));
    write(RGE, 'ten.yaml', caseOf({ siret: '13002526500013', limit: 10 }, 'ten'));
    await withSimulator({ fixtures: folder, mode: 'deployed' }, async (_, call) => {
      const nameOf = async (target: string) => /"name":"(\w+)"/.exec((await call(target)).text)?.[1];
      assert.equal(await nameOf(yearly('2024', '&nature_effectif=boeth')), undefined);
      assert.deepEqual(codesOf(await call(yearly('2024').replace('130025265', '130025266'))), ['00301']);
      const rge = `/v3/ademe/etablissements/13002526500013/certification_rge?${TRACE}`;
      assert.equal(await nameOf(rge), 'thousand');
      assert.equal(await nameOf(`${rge}&limit=10`), 'ten');
    })();
  });

  for (const [what, text, why] of [
    ['no YAML', 'params: [', /YAML|Flow/],
    ['no status', "params: {}\npayload: '{}'", /status/],
    ['no JSON', "params: {}\nstatus: 200\npayload: '{'", /JSON/],
  ] as const) {
    it(`says which case cannot be used: ${what}`, async () => {
      write(YEARLY, 'broken.yaml', text);
      const problems: Message[] = [];
      const found: { now?: () => void } = {};
      const told = new Promise<void>((resolve) => (found.now = resolve));
      const onProblem = (sentence: Message) => {
        problems.push(sentence);
        found.now?.();
      };
      await withSimulator({ fixtures: folder, onProblem }, async (_, call) => {
        await told;
        assert.match(problems[0]?.en ?? '', /broken\.yaml/);
        assert.match(problems[0]?.en ?? '', why);
        const answer = await call(yearly('2024'));
        assert.equal(answer.status, 500);
        assert.match(answer.text, /broken\.yaml/);
        assert.equal((await call('/v3/ping')).status, 200);
      })();
    });
  }

  it('has to be a folder with operations in it', async () => {
    for (const fixtures of [folder, path.join(folder, 'nowhere'), __filename]) {
      await assert.rejects(startSimulator({ fixtures }), SimulatorError);
    }
  });
});
