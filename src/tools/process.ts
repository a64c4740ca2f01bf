/** What the editor and the process of the tools tell each other. */
import * as z from 'zod/mini';

export const Asked = z.object({
  id: z.number(),
  tool: z.string(),
  input: z.unknown(),
  lang: z.enum(['fr', 'en']),
});

export const Answered = z.object({ id: z.number(), text: z.string(), isError: z.boolean() });

export type Asked = z.infer<typeof Asked>;
export type Answered = z.infer<typeof Answered>;
