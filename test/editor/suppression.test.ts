import * as assert from 'node:assert/strict';
import { findSuppressions } from '../../src/analysis/suppressions';
import { disableForFile, disableForLine, type CommentInsertion } from '../../src/editor/suppression';

const rule = 'missing-timeout';

describe('suppressions that the editor writes', () => {
  const samples: readonly (readonly [language: string, file: string, text: string, line: number])[] = [
    ['javascript', 'a.js', 'function f() {\n  get(url);\n}\n', 1],
    ['typescript', 'a.ts', '#!/usr/bin/env node\nget(url);\n', 1],
    ['typescriptreact', 'a.tsx', 'const a = (\n  <div>\n    <Call url="x" />\n  </div>\n);\n', 2],
    ['javascriptreact', 'a.jsx', 'get(url);\n', 0],
    ['python', 'a.py', '#!/usr/bin/python\n# -*- coding: utf-8 -*-\nif a:\n    get(url)\n', 3],
    ['python', 'b.py', 'x = a + \\\n    get(url)\n', 1],
    ['php', 'a.php', '<?php\n\n$a = get($url);\n', 2],
    ['php', 'b.php', '<html>\n<p><?= get($url) ?></p>\n</html>\n', 1],
    ['yaml', 'a.yml', 'get: a\n', 0],
    ['plaintext', '.env.local', 'get=a\n', 0],
    ['html', 'a.html', '<p>\nget\n</p>\n', 1],
    ['vue', 'a.vue', '<template>\n</template>\n<script setup>\nget(url);\n</script>\n', 3],
    ['haml', 'a.haml', '%p x\n:javascript\n  get(url)\n', 2],
    ['astro', 'a.astro', '---\nget(url);\n---\n<p>x</p>\n', 1],
    ['http', 'a.http', '###\nget x\n', 1],
    ['properties', 'a.properties', 'get=a\n', 0],
    ['ruby', 'a.rb', '# frozen_string_literal: true\n\nget url\n', 2],
  ];

  for (const [language, file, text, line] of samples) {
    it(`are understood by the analysis: ${file} (${language})`, () => {
      const lines = text.split('\n');
      const lineAt = (number: number): string => lines[number] ?? '';
      const forLine = inserted(text, disableForLine({ language, uri: `file:///${file}` }, line, lineAt, rule));
      const [suppression, ...others] = findSuppressions(forLine, `file:///${file}`);
      assert.equal(others.length, 0);
      assert.deepEqual(
        suppression?.targets.map(({ rule: named }) => named),
        [rule],
      );
      assert.ok(suppression.line);
      assert.match(forLine.slice(suppression.line.start, suppression.line.end), /get|Call/);

      const forFile = inserted(text, disableForFile({ language, uri: `file:///${file}` }, lines.length, lineAt, rule));
      const [whole] = findSuppressions(forFile, `file:///${file}`);
      assert.equal(whole?.scope, 'file');
      assert.deepEqual(
        whole.targets.map(({ rule: named }) => named),
        [rule],
      );
    });
  }

  it('are comments of the script where a line of a page is one', () => {
    const of = (uri: string, text: string, line: number): string | undefined => {
      const lines = text.split('\n');
      return disableForLine({ language: 'x', uri }, line, (each) => lines[each] ?? '', rule)
        ?.text.trim()
        .slice(0, 4);
    };
    assert.equal(of('a.vue', '<script setup>\nget()\n</script>', 1), '// a');
    assert.equal(of('a.vue', '<script>\n</script>\n<p>get</p>', 2), '<!--');
    assert.equal(of('a.astro', '---\nget()\n---\n<p>get</p>', 1), '// a');
    assert.equal(of('a.astro', '---\nget()\n---\n<p>get</p>', 3), '<!--');
  });

  it('leave first what has to come first', () => {
    const first = (language: string, text: string): number => {
      const lines = text.split('\n');
      return (
        disableForFile({ language, uri: 'file:///x' }, lines.length, (line) => lines[line] ?? '', rule)?.line ?? -1
      );
    };
    assert.equal(first('javascript', '#!/usr/bin/env node\nx'), 1);
    assert.equal(first('python', '#!/usr/bin/python\n# coding: latin1\nx'), 2);
    assert.equal(first('ruby', '# frozen_string_literal: true\nx'), 1);
    assert.equal(first('php', '<?php\nx'), 1);
    assert.equal(first('php', '<p>'), 0);
  });
});

describe('suppressions in files without comments', () => {
  it('are not offered', () => {
    const written = { language: 'json', uri: 'file:///a.json' };
    assert.equal(
      disableForLine(written, 0, () => '{}', rule),
      null,
    );
    assert.equal(
      disableForFile(written, 1, () => '{}', rule),
      null,
    );
  });
});

function inserted(text: string, insertion: CommentInsertion | null): string {
  assert.ok(insertion);
  const { line, character, text: words } = insertion;
  const lines = text.split('\n');
  lines[line] = `${(lines[line] ?? '').slice(0, character)}${words}${(lines[line] ?? '').slice(character)}`;
  return lines.join('\n');
}
