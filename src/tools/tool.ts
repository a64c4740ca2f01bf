import * as z from 'zod/mini';
import type { Message, Lang } from '../text/message';
import type { Grammars } from '../analysis/index';

/** What tools may use of the process that they run in. Nothing of it reaches the service, and none of it holds a token. */
export interface ToolContext {
  /** The language of answers. */
  readonly lang: Lang;
  readonly grammars: Grammars;
}

/** Something that an assistant may ask for. Answers are Markdown. */
export interface Tool<Input extends z.core.$ZodLooseShape = z.core.$ZodLooseShape> {
  readonly name: string;
  readonly title: string;
  /** What it does, and when not to use it. English: it is read by models. */
  readonly description: string;
  readonly input: z.ZodMiniObject<Input>;
  /** Throws ToolError for what it cannot answer. */
  run(input: z.infer<z.ZodMiniObject<Input>>, context: ToolContext): Promise<string>;
}

/** A question that has no answer, with what to do instead. */
export class ToolError extends Error {
  constructor(readonly sentence: Message) {
    super(sentence.en);
    this.name = 'ToolError';
  }
}

/** Checks the input's type against what `run` takes; the list of tools holds all of them as one type. */
export function defineTool<Input extends z.core.$ZodLooseShape>(tool: Tool<Input>): AnyTool {
  return {
    name: tool.name,
    title: tool.title,
    description: tool.description,
    input: tool.input,
    run: async (input, context) => {
      const read = tool.input.safeParse(input);
      if (read.success) return tool.run(read.data, context);
      const why = z.prettifyError(read.error);
      throw new ToolError({ fr: `Demande mal formée : ${why}`, en: `Malformed request: ${why}` });
    },
  };
}

/** A tool whose input has not been looked at yet. */
export interface AnyTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodMiniObject;
  /** Throws ToolError, for an input of another shape too. */
  run(input: unknown, context: ToolContext): Promise<string>;
}
