/** What a simulator in a process of its own, and whoever started it, tell each other. */
import * as z from 'zod/mini';

/** `SimulatorOptions`, as far as they can be written down. */
export const WrittenOptions = z.strictObject({
  port: z.exactOptional(z.number()),
  mode: z.exactOptional(z.enum(['documented', 'deployed'])),
  fixtures: z.exactOptional(z.string()),
  limits: z.exactOptional(
    z.nullable(z.strictObject({ factor: z.exactOptional(z.number()), windowSeconds: z.exactOptional(z.number()) })),
  ),
  maintenance: z.exactOptional(z.boolean()),
  scenario: z.exactOptional(z.string()),
});

export type WrittenOptions = z.infer<typeof WrittenOptions>;

const Entry = z.object({
  number: z.number(),
  at: z.string(),
  requestId: z.string(),
  method: z.string(),
  path: z.string(),
  operation: z.nullable(z.string()),
  status: z.nullable(z.number()),
  codes: z.array(z.string()),
  token: z.string(),
  trace: z.object({
    context: z.nullable(z.string()),
    object: z.nullable(z.string()),
    recipient: z.nullable(z.string()),
  }),
  scenario: z.nullable(z.string()),
  lost: z.nullable(z.string()),
  suggestion: z.nullable(z.string()),
  ms: z.number(),
});

/** From the simulator. It ends when it is no longer listened to. */
export const SimulatorEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), url: z.string() }),
  /** It could not start, and has ended. */
  z.object({ kind: z.literal('failed'), sentence: z.object({ fr: z.string(), en: z.string() }) }),
  z.object({ kind: z.literal('entry'), entry: Entry }),
]);

export type SimulatorEvent = z.infer<typeof SimulatorEvent>;
