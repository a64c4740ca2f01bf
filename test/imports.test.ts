import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { z } from 'zod/mini';
import { root } from '../scripts/paths';
import { run } from '../scripts/run';

const rules = path.join(root, '.dependency-cruiser.cjs');
const cruiser = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

const resultSchema = z.object({
  summary: z.object({ violations: z.array(z.object({ rule: z.object({ name: z.string() }) })) }),
});

/** Checks a small tree of sources against the project's import rules and names those that it breaks. */
async function brokenRules(files: Readonly<Record<string, string>>): Promise<string[]> {
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
    return resultSchema.parse(JSON.parse(output)).summary.violations.map(({ rule }) => rule.name);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

describe('the import rules', () => {
  it('accept the core leaning on itself', async () => {
    const files = {
      'src/analysis/index.ts': `import { paths } from '../catalogue/paths';\nexport const first = paths[0];\n`,
      'src/catalogue/paths.ts': `export const paths = ['/v3'];\n`,
      'src/editor/diagnostics.ts': `import * as vscode from 'vscode';\nimport { first } from '../analysis/index';\nexport const log = () => vscode.window.showInformationMessage(first);\n`,
    };
    assert.deepEqual(await brokenRules(files), []);
  });

  it('refuse vscode in the core', async () => {
    const files = {
      'src/analysis/a.ts': `import * as vscode from 'vscode';\nexport const name = vscode.env.appName;\n`,
    };
    assert.deepEqual(await brokenRules(files), ['core-without-vscode']);
  });

  it('refuse an editor folder in the core', async () => {
    const files = {
      'src/cli/a.ts': `import type { B } from '../editor/b';\nexport const a: B = 1;\n`,
      'src/editor/b.ts': `export type B = number;\n`,
    };
    assert.deepEqual(await brokenRules(files), ['core-without-editor-folders']);
  });

  it('refuse any other folder in the catalogue, the token and, but for three, the analysis', async () => {
    const files = {
      'src/catalogue/a.ts': `export { z } from '../requests/z';\n`,
      'src/token/a.ts': `export { z } from '../requests/z';\n`,
      'src/analysis/a.ts': `export { z } from '../requests/z';\n`,
      'src/requests/z.ts': `export const z = 1;\n`,
    };
    assert.deepEqual((await brokenRules(files)).toSorted(), [
      'analysis-imports-only-catalogue-token-writing',
      'catalogue-imports-no-other-folder',
      'token-imports-no-other-folder',
    ]);
  });
});
