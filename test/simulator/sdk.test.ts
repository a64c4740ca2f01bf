/**
 * What the official clients of API Entreprise rely on, asked of the simulator.
 *
 * Neither package could be had from a registry (@api-gouv-dinum/api-entreprise is not on npm, the gem api_entreprise not
 * in reach), so `Sdk` below is a client of our own that keeps to their documented protocol: Bearer; the trace from
 * default parameters and checked before sending; a refusal waited for as long as `RateLimit-Reset`, else `meta.retry_in`,
 * says, never `Retry-After`; errors told apart by status and by the codes of their body.
 */
import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { isSiret, operationByPath } from '../../src/catalogue/index';
import { catalogue, goodToken, NOON, RECIPIENT, withSimulator } from './harness';

const UNIT = '/v4/insee/sirene/unites_legales/418166096';
const CERTIFICATE = '/v4/urssaf/unites_legales/418166096/attestation_vigilance';

const Body = z.object({
  data: z.optional(z.unknown()),
  links: z.optional(z.record(z.string(), z.unknown())),
  meta: z.optional(z.record(z.string(), z.unknown())),
  errors: z.optional(
    z.array(z.object({ code: z.string(), meta: z.optional(z.object({ retry_in: z.optional(z.number()) })) })),
  ),
});

interface Retry {
  readonly max: number;
  readonly onStatus: readonly number[];
}

interface SdkOptions {
  readonly baseUrl: string;
  readonly token: string;
  readonly defaultParams: Readonly<Record<string, string>>;
  readonly retry?: Retry;
  /** Seconds since 1970, as the clock of the client has it. */
  readonly now: () => number;
  /** Called in the place of a wait, with its seconds. */
  readonly sleep: (seconds: number) => void;
}

class SdkError extends Error {
  constructor(
    readonly status: number | null,
    readonly codes: readonly string[],
    readonly retryAfter: number | null,
  ) {
    super(`${status} ${codes.join(' ')}`);
  }
}

class Sdk {
  constructor(private readonly options: SdkOptions) {}

  async get(path: string, params: Readonly<Record<string, string | undefined>> = {}): Promise<z.infer<typeof Body>> {
    const { max, onStatus } = this.options.retry ?? { max: 0, onStatus: [] };
    const query = this.checked(params);
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.once(path, query);
      } catch (error) {
        if (!(error instanceof SdkError) || error.status === null) throw error;
        if (attempt >= max || !onStatus.includes(error.status)) throw error;
        this.options.sleep(error.retryAfter ?? 0);
      }
    }
  }

  /** Before anything is sent: the three parameters, and the check digit of the recipient. What is undefined is left out. */
  private checked(params: Readonly<Record<string, string | undefined>>): URLSearchParams {
    const given = Object.entries(params).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    );
    const query = new URLSearchParams({ ...this.options.defaultParams, ...Object.fromEntries(given) });
    const isComplete = ['recipient', 'context', 'object'].every((name) => (query.get(name) ?? '') !== '');
    if (!isComplete || !isSiret(query.get('recipient') ?? '')) throw new SdkError(null, [], null);
    return query;
  }

  private async once(path: string, query: URLSearchParams): Promise<z.infer<typeof Body>> {
    const { baseUrl, token, now } = this.options;
    const response = await fetch(`${baseUrl.replace(/\/+$/, '')}${path}?${query.toString()}`, {
      headers: { Accept: 'application/json', Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    if (response.ok) return z.parse(Body, JSON.parse(text));
    const { errors = [] } = isJson(text) ? z.parse(Body, JSON.parse(text)) : {};
    const reset = response.headers.get('ratelimit-reset');
    const untilReset = reset === null ? null : Math.max(0, Math.floor(Number(reset) - now()));
    const announced = errors[0]?.meta?.retry_in ?? null;
    const retryAfter = response.status === 429 ? untilReset || announced || untilReset : announced;
    throw new SdkError(
      response.status,
      errors.map(({ code }) => code),
      retryAfter,
    );
  }
}

function isJson(text: string): boolean {
  return text.startsWith('{');
}

/** An SDK for a simulator whose clock goes on with each wait, so that nobody waits for it. */
function withSdk(
  options: Partial<SdkOptions> & { readonly path?: string },
  test: (sdk: Sdk, waits: readonly number[]) => Promise<void>,
): () => Promise<void> {
  return async () => {
    // A whole second: the clients round what is left of the minute down, and come a little early at any other time.
    let now = NOON + 12_000;
    const waits: number[] = [];
    await withSimulator({ limits: {}, now: () => now }, async ({ url }) => {
      const sdk = new Sdk({
        baseUrl: `${url}${options.path ?? ''}`,
        token: goodToken(),
        defaultParams: { recipient: RECIPIENT, context: 'Marchés publics', object: 'Dossier 42' },
        now: () => now / 1_000,
        sleep: (seconds) => {
          waits.push(seconds);
          now += seconds * 1_000;
        },
        ...options,
      });
      await test(sdk, waits);
    })();
  };
}

const failed = async (call: Promise<unknown>): Promise<SdkError> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof SdkError) return error;
    throw error;
  }
  return assert.fail('it succeeded');
};

