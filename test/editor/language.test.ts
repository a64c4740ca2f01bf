import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod/mini';
import { root } from '../../scripts/paths';

const strings = z.record(z.string(), z.string());
const french = strings.parse(json('l10n/bundle.l10n.fr.json'));
const manifestText = readFileSync(path.join(root, 'package.json'), 'utf8');
const sources = sourcesIn('src').join('\n');

describe('what the editor says', () => {
  it('has its French, sentence by sentence, and no French of a sentence that is gone', () => {
    const said = [...sources.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]);
    assert.ok(said.length > 20);
    assert.equal([...sources.matchAll(/l10n\.t\(/g)].length, said.length, 'l10n.t takes a literal');
    assert.deepEqual(Object.keys(french).toSorted(), [...new Set(said)].toSorted());
    for (const [english, other] of Object.entries(french)) {
      assert.deepEqual(holes(other), holes(english), english);
    }
  });

  it('has both languages for the manifest, and nothing that the manifest does not use', () => {
    const english = strings.parse(json('package.nls.json'));
    const frenchToo = strings.parse(json('package.nls.fr.json'));
    const used = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]);
    assert.deepEqual(Object.keys(english).toSorted(), [...new Set(used)].toSorted());
    assert.deepEqual(Object.keys(frenchToo), Object.keys(english));
  });

  it('uses every setting and command that the manifest declares', () => {
    const manifest = z
      .object({
        contributes: z.object({
          commands: z.array(z.object({ command: z.string() })),
          configuration: z.object({ properties: z.record(z.string(), z.unknown()) }),
        }),
      })
      .parse(JSON.parse(manifestText));
    for (const { command } of manifest.contributes.commands) assert.ok(sources.includes(`'${command}'`), command);
    for (const setting of Object.keys(manifest.contributes.configuration.properties)) {
      const name = setting.replace('apiEntreprise.', '');
      assert.match(sources, new RegExp(`getConfiguration\\('apiEntreprise'\\)\\.get(?:<\\w+>)?\\('${name}'`), setting);
    }
  });
});

function json(file: string): unknown {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'));
}

function holes(text: string): string[] {
  return [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).toSorted();
}
