import * as z from 'zod/mini';
import { type Catalogue, type Operation, shipped } from '../../src/catalogue/index';
import { allScopes, mintToken, type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/index';

export const catalogue: Catalogue = shipped();
export const RECIPIENT = '13002526500013';
export const TRACE = `context=marche&object=attribution&recipient=${RECIPIENT}`;
/** Noon in France: no provider is closed. */
export const NOON = Date.UTC(2026, 5, 15, 10, 0, 0);

export const goodToken = (): string => mintToken({ scopes: allScopes(catalogue) });

/** Runs a test against a simulator of its own, which ends with it. */
export function withSimulator(
  options: SimulatorOptions,
  test: (simulator: Simulator, call: Caller) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const simulator = await startSimulator({ limits: null, now: () => NOON, ...options });
    try {
      await test(simulator, (target, init) => call(simulator, target, init));
    } finally {
      await simulator.close();
    }
  };
}

export interface Init {
  /** Null for none. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly signal?: AbortSignal;
}

export type Caller = (target: string, init?: Init) => Promise<Answered>;

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function call(
  { url }: Simulator,
  target: string,
  { token = goodToken(), headers, ...init }: Init = {},
): Promise<Answered> {
  const response = await fetch(url + target, {
    redirect: 'manual',
    headers: { ...(token === null ? {} : { Authorization: `Bearer ${token}` }), ...headers },
    ...init,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** A path of the operation with values that the service accepts. */
export function pathOf(operation: Operation): string {
  const values: Readonly<Record<string, string>> = {
    siren: '418166096',
    siret: '41816609600051',
    siren_or_rna: 'W751212517',
    siret_or_rna: 'W751212517',
    siren_or_siret_or_rna: '418166096',
    siren_or_siret_or_rnf: '418166096',
    siret_or_eori: '41816609600051',
    month: '03',
    year: '2024',
  };
  return operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
}

const Errors = z.object({
  errors: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      detail: z.string(),
      source: z.optional(z.strictObject({ parameter: z.string() })),
      meta: z.strictObject({ provider: z.optional(z.string()), retry_in: z.optional(z.number()) }),
    }),
  ),
});

export function errorsOf({ text }: Answered): z.infer<typeof Errors>['errors'] {
  return z.parse(Errors, JSON.parse(text)).errors;
}

export function codesOf(answer: Answered): string[] {
  return errorsOf(answer).map(({ code }) => code);
}