describe('the protocol of the official clients, against the simulator', () => {
  it(
    'reads the envelope of an answer, with a document or without',
    withSdk({}, async (sdk) => {
      for (const path of [UNIT, CERTIFICATE]) {
        const { data, links, meta } = await sdk.get(path);
        assert.ok(typeof data === 'object' && data !== null, path);
        assert.ok(links !== undefined && meta !== undefined, path);
      }
    }),
  );

  it(
    'sends nothing that is incomplete, and leaves out what is undefined',
    withSdk({}, async (sdk) => {
      assert.equal((await failed(sdk.get(UNIT, { object: '' }))).status, null);
      assert.equal((await failed(sdk.get(UNIT, { recipient: '13002526500014' }))).status, null);
      assert.ok((await sdk.get(UNIT, { recipient: undefined })).data);
    }),
  );

  it(
    'waits once, and for as long as was asked, when it is refused for a while',
    withSdk(
      { path: '/__simulator/with/too-many-requests=7', retry: { max: 1, onStatus: [429] } },
      async (sdk, waits) => {
        assert.deepEqual((await failed(sdk.get(UNIT))).codes, ['00429']);
        assert.deepEqual(waits, [7]);
      },
    ),
  );

  it(
    'gets through after a burst by waiting for the window to end',
    withSdk({ path: '/__simulator/with/burst=1', retry: { max: 1, onStatus: [429] } }, async (sdk, waits) => {
      assert.ok((await sdk.get(UNIT)).data);
      assert.deepEqual(waits, [48]);
    }),
  );

  it(
    'is let through again when the minute is over',
    withSdk({ retry: { max: 1, onStatus: [429] } }, async (sdk, waits) => {
      const path = '/v3/cibtp/etablissements/41816609600051/attestation_cotisations_conges_payes_chomage_intemperies';
      const limit = operationByPath(path.replace('41816609600051', '{siret}'), catalogue)?.rateLimit?.perMinute ?? 0;
      for (let count = 0; count <= limit; count += 1) assert.ok((await sdk.get(path)).data);
      assert.deepEqual(waits, [48]);
    }),
  );

  for (const [scenario, status, code, wait] of [
    ['error=31502', 502, '31502', 10],
    ['error=04501', 502, '04501', 172_800],
    ['maintenance=90', 503, '01020', 90],
    ['provider-timeout', 504, '01002', 0],
  ] as const) {
    it(
      `waits as long as ${code} says`,
      withSdk(
        { path: `/__simulator/with/${scenario}`, retry: { max: 1, onStatus: [502, 503, 504] } },
        async (sdk, waits) => {
          const error = await failed(sdk.get(UNIT));
          assert.deepEqual([error.status, error.codes], [status, [code]]);
          assert.deepEqual(waits, [wait]);
        },
      ),
    );
  }

  for (const [scenario, status, code] of [
    ['legal', 451, '01005'],
    ['not-found', 404, '01003'],
    ['error=00105', 401, '00105'],
    ['error=00212', 422, '00212'],
    ['conflict', 409, '00015'],
  ] as const) {
    it(
      `takes ${status} for an answer`,
      withSdk(
        { path: `/__simulator/with/${scenario}`, retry: { max: 3, onStatus: [429, 502] } },
        async (sdk, waits) => {
          const error = await failed(sdk.get(UNIT));
          assert.deepEqual([error.status, error.codes], [status, [code]]);
          assert.deepEqual(waits, []);
        },
      ),
    );
  }

  it(
    'tells a retired path, in plain text, from an error with codes',
    withSdk({}, async (sdk) => {
      const error = await failed(sdk.get('/v2/entreprises/418166096'));
      assert.deepEqual([error.status, error.codes], [410, []]);
    }),
  );
});
