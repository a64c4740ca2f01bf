// `npm run check:workflows`: GitHub's workflows under two linters, actionlint for what they say and zizmor for what they let
// happen. Needs Go and Python with their registries, so `npm test` leaves it out; test/docs/workflows.test.ts holds the rest.
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { root } from './paths';
import { run } from './run';

const actionlint = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12';
const zizmor = 'zizmor==1.32.0';

/** A Python environment of its own, in `out/`. */
async function ensureZizmor(): Promise<string> {
  const folder = path.join(root, 'out', zizmor.replace('==', '-'));
  const [programs, suffix] = process.platform === 'win32' ? ['Scripts', '.exe'] : ['bin', ''];
  const program = path.join(folder, programs, `zizmor${suffix}`);
  if (!existsSync(program)) {
    await run(process.platform === 'win32' ? 'python' : 'python3', ['-m', 'venv', folder]);
    await run(path.join(folder, programs, `python${suffix}`), ['-m', 'pip', 'install', '--quiet', zizmor]);
  }
  return program;
}

async function main(): Promise<void> {
  await run('go', ['run', actionlint], { cwd: root });
  console.log('actionlint: nothing to say.');
  const args = ['--offline', '--no-progress', '--persona=pedantic', '--min-severity=low', '.github'];
  console.log(await run(await ensureZizmor(), args, { cwd: root }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
