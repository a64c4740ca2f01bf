import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as z from 'zod/mini';
import { root } from '../../scripts/paths';
import { inSandbox } from './harness';

const files = {
  'src/a.py': 'x\n  @@missing-timeout error safe=ok@@\n%%/v3/x%%\n',
  'src/é b.py': '@@token-logged warning@@\n@@token-logged warning@@',
  'src/c.py': '@@token-expiry information@@\n@@token-expiry hint@@',
  'docs/missing-timeout.md': '# Délai absent\n\nPourquoi.',
  'docs/missing-timeout.en.md': '# Missing timeout\n\nWhy.',
};

/** The official schema. It says to be of draft 4, which this validator does not know, and uses nothing that changed since. */
function sarifErrors(report: unknown): unknown {
  const file = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _draft, id: _id, ...schema } = z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return validate(report) ? null : validate.errors;
}

const log = z.object({
  runs: z.array(
    z.looseObject({
      columnKind: z.string(),
      tool: z.object({
        driver: z.looseObject({
          rules: z.array(z.looseObject({ id: z.string(), help: z.looseObject({ markdown: z.optional(z.string()) }) })),
        }),
      }),
      invocations: z.array(z.looseObject({ exitCode: z.number(), toolExecutionNotifications: z.array(z.unknown()) })),
      results: z.array(
        z.looseObject({
          ruleId: z.string(),
          ruleIndex: z.number(),
          level: z.string(),
          baselineState: z.optional(z.string()),
          partialFingerprints: z.record(z.string(), z.string()),
          locations: z.array(
            z.object({
              physicalLocation: z.looseObject({
                artifactLocation: z.object({ uri: z.string(), uriBaseId: z.string() }),
              }),
            }),
          ),
        }),
      ),
    }),
  ),
});

