import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Finding, RuleId } from '../../src/analysis/findings';
import { settleFindings } from '../../src/analysis/settle';
import { applySuppressions, findSuppressions } from '../../src/analysis/suppressions';

function finding(rule: RuleId, text: string, at: string, uri: string): Finding {
  const start = text.indexOf(at);
  assert.ok(start >= 0, `no ${at} in ${text}`);
  return {
    rule,
    severity: 'warning',
    place: { uri, start, end: start + at.length },
    message: { fr: 'm', en: 'm' },
    endpoint: null,
    related: [],
    relatedCount: 0,
    fixes: [],
    fingerprint: rule,
  };
}

/** The rules left when `missing-timeout` and `token-logged` are both found at CALL. */
function kept(text: string, file = 'a.js'): string[] {
  const uri = `file:///w/${file}`;
  const both = [finding('missing-timeout', text, 'CALL', uri), finding('token-logged', text, 'CALL', uri)];
  const { kept: left, unused } = applySuppressions(both, text, uri);
  return [...left, ...unused].map(({ rule }) => rule);
}

const D = 'api-entreprise-disable';

describe('suppression', () => {
  it('cover the next line, their line or the file', () => {
    assert.deepEqual(kept(`// ${D}-next-line missing-timeout token-logged -- slow provider\nCALL`), []);
    assert.deepEqual(kept(`CALL // ${D}-line missing-timeout, token-logged`), []);
    assert.deepEqual(kept(`// ${D}-file\n\n\nCALL`), []);
    assert.deepEqual(kept(`// ${D}-next-line missing-timeout\nCALL`), ['token-logged']);
    assert.deepEqual(kept(`// ${D}-next-line\r\nCALL`), []);
  });

  it('do nothing further away, and are then reported', () => {
    assert.deepEqual(kept(`// ${D}-next-line\n\nCALL`), ['missing-timeout', 'token-logged', 'unused-suppression']);
    assert.deepEqual(kept(`CALL\n// ${D}-next-line`), ['missing-timeout', 'token-logged', 'unused-suppression']);
    assert.deepEqual(kept(`CALL\n// ${D}-line`), ['missing-timeout', 'token-logged', 'unused-suppression']);
  });

  it('may be stacked', () => {
    assert.deepEqual(kept(`  // ${D}-next-line missing-timeout\n  // ${D}-next-line token-logged\n  CALL`), []);
    assert.deepEqual(kept(`x() // ${D}-next-line missing-timeout\ny() // ${D}-next-line token-logged\nCALL`), [
      'missing-timeout',
      'unused-suppression',
    ]);
  });

  it('are recognised in any comment of the language', () => {
    const comments: readonly [string, string][] = [
      ['a.py', `# ${D}-next-line\nCALL`],
      ['a.rb', `CALL # ${D}-line -- vu avec l'équipe`],
      ['a.php', `<?php # ${D}-next-line\nCALL`],
      ['a.ts', `/* ${D}-next-line missing-timeout token-logged */\nCALL`],
      ['a.ts', `/*\n * ${D}-next-line missing-timeout token-logged -- why\n * and more\n */\nCALL`],
      ['a.tsx', `<p>{/* ${D}-next-line */}\nCALL</p>`],
      ['a.html', `<!-- ${D}-next-line missing-timeout token-logged -->\nCALL`],
      ['a.html', `<!-- ${D}-next-line missing-timeout token-logged -- why -->\nCALL`],
      ['a.vue', `<!--\n  ${D}-file\n-->\nCALL`],
      ['a.twig', `{# ${D}-next-line #}\nCALL`],
      ['a.yaml', `key: value # ${D}-next-line\nCALL`],
      ['a.sql', `-- ${D}-next-line\nCALL`],
      ['a.ini', `; ${D}-next-line\nCALL`],
      ['a.http', `# ${D}-next-line\nCALL`],
      ['.env', `# ${D}-next-line\nCALL`],
      ['Dockerfile', `# ${D}-next-line\nCALL`],
      ['a.tex', `% ${D}-next-line\nCALL`],
      ['a.ps1', `<# ${D}-next-line #>\nCALL`],
      ['a.js', `const u = 'https://x' + "it's"; CALL // ${D}-line`],
      ['a.rs', `let x: &'a str = CALL; // ${D}-line`],
    ];
    for (const [file, text] of comments) assert.deepEqual(kept(text, file), [], `${file}: ${text}`);
  });

  it('are not recognised in strings, code or prose about them', () => {
    const others: readonly [string, string][] = [
      ['a.js', `const s = "// ${D}-file"; CALL`],
      ['a.js', `const s = '${D}-file'; CALL`],
      ['a.js', `const s = \`\n// \`; const t = "${D}-file"; CALL`],
      ['a.py', `s = "# ${D}-file"; CALL`],
      ['a.py', `${D}-file\nCALL`],
      ['a.js', `// write \`${D}-file\` at the top\nCALL`],
      ['a.js', `// see my-${D}-file\nCALL`],
      ['a.js', `// ${D}-files\nCALL`],
      ['a.js', `/* done */ ${D}-file\nCALL`],
      ['a.json', `{"a": 1} // ${D}-file\nCALL`],
    ];
    for (const [file, text] of others) {
      assert.deepEqual(kept(text, file), ['missing-timeout', 'token-logged'], `${file}: ${text}`);
    }
  });

  it('report each name that suppresses nothing, in its place, with a fix for a person to take', () => {
    const text = `CALL // ${D}-line missing-timeout, hardcoded-token, token-logged\nmore`;
    const uri = 'file:///w/a.js';
    const { unused } = applySuppressions(
      [finding('missing-timeout', text, 'CALL', uri), finding('token-logged', text, 'CALL', uri)],
      text,
      uri,
    );
    assert.equal(unused.length, 1);
    const only = unused[0];
    assert.ok(only);
    assert.equal(text.slice(only.place.start, only.place.end), 'hardcoded-token');
    const edit = only.fixes[0]?.edits[0];
    assert.ok(edit);
    assert.equal(
      text.slice(0, edit.start) + text.slice(edit.end),
      `CALL // ${D}-line missing-timeout, token-logged\nmore`,
    );
    assert.equal(only.fixes[0]?.safe, false);
  });

  it('are removed with their comment, and their line where it stands alone', () => {
    const removed = (text: string, file = 'a.tsx') => {
      const edit = applySuppressions([], text, `file:///w/${file}`).unused[0]?.fixes[0]?.edits[0];
      return edit ? text.slice(0, edit.start) + text.slice(edit.end) : null;
    };
    assert.equal(removed(`a\n  // ${D}-next-line token-logged -- x\nb`), 'a\nb');
    assert.equal(removed(`a();  // ${D}-line\nb`), 'a();\nb');
    assert.equal(removed(`a\n{/* ${D}-next-line */}\r\nb`), 'a\nb');
    assert.equal(removed(`/*\n * ${D}-file\n */`), null);
  });

  it('tell a rule that does not exist from one that finds nothing', () => {
    const sentences = (text: string) =>
      applySuppressions([], text, 'file:///w/a.js').unused.map(({ message }) => message.en);
    assert.match(sentences(`// ${D}-line because it is slow`)[0] ?? '', /No rule is called “because”/);
    assert.match(sentences(`// ${D}-line missing-timeout`)[0] ?? '', /has no effect/);
  });

  it('can keep an unused one quiet', () => {
    const text = `// ${D}-file unused-suppression\n// ${D}-line token-logged\n`;
    assert.deepEqual(applySuppressions([], text, 'file:///w/a.js').unused, []);
    assert.equal(applySuppressions([], `// ${D}-file unused-suppression\n`, 'file:///w/a.js').unused.length, 1);
  });

  it('never fail, whatever the text', () => {
    const piece = fc.constantFrom(
      `${D}-line`,
      `${D}-next-line`,
      `${D}-file`,
      'token-logged',
      '//',
      '/*',
      '*/',
      '"',
      "'",
      '`',
      '\n',
      '\r\n',
      '#',
      '<!--',
      '-->',
      '--',
      ' ',
      '{',
      '}',
      '\\',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }),
        fc.constantFrom('a.js', 'a.py', 'a.vue', 'x'),
        (parts, file) => {
          const text = parts.join('');
          for (const found of findSuppressions(text, `file:///w/${file}`)) {
            assert.ok(found.start < found.end && found.end <= text.length);
            assert.ok(!found.removal || (found.removal.start < found.removal.end && found.removal.end <= text.length));
          }
        },
      ),
    );
  });

  // Looking through all of them for each would take longer than anybody waits.
  describe('in great numbers', () => {
    const COUNT = 20_000;
    const uri = 'file:///w/a.js';
    const shapes: Readonly<Record<string, string>> = {
      'a line each': `CALL // ${D}-line missing-timeout\n`.repeat(COUNT),
      stacked: `${`// ${D}-next-line missing-timeout\n`.repeat(COUNT)}CALL`,
      'on one line': `${`/* ${D}-line missing-timeout */ `.repeat(COUNT)}CALL`,
      'in one comment': `CALL // ${`${D}-line missing-timeout `.repeat(COUNT)}`,
      'for the file': `CALL\n${`// ${D}-file missing-timeout\n`.repeat(COUNT)}`,
      'behind quotes that nothing closes': `${`\\'\\" // ${D}-line missing-timeout\n`.repeat(COUNT)}CALL`,
      'with comments that nothing closes': `${`x /* ${D}-line missing-timeout\n`.repeat(COUNT)}CALL`,
    };
    for (const [name, text] of Object.entries(shapes)) {
      it(`are each found once: ${name}`, () => {
        assert.equal(findSuppressions(text, uri).length, COUNT);
        const findings = [...text.matchAll(/CALL/g)].map(({ index }): Finding => ({
          ...finding('missing-timeout', text, 'CALL', uri),
          place: { uri, start: index, end: index + 4 },
        }));
        const { kept: left, suppressed } = applySuppressions(findings, text, uri);
        assert.equal(left.length + suppressed.length, findings.length);
      });
    }

    it('name no more rules than there are', () => {
      const [suppression] = findSuppressions(`// ${D}-line ${'a '.repeat(COUNT)}`, uri);
      assert.ok((suppression?.targets.length ?? 0) <= 100);
    });
  });
});

describe('settleFindings', () => {
  it('suppresses first, so that a suppression of a rule that is off is not reported, then applies severities', () => {
    const uri = 'file:///w/a.js';
    const text = `// ${D}-next-line missing-timeout\nCALL OTHER`;
    const configuration = {
      uri: null,
      folder: 'file:///w/',
      root: 'file:///w/',
      settings: { rules: { 'missing-timeout': 'off', 'token-logged': 'error' } },
    } as const;
    const raw = [
      finding('missing-timeout', text, 'CALL', uri),
      finding('missing-timeout', text, 'OTHER', uri),
      finding('token-logged', text, 'CALL', uri),
    ];
    assert.deepEqual(
      settleFindings(raw, [{ uri, text, configuration }]).map(({ rule, severity }) => [rule, severity]),
      [['token-logged', 'error']],
    );
    const ignoring = { ...configuration, settings: { ignore: ['a.js'] } };
    assert.deepEqual(settleFindings(raw, [{ uri, text, configuration: ignoring }]), []);
  });
});
