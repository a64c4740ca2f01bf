import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { ruleIds } from '../../src/analysis/findings';
import { analyseTexts, lineAt, pathOf } from '../analysis/memory-files';
import { skip } from '../skip';

const root = path.resolve(__dirname, '../..');
const expectedFile = path.join(__dirname, 'expected.json');

/** States of context, recipient, object and user_id, in this order, by their first letter. */
const call = z.object({
  file: z.string(),
  line: z.number(),
  client: z.string(),
  host: z.string(),
  endpoint: z.nullable(z.string()),
  params: z.string(),
  timeout: z.string(),
});
const finding = z.object({
  file: z.string(),
  line: z.number(),
  rule: z.string(),
  severity: z.string(),
  missing: z.array(z.string()),
});
const seen = z.object({ calls: z.array(call), findings: z.array(finding) });
type Seen = z.infer<typeof seen>;

/** What the command prints, as far as it is compared. */
const printed = z.object({
  calls: z.array(
    z.object({
      file: z.string(),
      line: z.number(),
      client: z.string(),
      host: z.string(),
      endpoint: z.nullable(z.string()),
      params: z.record(z.string(), z.string()),
      timeout: z.object({ state: z.string(), ms: z.nullable(z.number()) }),
    }),
  ),
  findings: z.array(finding),
});

function letters(params: Readonly<Record<string, string>>): string {
  return ['context', 'recipient', 'object', 'user_id'].map((name) => params[name]?.[0] ?? '?').join('');
}

function delay({ state, ms }: { readonly state: string; readonly ms: number | null }): string {
  return ms === null ? state : `${state} ${String(ms)}`;
}

function sorted({ calls, findings }: Seen): Seen {
  const key = (each: object) => JSON.stringify(each);
  const order = <T extends { readonly file: string; readonly line: number }>(items: readonly T[]) =>
    [...items].sort((a, b) =>
      a.file === b.file ? a.line - b.line || (key(a) < key(b) ? -1 : 1) : a.file < b.file ? -1 : 1,
    );
  return { calls: order(calls), findings: order(findings) };
}

function examples(): Record<string, string> {
  const texts: Record<string, string> = {};
  const walk = (folder: string): void => {
    for (const name of readdirSync(path.join(root, folder))) {
      const below = path.posix.join(folder, name);
      if (statSync(path.join(root, below)).isDirectory()) walk(below);
      else texts[below] = readFileSync(path.join(root, below), 'utf8');
    }
  };
  walk('examples');
  return texts;
}

async function analysed(texts: Readonly<Record<string, string>>): Promise<Seen> {
  const report = await analyseTexts(texts);
  const at = ({ uri, start }: { readonly uri: string; readonly start: number }) => {
    const file = pathOf(uri);
    return { file, line: lineAt(texts[file] ?? '', start) };
  };
  return sorted({
    calls: report.calls.map(({ place, client, host, endpoint, params, timeout }) => ({
      ...at(place),
      client,
      host,
      endpoint,
      params: letters(params),
      timeout: delay(timeout),
    })),
    findings: report.findings.map(({ place, rule, severity, missing }) => ({
      ...at(place),
      rule,
      severity,
      missing: [...(missing ?? [])],
    })),
  });
}

/** The newest change below a folder. */
function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const name = path.join(folder, entry.name);
      return entry.isDirectory() ? newest(name) : statSync(name).mtimeMs;
    }),
  );
}

/** Run with UPDATE_EXPECTED=1 to write what is found, then read the difference line by line: it is a claim. */
describe('examples', () => {
  const texts = examples();
  const expected = seen.parse(JSON.parse(readFileSync(expectedFile, 'utf8')));

  it('hold the calls and the defects that they are meant to hold', async () => {
    const found = await analysed(texts);
    if (process.env['UPDATE_EXPECTED']) writeFileSync(expectedFile, `${JSON.stringify(found, null, 2)}\n`);
    else assert.deepEqual(found, sorted(expected));
  });

  it('say the same through the built command', function () {
    const cli = path.join(root, 'dist', 'cli.js');
    // A build that is older than the sources proves nothing.
    if (!existsSync(cli) || statSync(cli).mtimeMs < newest(path.join(root, 'src'))) skip(this, 'dist/ is older than the sources (npm run build)');
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [cli, 'lint', 'examples', '--calls', '--format', 'json', '--lang', 'en'],
      { cwd: root, encoding: 'utf8' },
    );
    assert.equal(stderr, '');
    assert.equal(status, 1);
    const { calls, findings } = printed.parse(JSON.parse(stdout));
    const found = sorted({
      calls: calls.map(({ params, timeout, ...rest }) => ({
        ...rest,
        params: letters(params),
        timeout: delay(timeout),
      })),
      findings,
    });
    assert.deepEqual(found, sorted(expected));
  });

  it('say in a comment what is wrong and what is right, and it is so', async () => {
    const { findings } = await analyseTexts(texts);
    const markers = Object.entries(texts).flatMap(([file, text]) =>
      [...text.matchAll(/\b(?:Correct|Indécidable|Accepté)\b.*|À (?:corriger|surveiller)\b.*/g)].map((match) => ({
        file,
        line: lineAt(text, match.index),
        words: match[0],
      })),
    );
    const justified = new Set<object>();
    for (const { rule, place, related } of findings) {
      // Where several calls share what is to be mended, the comment is at those calls.
      const concerned = [place, ...related.map((each) => each.place)].flatMap(({ uri, start }) => {
        const file = pathOf(uri);
        const line = lineAt(texts[file] ?? '', start);
        const above = markers.filter((marker) => marker.file === file && marker.line < line);
        const last = above.at(-1);
        // Two defects of one call may have a comment each, one below the other.
        return last?.words.startsWith('À ') ? above.filter((marker) => last.line - marker.line <= 1) : [];
      });
      assert.ok(concerned.length > 0, `no comment speaks of ${rule} in ${pathOf(place.uri)}`);
      for (const marker of concerned) justified.add(marker);
    }
    const idle = markers.filter((marker) => marker.words.startsWith('À ') && !justified.has(marker));
    assert.deepEqual(idle, []);
  });

  it('show every rule, and calls with nothing to say', () => {
    const shown = new Set(expected.findings.map(({ rule }) => rule));
    // A token is never written there, and no suppression is idle.
    const unseen = ['hardcoded-token', 'token-environment-mismatch', 'token-expiry', 'unused-suppression'];
    assert.deepEqual([...shown].sort(), ruleIds.filter((id) => !unseen.includes(id)).sort());
    for (const language of ['javascript', 'typescript', 'python', 'php', 'ruby', 'java']) {
      const right = Object.entries(texts).filter(
        ([file, text]) => file.startsWith(`examples/${language}/`) && text.includes('Correct : '),
      );
      assert.ok(right.length > 0, `no right call in ${language}`);
    }
  });

  it('hold one suppression, with its reason', () => {
    const directives = Object.values(texts).flatMap((text) => text.match(/api-entreprise-disable-\S+ .*/g) ?? []);
    assert.equal(directives.length, 1);
    assert.match(directives[0] ?? '', / -- \S/);
  });

  it('hold nothing that looks like a token', () => {
    for (const [file, text] of Object.entries(texts)) assert.doesNotMatch(text, /eyJ[\w-]{5,}\./, file);
  });
});
