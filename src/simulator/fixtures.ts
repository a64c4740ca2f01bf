/**
 * Test data of the service: a folder per operation, a YAML file per case, as in datagouv/apistration, mocks/payloads.
 *
 * `documented` finds a case as people expect it to be found, by the parameters of the path. `deployed` finds it as the
 * test environment does, by all the parameters of the server's own code, some of which no case can hold.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import type { Catalogue, Operation } from '../catalogue/index';
import { simulatorMessages, SimulatorError } from './messages';

export type Mode = 'documented' | 'deployed';

export interface Fixture {
  readonly file: string;
  readonly params: ReadonlyMap<string, string>;
  readonly status: number;
  /** JSON, as in the file. */
  readonly payload: string;
}

const Case = z.object({
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  status: z.number().check(z.int(), z.minimum(200), z.maximum(599)),
  payload: z.string(),
});

/** What a call brings to the search of a case. */
export interface Sought {
  readonly operation: Operation;
  readonly path: ReadonlyMap<string, string>;
  readonly query: ReadonlyMap<string, string>;
  /** Of the token, of the request: what the server adds to its search in some operations. */
  readonly tokenId: string;
  readonly requestId: string;
}

export class Fixtures {
  /** Read when first asked for, so that starting does not wait for all of them. */
  private readonly read = new Map<string, readonly Fixture[]>();

  private constructor(
    private readonly folder: string,
    private readonly operations: readonly string[],
  ) {}

  /**
   * The test data of a folder.
   * @throws SimulatorError when the folder cannot be read, or holds a folder of no operation
   */
  static open(folder: string, catalogue: Catalogue): Fixtures {
    let names: string[];
    try {
      names = readdirSync(folder);
    } catch {
      throw new SimulatorError(simulatorMessages.fixturesMissing(folder));
    }
    const ids = catalogue.operations.map(({ id }) => id);
    if (!names.some((name) => ids.includes(name))) {
      throw new SimulatorError(simulatorMessages.fixturesEmpty(folder, ids[0] ?? ''));
    }
    return new Fixtures(folder, ids);
  }

  /** Reads one operation after the other, each when the next value is asked for; gives what is wrong with it, or null. */
  *readAll(): Generator<SimulatorError | null> {
    for (const operation of this.operations) {
      try {
        this.of(operation);
        yield null;
      } catch (error) {
        if (!(error instanceof SimulatorError)) throw error;
        yield error;
      }
    }
  }

  /**
   * The case that answers a call, if there is one.
   * @throws SimulatorError when a case of the operation cannot be used
   */
  find(sought: Sought, mode: Mode): Fixture | null {
    const fixtures = this.of(sought.operation.id);
    return mode === 'documented' ? closest(fixtures, sought) : exact(fixtures, sought);
  }

  private of(operation: string): readonly Fixture[] {
    const known = this.read.get(operation);
    if (known !== undefined) return known;
    const folder = path.join(this.folder, operation);
    const files = filesOf(folder).filter((name) => /\.ya?ml$/.test(name));
    const fixtures = files.sort().map((name) => readFixture(path.join(folder, name)));
    this.read.set(operation, fixtures);
    return fixtures;
  }
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readFixture(file: string): Fixture {
  const broken = (why: string): SimulatorError =>
    new SimulatorError(simulatorMessages.fixtureBroken(file, why.replaceAll(/\s+/g, ' ').slice(0, 200)));
  try {
    const { success, data, error } = Case.safeParse(parse(readFileSync(file, 'utf8')));
    if (!success) throw broken(error.issues[0]?.path.join('.') ?? '');
    const { params, status, payload } = data;
    JSON.parse(payload);
    const named = Object.entries(params).map(([name, value]): [string, string] => [name, String(value).toLowerCase()]);
    return { file, params: new Map(named), status, payload };
  } catch (error) {
    throw error instanceof SimulatorError ? error : broken(String(error));
  }
}

/** By the parameters of the path; between several, by those of the query, then by the fewest others. */
function closest(fixtures: readonly Fixture[], { path: given, query }: Sought): Fixture | null {
  let best: { readonly fixture: Fixture; readonly score: number } | null = null;
  for (const fixture of fixtures) {
    if (![...given].every(([name, value]) => fixture.params.get(name) === value.toLowerCase())) continue;
    let score = 0;
    for (const [name, value] of fixture.params) {
      if (given.has(name)) continue;
      const asked = query.get(name);
      if (asked === undefined) score -= 1;
      else score += asked.toLowerCase() === value ? 1 : -100;
    }
    if (best === null || score > best.score) best = { fixture, score };
  }
  return best?.fixture ?? null;
}

function exact(fixtures: readonly Fixture[], sought: Sought): Fixture | null {
  const key = keyOf(sought);
  const isKey = ({ params }: Fixture) =>
    params.size === key.size && [...key].every(([name, value]) => params.get(name) === value);
  return fixtures.find(isKey) ?? null;
}

/**
 * The parameters that the server looks a case up by: those of the path, and what the code of some operations adds, from
 * siade/app/controllers (`…_params` of the controllers, `common_dgfip_organizer_params.rb`) at b96c7219d.
 */
function keyOf({ operation, path: given, query, tokenId, requestId }: Sought): Map<string, string> {
  const added: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
    [
      /_dgfip_(attestations_fiscales|chiffres_affaires|li\w+)$|_bilans_entreprise$/,
      { user_id: tokenId, request_id: requestId },
    ],
    [/_ademe_certificats_rge$/, { limit: query.get('limit') ?? '1000' }],
    [/_qualibat_certifications_batiment$/, { api_version: String(operation.version) }],
    [/_inpi_rne_extrait_rne$/, { token_id: tokenId }],
  ];
  const more = added.find(([pattern]) => pattern.test(operation.id))?.[1] ?? {};
  return new Map([...given, ...Object.entries(more)].map(([name, value]) => [name, value.toLowerCase()]));
}
