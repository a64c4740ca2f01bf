/** What the editor and the process of the tools tell each other. */
import * as z from 'zod/mini';

export const ToolRequest = z.object({
  id: z.number(),
  tool: z.string(),
  input: z.unknown(),
  lang: z.enum(['fr', 'en']),
});

export const ToolResponse = z.object({ id: z.number(), text: z.string(), isError: z.boolean() });

export type ToolRequest = z.infer<typeof ToolRequest>;
export type ToolResponse = z.infer<typeof ToolResponse>;
