import * as z from 'zod/mini';

/** The variable that takes what a window is to do to the suite in it, as JSON. */
export const variable = 'API_ENTREPRISE_ENDURANCE';

export const optionsSchema = z.object({
  /** `replay` does everything and then looks at what is found; `look` only looks, in a window that has just begun. */
  task: z.enum(['replay', 'look']),
  operations: z.number(),
  seconds: z.number(),
  samples: z.number(),
  seed: z.number(),
  /** Where the outcome goes. */
  outcome: z.string(),
});
export type EnduranceOptions = z.infer<typeof optionsSchema>;

const processSchema = z.object({
  /** JavaScript's own and what hangs on it, after a collection, in MB. */
  heap: z.number(),
  external: z.number(),
  resident: z.number(),
  /** Timers, sockets, pipes, watchers that keep the process alive. */
  handles: z.number(),
  /** Of the process itself: on signals, messages, ends. */
  listeners: z.number(),
  /** Open files; 0 where the system does not tell. */
  files: z.number(),
});
export type ProcessFigures = z.infer<typeof processSchema>;

export const outcomeSchema = z.object({
  operations: z.number(),
  /** Steps that could not be done. */
  refused: z.number(),
  seconds: z.number(),
  /** How often each was done, and how long it took in all, in ms. */
  done: z.record(z.string(), z.object({ times: z.number(), ms: z.number() })),
  samples: z.array(z.object({ host: processSchema, analysis: z.nullable(processSchema) })),
  /** By file: what is found there, a line a finding, sorted. */
  findings: z.record(z.string(), z.array(z.string())),
});
export type EnduranceOutcome = z.infer<typeof outcomeSchema>;
