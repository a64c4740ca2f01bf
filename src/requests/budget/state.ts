import * as z from 'zod/mini';

/** Calls that ended by `0` (ms since 1970, rounded up), and how many. */
const bucket = z.tuple([z.number(), z.number()]);

const server = z.object({
  /** What the service says of its window: its limit, and its end in its own seconds. */
  limit: z.number(),
  reset: z.number(),
  /** When that end comes by this machine's clock; never before it does. */
  resetAt: z.number(),
  /** How many calls may still begin before it. */
  left: z.number(),
  /** When the answer that said so came. */
  seenAt: z.number(),
});

const address = z.object({
  minute: z.array(bucket),
  long: z.array(bucket),
  /** When the last answers of status 429 came. */
  refusals: z.array(z.number()),
});

const group = z.object({
  done: z.array(bucket),
  /** By holder: what the service told each of its window. */
  servers: z.record(z.string(), server),
  /** Until when the service asked not to be called. */
  closedUntil: z.number(),
});

/** A call that has begun and of whose end nothing is known yet. */
const lease = z.object({
  id: z.string(),
  address: z.string(),
  group: z.nullable(z.string()),
  holder: z.string(),
  at: z.number(),
  /** When it counts as ended if its process says nothing more. */
  until: z.number(),
});

export const stateSchema = z.object({
  version: z.literal(2),
  addresses: z.record(z.string(), address),
  groups: z.record(z.string(), group),
  leases: z.array(lease),
});

export type BudgetState = z.infer<typeof stateSchema>;
export type AddressBudget = BudgetState['addresses'][string];
export type GroupBudget = BudgetState['groups'][string];
export type Lease = BudgetState['leases'][number];
export type ServerWindow = z.infer<typeof server>;
export type Bucket = z.infer<typeof bucket>;

export function emptyState(): BudgetState {
  return { version: 2, addresses: {}, groups: {}, leases: [] };
}

/** The state in a text; an empty one when there is none that can be read. */
export function readState(text: string | null): BudgetState {
  if (text === null) return emptyState();
  try {
    const parsed = stateSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : emptyState();
  } catch {
    return emptyState();
  }
}
