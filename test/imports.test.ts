import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as z from 'zod/mini';
import { root } from '../scripts/paths';
import { run } from '../scripts/run';

const rules = path.join(root, '.dependency-cruiser.cjs');
const cruiser = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

const resultSchema = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
});

/** Checks a small tree of sources against the project's import rules. Gives each breach as `file: rule`. */
async function breaches(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'api-entreprise-imports-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), text);
    }
    fs.writeFileSync(path.join(folder, 'tsconfig.json'), '{}');
    const output = await run(process.execPath, [cruiser, '--config', rules, '--output-type', 'json', 'src'], {
      cwd: folder,
    });
    const { violations } = resultSchema.parse(JSON.parse(output)).summary;
    return violations.map(({ from, rule }) => `${from}: ${rule.name}`).toSorted();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

describe('the import rules', () => {
  it('accept the core leaning on itself, and files of one folder that call each other', async () => {
    const files = {
      'src/analysis/index.ts': `import { paths } from '../catalogue/paths';\nexport const first = () => paths()[0];\n`,
      'src/catalogue/paths.ts': `import { b } from './b';\nexport const paths = () => [b];\n`,
      'src/catalogue/b.ts': `import { paths } from './paths';\nexport const b = () => paths;\n`,
      'src/editor/show.ts': `import * as vscode from 'vscode';\nimport { first } from '../analysis/index';\nexport const app = [vscode.env.appName, first];\n`,
    };
    assert.deepEqual(await breaches(files), []);
  });

  it('refuse vscode and the editor folders in the core, and folders out of bounds or that import each other', async () => {
    const files = {
      'src/requests/vscode.ts': `import * as vscode from 'vscode';\nexport const name = vscode.env.appName;\n`,
      'src/cli/editor.ts': `import type { B } from '../editor/b';\nexport const a: B = 1;\n`,
      'src/editor/b.ts': `export type B = number;\n`,
      'src/catalogue/bounds.ts': `export { z } from '../simulator/z';\n`,
      'src/token/bounds.ts': `export { z } from '../simulator/z';\n`,
      'src/analysis/bounds.ts': `export { z } from '../simulator/z';\n`,
      'src/simulator/z.ts': `export const z = 1;\n`,
      'src/assist/cycle.ts': `import { b } from '../writing/cycle';\nexport const a = () => b;\n`,
      'src/writing/cycle.ts': `import { a } from '../assist/cycle';\nexport const b = () => a;\n`,
    };
    assert.deepEqual(await breaches(files), [
      'src/analysis/bounds.ts: analysis-stands-on-its-list',
      'src/assist/cycle.ts: no-cycles-between-folders',
      'src/catalogue/bounds.ts: catalogue-stands-on-its-list',
      'src/cli/editor.ts: core-without-editor-folders',
      'src/requests/vscode.ts: core-without-vscode',
      'src/token/bounds.ts: token-stands-on-nothing',
      'src/writing/cycle.ts: writing-stands-on-its-list',
    ]);
  });
});
