import path from 'node:path';
import { grammarFilesIn } from '../analysis/index';
import { parseRequest } from './protocol';
import { Service } from './service';

/** The analysis process. It is forked by the extension host, and ends with it. */
function main(): void {
  const service = new Service(
    grammarFilesIn(path.join(__dirname, 'grammars')),
    (answer) => process.send?.(answer),
    (error) => {
      console.error(error);
      process.exit(70);
    },
  );
  process.on('message', (value) => {
    const request = parseRequest(value);
    if (request) service.receive(request);
  });
  process.on('disconnect', () => process.exit());
}

main();
