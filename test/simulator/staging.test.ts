import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { type Operation, operationByPath } from '../../src/catalogue/index';
import type { Mode } from '../../src/simulator/index';
import { type Caller, catalogue, codesOf, TRACE, withSimulator } from './harness';
import { skip } from '../skip';

/** The service's own data, where it stands beside the repository; nothing of it is in the repository. */
const DATA = [process.env['API_ENTREPRISE_DATA'], '../shared/data', '../../shared/data']
  .filter((folder) => folder !== undefined)
  .map((folder) => path.resolve(__dirname, '../..', folder))
  .find((folder) => existsSync(path.join(folder, 'staging')));

const Facts = z.object({
  entries: z.array(
    z.object({
      path: z.string(),
      staging_fixtures: z.optional(
        z.array(
          z.object({
            file: z.string(),
            reachable_as_deployed: z.boolean(),
            invalid_params: z.optional(z.array(z.string())),
          }),
        ),
      ),
    }),
  ),
});
const Case = z.object({
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  status: z.number(),
  payload: z.string(),
});

interface Known {
  readonly name: string;
  readonly operation: Operation;
  readonly target: string;
  readonly status: number;
  readonly body: unknown;
  readonly deployed: 'reachable' | 'refused' | 'made up';
}

function casesIn(data: string): Known[] {
  const facts = z.parse(Facts, JSON.parse(readFileSync(path.join(data, 'catalogue-facts.json'), 'utf8')));
  return facts.entries.flatMap(({ path: template, staging_fixtures: fixtures = [] }) => {
    const operation = operationByPath(template, catalogue);
    return fixtures.map(({ file, reachable_as_deployed: isReachable, invalid_params: invalid }): Known => {
      assert.ok(operation, template);
      const { params, status, payload } = z.parse(
        Case,
        parse(readFileSync(path.join(data, 'staging', operation.id, file), 'utf8')),
      );
      const own = new Set(operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name));
      const others = Object.entries(params).filter(([name]) => !own.has(name));
      const query = others.map(([name, value]) => `&${name}=${value}`).join('');
      return {
        name: `${operation.id}/${file}`,
        operation,
        target: `${template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name]))}?${TRACE}${query}`,
        status,
        body: JSON.parse(payload),
        deployed: isReachable ? 'reachable' : invalid ? 'refused' : 'made up',
      };
    });
  });
}

describe('the test data of the service', () => {
  let cases: Known[] = [];
  let folder = '';

  before(function () {
    if (DATA === undefined) return skip(this, 'the service’s own data files are not at hand');
    folder = path.join(DATA, 'staging');
    cases = casesIn(DATA);
  });

  const against = (mode: Mode, test: (call: Caller) => Promise<void>) => () =>
    withSimulator({ mode, fixtures: folder }, (_, call) => test(call))();

  it('is read to the last case', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
    assert.equal(cases.length, files.length);
  });

  it(
    'is answered whole, with its statuses and bodies, as it is documented',
    against('documented', async (call) => {
      for (const { name, target, status, body } of cases) {
        const answer = await call(target);
        assert.equal(answer.status, status, name);
        assert.deepEqual(JSON.parse(answer.text), body, name);
        assert.equal(answer.headers.get('content-type'), 'application/vnd.api+json; charset=utf-8');
      }
    }),
  );

  it(
    'is answered as it is deployed: found by the keys of the server, refused or made up',
    against('deployed', async (call) => {
      for (const { name, target, status, body, deployed, operation } of cases) {
        const answer = await call(target);
        if (deployed === 'reachable') {
          assert.equal(answer.status, status, name);
          assert.deepEqual(JSON.parse(answer.text), body, name);
        } else if (deployed === 'refused') {
          assert.equal(answer.status, 422, name);
          const expected = operation.parameters.find((parameter) => parameter.in === 'path')?.error;
          assert.deepEqual(codesOf(answer), [expected], name);
        } else {
          assert.equal(answer.status, 200, name);
          assert.notDeepEqual(JSON.parse(answer.text), body, name);
        }
      }
    }),
  );

  it(
    'comes with a token that the simulator takes',
    against('documented', async (call) => {
      const token = readFileSync(path.join(folder, 'token.txt'), 'utf8').trim();
      const answer = await call('/privileges', { token });
      assert.equal(answer.status, 200);
    }),
  );
});