describe('formats', () => {
  it(
    'text: by file, with a summary',
    inSandbox(files, async (box) => {
      const { out } = await box.run(['lint', 'src']);
      assert.equal(
        out,
        [
          'src/a.py',
          '  2:3  error  Defect missing-timeout  missing-timeout',
          '      src/a.py:2:3  seen from here',
          '      and 2 more',
          '',
          'src/c.py',
          '  1:1  information  Defect token-expiry  token-expiry',
          '      src/c.py:1:1  seen from here',
          '      and 2 more',
          '  2:1  hint  Defect token-expiry  token-expiry',
          '      src/c.py:2:1  seen from here',
          '      and 2 more',
          '',
          'src/é b.py',
          '  1:1  warning  Defect token-logged  token-logged',
          '      src/é b.py:1:1  seen from here',
          '      and 2 more',
          '  2:1  warning  Defect token-logged  token-logged',
          '      src/é b.py:2:1  seen from here',
          '      and 2 more',
          '',
          '1 finding can be fixed with “api-entreprise lint --fix”.',
          '1 error, 2 warnings, 2 info messages (3 files checked, 3 analysed)',
          '',
        ].join('\n'),
      );
      assert.match(
        (await box.run(['lint', 'src/a.py', '--lang', 'fr'])).out,
        /1 erreur \(1 fichier examiné, 1 analysé\)/,
      );
      assert.match((await box.run(['lint', 'docs'])).out, /^No problem found \(2 files checked, 0 analysed\)\n$/);
    }),
  );

  it(
    'text: colours on a terminal only, unless they are not wanted; nothing that a terminal would obey',
    inSandbox({ 'a\u001b[31m.py': '@@token-logged warning@@' }, async (box) => {
      const terminal = { outIsTerminal: true };
      const escapes = async (more: object) => (await box.run(['lint'], more)).out.split('\u001b[').length - 1;
      assert.equal(await escapes({}), 0);
      assert.ok((await escapes(terminal)) > 0);
      assert.equal(await escapes({ ...terminal, env: { NO_COLOR: '1' } }), 0);
      assert.match((await box.run(['lint'])).out, /a\\u001b\[31m\.py/);
    }),
  );

  it(
    'text and json: each call',
    inSandbox(files, async (box) => {
      const { out } = await box.run(['lint', 'src/a.py', '--calls', '--lang', 'fr']);
      assert.match(out, /^src\/a\.py:3:1\n {2}appelle \/v3\/x\n\nsrc\/a\.py\n/);
      const { out: json } = await box.run(['lint', 'src/a.py', '--calls', '--format', 'json']);
      assert.deepEqual(JSON.parse(json), {
        version: 1,
        files: 1,
        analysed: 1,
        calls: [
          {
            file: 'src/a.py',
            line: 3,
            column: 1,
            endLine: 3,
            endColumn: 10,
            language: 'python',
            client: 'requests',
            endpoint: '/v3/x',
            host: 'production',
            params: { context: 'present', recipient: 'present', object: 'absent', user_id: 'unknown' },
            timeout: { state: 'set', ms: 5000, phase: 'total' },
            token: { location: 'header', source: 'env' },
            around: { state: 'loop', file: 'src/a.py', line: 3 },
            answer: [{ state: 'stored', by: 'db.save', file: 'src/a.py', line: 3 }],
            failure: { value: 'None', file: 'src/a.py', line: 3 },
            side: 'server',
            why: [{ slot: 'user_id', reason: 'open map', file: 'src/a.py', line: 3 }],
          },
        ],
        findings: [
          {
            rule: 'missing-timeout',
            severity: 'error',
            file: 'src/a.py',
            line: 2,
            column: 3,
            endLine: 2,
            endColumn: 36,
            message: 'Defect missing-timeout',
            endpoint: '/v3/insee/sirene/unites_legales/{siren}',
            missing: ['object'],
            docs: 'docs/rules/missing-timeout.md',
            related: [{ file: 'src/a.py', line: 2, message: 'seen from here' }],
          },
        ],
      });
      assert.ok(!('calls' in z.looseObject({}).parse(JSON.parse((await box.run(['lint', '--format', 'json'])).out))));
    }),
  );

  it(
    'json: paths relative to the working directory, wherever the files are',
    inSandbox(files, async (box) => {
      const { out } = await box.run(['lint', '../src/a.py', '--format', 'json'], { cwd: `${box.root}/docs` });
      assert.match(out, /"file": "\.\.\/src\/a\.py"/);
    }),
  );

  it(
    'sarif: valid by the official schema, with pages, fixes, notes and the state of the baseline',
    inSandbox({ ...files, 'big.py': 'x'.repeat(2_100_000) }, async (box) => {
      await box.run(['lint', 'src/c.py', '--baseline', 'known.json', '--write-baseline']);
      const { out } = await box.run(['lint', '--format', 'sarif', '--baseline', 'known.json']);
      const report: unknown = JSON.parse(out);
      assert.equal(sarifErrors(report), null);
      const [run] = log.parse(report).runs;
      assert.ok(run);
      assert.equal(run.columnKind, 'utf16CodeUnits');
      assert.deepEqual(
        run.results.map(({ ruleId, level, baselineState }) => [ruleId, level, baselineState]),
        [
          ['missing-timeout', 'error', 'new'],
          ['token-logged', 'warning', 'new'],
          ['token-logged', 'warning', 'new'],
          ['token-expiry', 'note', 'unchanged'],
          ['token-expiry', 'note', 'unchanged'],
        ],
      );
      for (const { ruleId, ruleIndex } of run.results) assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
      assert.equal(run.tool.driver.rules[0]?.help.markdown, '# Missing timeout\n\nWhy.');
      assert.deepEqual(run.results[1]?.locations[0]?.physicalLocation.artifactLocation, {
        uri: 'src/%C3%A9%20b.py',
        uriBaseId: 'SRCROOT',
      });
      assert.equal(run.invocations[0]?.exitCode, 1);
      assert.equal(run.invocations[0].toolExecutionNotifications.length, 1);
      assert.match(out, /"insertedContent"/);
    }),
  );

  it(
    'sarif: valid when there is nothing to say',
    inSandbox({}, async (box) => {
      const { out } = await box.run(['lint', '--format', 'sarif']);
      assert.equal(sarifErrors(JSON.parse(out)), null);
      assert.notEqual(sarifErrors({ version: '2.1.0' }), null);
    }),
  );

  it(
    'github: workflow commands, from the top of the repository',
    inSandbox({ ...files, 'src/a,b:c%.py': '@@token-logged error@@\n' }, async (box) => {
      const { out } = await box.run(['lint', '--format', 'github', '.'], {
        cwd: `${box.root}/src`,
        env: { GITHUB_WORKSPACE: box.root },
      });
      const lines = out.split('\n');
      assert.equal(
        lines[1],
        '::error file=src/a.py,line=2,col=3,endColumn=36,title=API Entreprise%3A missing-timeout::Defect missing-timeout',
      );
      assert.match(lines[0] ?? '', /^::error file=src\/a%2Cb%3Ac%25\.py,/);
      assert.match(lines[2] ?? '', /^::notice file=src\/c\.py/);
      assert.match(out, /2 errors, 2 warnings, 2 info messages/);
    }),
  );

  it(
    'unix: a line for each finding, which the problem matcher of the extension reads',
    inSandbox({ ...files, 'src/a:1:2: b.py': '@@token-logged error@@\n' }, async (box) => {
      const { out } = await box.run(['lint', '--format', 'unix', '--lang', 'fr']);
      const lines = out.trimEnd().split('\n');
      const manifest = z
        .object({
          contributes: z.object({
            problemMatchers: z.tuple([z.object({ pattern: z.object({ regexp: z.string() }) })]),
          }),
        })
        .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
      const pattern = new RegExp(manifest.contributes.problemMatchers[0].pattern.regexp);
      const read = lines.map((line) => pattern.exec(line)?.slice(1));
      assert.deepEqual(read.at(-1), undefined);
      assert.match(lines.at(-1) ?? '', /^2 erreurs/);
      assert.equal(read.length, 7);
      assert.deepEqual(read[0], ['src/a.py', '2', '3', 'error', 'Défaut missing-timeout', 'missing-timeout']);
      assert.ok(
        read.slice(0, -1).every((each) => /^(error|warning|info)$/.test(each?.[3] ?? '')),
        out,
      );
    }),
  );

  it(
    'gitlab: code quality entries, no two of one fingerprint',
    inSandbox(files, async (box) => {
      const entry = z.object({
        description: z.string(),
        check_name: z.string(),
        fingerprint: z.string(),
        severity: z.enum(['info', 'minor', 'major']),
        location: z.object({ path: z.string(), lines: z.object({ begin: z.number(), end: z.number() }) }),
      });
      const entries = z.array(entry).parse(JSON.parse((await box.run(['lint', '--format', 'gitlab'])).out));
      assert.equal(entries.length, 5);
      assert.equal(new Set(entries.map(({ fingerprint }) => fingerprint)).size, 5);
      assert.deepEqual(entries[0]?.location, { path: 'src/a.py', lines: { begin: 2, end: 2 } });
    }),
  );
});
