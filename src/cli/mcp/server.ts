import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { type AnyTool, type ToolContext, ToolError, tools } from '../../tools';
import { redactor } from '../../token';
import { printableLines } from '../../text/printable';
import { mcpMessages as say } from './messages';

/** The tools as a server of the Model Context Protocol. What leaves it holds no token. */
export function toolServer(version: string, context: ToolContext): McpServer {
  const server = new McpServer({ name: 'api-entreprise', version }, { instructions: say.instructions });
  for (const tool of tools) {
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.description,
        inputSchema: tool.input,
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      (input) => answer(tool, input, context),
    );
  }
  return server;
}

/** A question without an answer is an answer too: the assistant reads what to do instead. */
async function answer(tool: AnyTool, input: unknown, context: ToolContext) {
  const clean = redactor([]);
  const told = (text: string, isError: boolean) => ({
    content: [{ type: 'text' as const, text: printableLines(clean(text)) }],
    isError,
  });
  try {
    return told(await tool.run(input, context), false);
  } catch (error) {
    if (error instanceof ToolError) return told(error.sentence[context.lang], true);
    return told(say.failed[context.lang], true);
  }
}
