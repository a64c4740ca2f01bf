import { Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Lang } from '../../text/message';
import { Grammars } from '../../analysis/index';
import { grammarFilesIn } from '../../syntax/grammar-files';
import type { CommandEnvironment } from '../environment';
import type { Writer } from '../writer';
import { toolServer } from '../../tools/server';

/** Serves the tools on standard input and output until the assistant closes them; gives the exit code. */
export async function serveTools(
  { grammars, version, out, interrupted }: CommandEnvironment,
  lang: Lang,
): Promise<number> {
  const server = toolServer(version, { lang, grammars: new Grammars(grammarFilesIn(grammars)) });
  const transport = new StdioServerTransport(process.stdin, linesTo(out));
  const closed = new Promise<void>((resolve) => process.stdin.once('end', resolve));
  await server.connect(transport);
  await Promise.race([closed, interrupted()]);
  await server.close();
  return 0;
}

/** The protocol's messages, a line each, by the one way out. */
function linesTo(out: Writer): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: unknown, _, done) {
      out.text(String(chunk));
      done();
    },
  });
}
