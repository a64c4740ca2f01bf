import { clientRecords } from '../../src/languages/clients';
import type { ClientRecord } from '../../src/clients/schema';
import { editionsOf } from '../../src/clients/versions';
import { isSkipped } from './cache';
import { claimsOf } from './claims';
import type { Court } from './judge';
import { observe } from './observe';
import type { Runner, Variant } from './runner';
import type { Sample } from './samples';
import { together } from './together';

/** What a client's record says of refused requests, and what its programs did with them. */
export interface Refusals {
  readonly client: string;
  readonly variant: string;
  readonly sample: string;
  readonly said: boolean;
  /** Of each status, whether the program ended with an error. */
  readonly raised: readonly (readonly [status: number, raised: boolean])[];
}

/** Clients of which other forms raise than those that samples run, and which. */
const OTHER_FORMS: Readonly<Record<string, string>> = {
  request: 'its callbacks are told of a refusal; the promises of request-promise-native 1.0.9 were seen to reject',
};

/** So long a program may take: some libraries ask again, and wait before. */
const PATIENCE_MS = 20_000;
/** Of so many samples of a client, one should send one request and end well where it is answered. */
const TRIED = 12;

/** Answers a program of each client with each of these statuses, and sees whether it ends with an error that it does not without. */
export async function seeRefusals(
  court: Court,
  runner: Runner,
  samples: readonly Sample[],
  options: { readonly jobs: number; readonly newestOnly: boolean; readonly statuses: readonly number[] },
): Promise<readonly Refusals[]> {
  const found: Refusals[] = [];
  const clients = [...new Set(samples.map(({ client }) => client))];
  await together(clients, options.jobs, async (client) => {
    const own = samples.filter((sample) => sample.client === client);
    const seen = new Set<string>();
    for (const sample of own.slice(0, TRIED)) {
      const variants = runner.variantsOf(sample).flatMap((each) => (isSkipped(each) ? [] : [each]));
      for (const variant of options.newestOnly ? variants.slice(-1) : variants) {
        if (seen.has(variant.name)) continue;
        const each = await seeOne(court, sample, variant, options.statuses);
        if (!each) continue;
        seen.add(variant.name);
        found.push(each);
      }
    }
  });
  return found;
}

/** What a client's record says of the version that a program is run with. */
function recordOf(client: string, { packages }: Variant): ClientRecord | undefined {
  const record = clientRecords.find(({ id }) => id === client);
  const rangesOf = (names: readonly string[]): readonly string[] => names.flatMap((name) => packages[name] ?? []);
  return record && editionsOf(record).find(({ mayBe }) => mayBe(rangesOf))?.record;
}

/** Null where the program is none of one request of its client's, or does not end well where it is answered. */
async function seeOne(
  court: Court,
  { client, extension, id, text, others }: Sample,
  variant: Variant,
  statuses: readonly number[],
): Promise<Refusals | null> {
  const calls = await claimsOf(`appel${extension}`, text, { ...variant.manifest, ...others });
  const record = recordOf(client, variant);
  if (calls.length !== 1 || calls[0]?.client !== client || !record) return null;
  const program = variant.place(text, others);
  const failsWith = async (status: number): Promise<boolean | null> => {
    const { arrivals, status: exit } = await observe(
      (port) => program.launch({ port, authority: court.authority }),
      'echo',
      court.server,
      PATIENCE_MS,
      { status },
    );
    return arrivals.length === 0 || exit === null ? null : exit !== 0;
  };
  try {
    if ((await failsWith(200)) !== false) return null;
    const raised: (readonly [number, boolean])[] = [];
    for (const status of statuses) {
      const isRaised = await failsWith(status);
      if (isRaised !== null) raised.push([status, isRaised]);
    }
    return { client, variant: variant.name, sample: id, said: record.raises === true, raised };
  } finally {
    program.remove();
  }
}

/** Sentences on records that say otherwise of refused requests than programs did. */
export function contradictedRefusals(refusals: readonly Refusals[]): string[] {
  return refusals.flatMap(({ client, variant, sample, said, raised }) =>
    (OTHER_FORMS[client] === undefined ? raised : [])
      .filter(([, isRaised]) => isRaised !== said)
      .map(
        ([status, isRaised]) =>
          `${client} [${variant}] raises: said ${String(said)}; answered ${String(status)}, it ${isRaised ? 'raised' : 'did not raise'} (${sample})`,
      ),
  );
}
