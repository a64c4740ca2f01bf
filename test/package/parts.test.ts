import * as assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import * as fs from 'node:fs';
import { builtinModules } from 'node:module';
import * as path from 'node:path';
import * as z from 'zod/mini';
import { root, vsixFile } from '../../scripts/paths';

const bomSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(z.object({ group: z.optional(z.string()), name: z.string(), version: z.string() })),
});

describe('what is in the packed extension', () => {
  const files = unzipSync(fs.readFileSync(vsixFile));
  const textOf = (name: string): string => new TextDecoder().decode(files[`extension/dist/${name}`]);
  const listed = bomSchema
    .parse(JSON.parse(textOf('sbom.cdx.json')))
    .components.map(({ group, name, version }) => ({ name: group === undefined ? name : `${group}/${name}`, version }));

  it('is listed: every package that a bundle was made of, with its version', () => {
    const meta = path.join(root, 'out', 'meta');
    const made = new Set(
      ['extension', 'extension.web', 'assist', 'analysis', 'analysis-server', 'panel', 'shared', 'cli', 'grammars']
        .map((name) => fs.readFileSync(path.join(meta, `${name}.json`), 'utf8'))
        .flatMap((text) => [...text.matchAll(/"node_modules\/((?:@[^/"]+\/)?[^/"]+)\//g)])
        .map(([, name]) => name ?? ''),
    );
    assert.ok(made.has('zod') && made.has('@vscode/tree-sitter-wasm'));
    const names = new Set(listed.map(({ name }) => name));
    assert.deepEqual(
      [...made].filter((name) => !names.has(name)),
      [],
    );
  });

  it('has no package left outside, to be found by who runs it', () => {
    for (const [name, bytes] of Object.entries(files)) {
      if (!/^extension\/dist\/.*\.mjs$/.test(name)) continue;
      const text = new TextDecoder().decode(bytes);
      for (const [, from = ''] of text.matchAll(/(?:^|[;}])import[^;"']{0,2000}?from"([^"./][^"]*)"/g)) {
        assert.ok(from.startsWith('node:') || builtinModules.includes(from), `${name} imports ${from}`);
      }
    }
  });

  it('comes with the notice that its licence asks for', () => {
    const notices = textOf('third-party-notices.txt');
    for (const { name, version } of listed) {
      const [, notice = ''] = notices.split(`${name} ${version} (`);
      assert.match(notice.slice(0, 2_000), /copyright/i, name);
    }
  });
});
