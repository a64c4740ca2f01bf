import path from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { version } from '../../package.json';
import { Grammars } from '../analysis/index';
import { grammarFilesIn } from '../syntax/grammar-files';
import { runTool } from './answer';
import { tools } from './index';
import { type ToolResponse, ToolRequest } from './process';
import { toolServer } from './server';

/**
 * The process of the tools: forked by the editor it answers its questions, and started by anything else it speaks the Model
 * Context Protocol on standard input and output. It ends with whoever started it.
 */
async function main(): Promise<void> {
  const grammars = new Grammars(grammarFilesIn(path.join(__dirname, 'grammars')));
  if (process.send === undefined) {
    const lang = process.argv[2] === 'fr' ? 'fr' : 'en';
    await toolServer(version, { lang, grammars }).connect(new StdioServerTransport());
    process.stdin.once('end', () => process.exit());
    return;
  }
  process.on('disconnect', () => process.exit());
  process.on('message', (value) => {
    const asked = ToolRequest.safeParse(value);
    if (asked.success) void tell(asked.data, grammars);
  });
}

async function tell({ id, tool: name, input, lang }: ToolRequest, grammars: Grammars): Promise<void> {
  const tool = tools.find((each) => each.name === name);
  if (!tool) return;
  const answered: ToolResponse = { id, ...(await runTool(tool, input, { lang, grammars })) };
  process.send?.(answered);
}

void main();
