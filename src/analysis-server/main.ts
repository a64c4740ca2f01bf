import path from 'node:path';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { grammarFilesIn } from '../syntax/grammar-files';
import { DiskFiles } from './disk-files';

/** The analysis process. It is forked by the extension host, and ends with it. */
async function main(): Promise<void> {
  const rpc = createMessageConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
  process.on('disconnect', () => process.exit());
  const { EditorFiles, hostOver, isCode, serve } = await import('./analysis');
  const host = hostOver(rpc);
  serve(rpc, {
    grammarFiles: grammarFilesIn(path.join(__dirname, 'grammars')),
    filesOf: (folder, trusted) =>
      folder.startsWith('file:') ? new DiskFiles(folder, trusted, isCode) : new EditorFiles(folder, host),
    fatal: (error) => {
      console.error(error);
      process.exit(70);
    },
  });
}

void main();
