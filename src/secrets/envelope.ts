import * as z from 'zod/mini';

/** A name that environments of every system accept. */
export const VARIABLE = /^[A-Za-z_]\w{0,127}$/;

export const MAX_NAME = 80;

const id = z.string().check(z.regex(/^[\w-]{1,64}$/));
/** When it was last written, in ms since 1970. */
const at = z.number().check(z.nonnegative());

const kept = z.object({
  id,
  at,
  name: z.string().check(z.minLength(1), z.maxLength(MAX_NAME)),
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('secret'), token: z.string().check(z.minLength(1), z.maxLength(65_536)) }),
    z.object({ kind: z.literal('environment'), variable: z.string().check(z.regex(VARIABLE)) }),
  ]),
});

/** What is left of a token that was deleted, so that no other window brings it back. */
const deleted = z.object({ id, at, deleted: z.literal(true) });

const envelope = z.object({ version: z.literal(1), records: z.array(z.unknown()) });

export type Kept = z.infer<typeof kept>;
export type Deleted = z.infer<typeof deleted>;
export type StoredRecord = Kept | Deleted;
/** By identifier. Holds secrets. */
export type Records = ReadonlyMap<string, StoredRecord>;

/** What was read of the store. */
export type Envelope =
  | {
      readonly state: 'read';
      readonly records: Records;
      /** Records that could not be understood, as they were: they are kept, for someone else may. */
      readonly unreadable: readonly unknown[];
    }
  /** Written by a version that is not known here, or damaged. */
  | { readonly state: 'newer' | 'broken' };

const nothing: Envelope = { state: 'read', records: new Map(), unreadable: [] };

/** Reads the text of the store; undefined is an empty one. */
export function parseEnvelope(text: string | undefined): Envelope {
  if (text === undefined) return nothing;
  const value = parsed(text);
  const whole = envelope.safeParse(value);
  if (!whole.success) return { state: isNewer(value) ? 'newer' : 'broken' };
  const records = new Map<string, StoredRecord>();
  const unreadable: unknown[] = [];
  for (const raw of whole.data.records) {
    const record = parseRecord(raw);
    if (record) records.set(record.id, later(record, records.get(record.id)));
    else unreadable.push(raw);
  }
  return { state: 'read', records, unreadable };
}

function parseRecord(raw: unknown): StoredRecord | null {
  const asDeleted = deleted.safeParse(raw);
  if (asDeleted.success) return asDeleted.data;
  const asKept = kept.safeParse(raw);
  return asKept.success ? asKept.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isNewer(value: unknown): boolean {
  const { success, data } = z.object({ version: z.number().check(z.gt(1)) }).safeParse(value);
  return success && data.version > 1;
}

/** Windows stay open for weeks; one that missed a deletion for longer does not exist. */
const MOURNING_MS = 60 * 86_400_000;

/** Without the deletions of long ago. `now` in ms. */
export function withoutOldDeletions(records: Records, now: number): Records {
  return new Map([...records].filter(([, record]) => !('deleted' in record) || now - record.at < MOURNING_MS));
}

/** The text of the store. */
export function writeEnvelope(records: Records, unreadable: readonly unknown[]): string {
  return JSON.stringify({ version: 1, records: [...records.values(), ...unreadable] });
}

/**
 * Both together: of each token, what was written last. The order of joining does not matter, and joining again changes
 * nothing, so that windows which write at the same time end with the same tokens.
 */
export function join(one: Records, other: Records): Records {
  const joined = new Map(one);
  for (const [id, record] of other) joined.set(id, later(record, joined.get(id)));
  return joined;
}

function later(one: StoredRecord, other: StoredRecord | undefined): StoredRecord {
  if (!other || one.at > other.at) return one;
  if (other.at > one.at) return other;
  if ('deleted' in one !== 'deleted' in other) return 'deleted' in one ? one : other;
  return canonical(one) >= canonical(other) ? one : other;
}

export function isSame(one: Records, other: Records): boolean {
  return one.size === other.size && [...one].every(([id, record]) => sameAs(record, other.get(id)));
}

function sameAs(one: StoredRecord, other: StoredRecord | undefined): boolean {
  return other !== undefined && canonical(one) === canonical(other);
}

/** The same text for the same record, whatever the order of its keys. */
function canonical(record: StoredRecord): string {
  if ('deleted' in record) return JSON.stringify([record.id, record.at]);
  const { source } = record;
  return JSON.stringify([
    record.id,
    record.at,
    record.name,
    source.kind,
    source.kind === 'secret' ? source.token : source.variable,
  ]);
}
