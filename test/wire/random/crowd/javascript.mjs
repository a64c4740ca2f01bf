// Runs many programs side by side in one process: their files come as lines of the standard input, what became of each goes to the standard output.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

// What a program leaves behind must not end the others.
process.on('unhandledRejection', () => undefined);
process.on('uncaughtException', () => undefined);

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

for await (const file of createInterface({ input: process.stdin })) {
  say({ file, began: true });
  import(pathToFileURL(file).href).then(
    () => say({ file, status: 0, said: '' }),
    (error) => say({ file, status: 1, said: String(error) }),
  );
}
// The input ends with the process that has started this one.
process.exit();
