import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { ruleIds } from '../../src/analysis/findings';
import { everyRule } from '../../src/analysis/rules/index';

const root = path.join(__dirname, '..', '..');

const existing = everyRule.map(({ id }): string => id);

/** The one list of names, which editors and configurations read without the rules. */
const LIST = 'src/analysis/findings.ts';

/** Files of src/ that name a rule in a text or a comment, and are not its own. */
function strangers(id: string): string[] {
  const name = new RegExp(`(?<![\\w-])${id}(?![\\w-])`);
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join('src', file.replaceAll('\\', '/')))
    .filter((file) => file !== LIST && file !== `src/analysis/rules/${id}.ts`)
    .filter((file) =>
      name.test(readFileSync(path.join(root, file), 'utf8').replaceAll(/^import .*$|^} from .*$/gm, '')),
    );
}

describe('the rules that are offered', () => {
  it('are those that exist', () => {
    assert.deepEqual([...ruleIds].sort(), existing.sort());
  });

  it('are each known by name in their own file alone', () => {
    const known = ruleIds.map((id) => [id, strangers(id)] as const).filter(([, files]) => files.length > 0);
    assert.deepEqual(known, []);
  });

  it('are those of the schema, and so of what editors complete', () => {
    const schema = z
      .object({ properties: z.object({ rules: z.object({ propertyNames: z.object({ enum: z.array(z.string()) }) }) }) })
      .parse(JSON.parse(readFileSync(path.join(root, 'media', 'api-entreprise.schema.json'), 'utf8')));
    assert.deepEqual(schema.properties.rules.propertyNames.enum.sort(), existing.sort());
  });

  it('have a page each, and a line in the README', () => {
    for (const readme of ['README.md', 'README.en.md']) {
      const named = [
        ...readFileSync(path.join(root, readme), 'utf8').matchAll(/\]\(docs\/rules\/([a-z-]+?)(?:\.en)?\.md\)/g),
      ];
      assert.deepEqual([...new Set(named.map(([, id]) => id))].sort(), existing.sort(), readme);
    }
  });
});
