import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { runTool } from './answer';
import { tools } from './index';
import type { ToolContext } from './tool';

/** For models. */
const INSTRUCTIONS =
  'Tools about API Entreprise, the French State’s API that gives administrations certified data about companies. Paths and ' +
  'parameters cannot be guessed: find the endpoint first, write the call with write_call, then check the code with check_code.';

/** The tools as a server of the Model Context Protocol. What leaves it holds no token. */
export function toolServer(version: string, context: ToolContext): McpServer {
  const server = new McpServer({ name: 'api-entreprise', version }, { instructions: INSTRUCTIONS });
  for (const tool of tools) {
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.description,
        inputSchema: tool.input,
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      // A question without an answer is an answer too: the assistant reads what to do instead.
      async (input) => {
        const { text, isError } = await runTool(tool, input, context);
        return { content: [{ type: 'text' as const, text }], isError };
      },
    );
  }
  return server;
}
