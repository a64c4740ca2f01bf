import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { ruleIds } from '../../src/analysis/findings';
import { leakRules, rules } from '../../src/analysis/rules/index';

const root = path.join(__dirname, '..', '..');

/** Suppressions are judged once the rules have spoken, by no rule of their own. */
const existing = [...rules, ...leakRules].map(({ id }): string => id).concat('unused-suppression');

describe('the rules that are offered', () => {
  it('are those that exist', () => {
    assert.deepEqual([...ruleIds].sort(), existing.sort());
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
