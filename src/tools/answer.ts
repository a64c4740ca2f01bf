import { printableLines } from '../text/printable';
import type { Message } from '../text/message';
import { redactor } from '../token';
import { type AnyTool, type ToolContext, ToolError } from './tool';

/** What an assistant reads: Markdown without a token; where the question has no answer, what to do instead. */
export interface ToolAnswer {
  readonly text: string;
  readonly isError: boolean;
}

const FAILED: Message = {
  fr: 'Cet outil a échoué. Reformulez la demande, ou signalez-le avec elle.',
  en: 'This tool failed. Rephrase the request, or report it together with the request.',
};

export async function runTool(tool: AnyTool, input: unknown, context: ToolContext): Promise<ToolAnswer> {
  const clean = redactor([]);
  const told = (text: string, isError: boolean): ToolAnswer => ({ text: printableLines(clean(text)), isError });
  try {
    return told(await tool.run(input, context), false);
  } catch (error) {
    return told((error instanceof ToolError ? error.sentence : FAILED)[context.lang], true);
  }
}
