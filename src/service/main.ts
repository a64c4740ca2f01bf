import path from 'node:path';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { grammarFilesIn } from '../syntax/grammar-files';
import { serve } from './serve';

/** The analysis process. It is forked by the extension host, and ends with it. */
function main(): void {
  serve(createMessageConnection(new IPCMessageReader(process), new IPCMessageWriter(process)), {
    grammarFiles: grammarFilesIn(path.join(__dirname, 'grammars')),
    fatal: (error) => {
      console.error(error);
      process.exit(70);
    },
  });
  process.on('disconnect', () => process.exit());
}

main();
