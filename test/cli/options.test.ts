import assert from 'node:assert/strict';
import type { Command } from 'commander';
import { callSubcommand, type CallFlags } from '../../src/cli/call/command';
import { lintCommand, type LintOptions } from '../../src/cli/lint/command';
import { simulateCommand, type SimulateOptions } from '../../src/cli/simulate/command';
import { type InspectOptions, tokenCommand } from '../../src/cli/token/command';
import { Sandbox } from './harness';

/** Arguments, and what they change of the options of a command without any. */
type Row = readonly [args: readonly string[], changes: object];

const batch = ['--batch', 'l.csv', '--output', 'r.csv'];
const ofBatch = { batch: 'l.csv', output: 'r.csv' };
const path = '/v3/insee/sirene/unites_legales/{siren}';

const call: readonly Row[] = [
  [['siren=1', 'object=a=b'], { parameters: { siren: '1', object: 'a=b' } }],
  [['--environment', 'production'], { environment: 'production' }],
  [['--port', '1'], { port: 1 }],
  [
    ['--base-url', 'https://a.test', '--allow-host', 'a.test', '--allow-host', 'b.test'],
    { baseUrl: 'https://a.test', allowedHosts: ['a.test', 'b.test'] },
  ],
  [['--token-env', 'A'], { tokenEnv: 'A' }],
  [['--token-stdin'], { tokenStdin: true }],
  [
    ['--context', 'c', '--recipient', 'r', '--object', '', '--user-id', 'u'],
    { parameters: { context: 'c', recipient: 'r', object: '', user_id: 'u' } },
  ],
  [['--output', 'a'], { output: 'a' }],
  [['--document', 'd'], { document: 'd' }],
  [['--format', 'json'], { format: 'json' }],
  [['--timeout', '1'], { timeoutMs: 1 }],
  [['--no-retry'], { retry: false }],
  [batch, ofBatch],
  [[...batch, '--column', '2'], { ...ofBatch, column: '2' }],
  [[...batch, '--separator', 'tab'], { ...ofBatch, separator: 'tab' }],
  [[...batch, '--raw-column'], { ...ofBatch, rawColumn: true }],
  [['--concurrency', '10'], { concurrency: 10 }],
  [[...batch, '--restart'], { ...ofBatch, restart: true }],
  [['--ten-minutes', '10000'], { tenMinutes: 10_000 }],
  [['--lang', 'fr'], { lang: 'fr' }],
];

const simulate: readonly Row[] = [
  [['--port', '0'], { port: 0 }],
  [['--mode', 'deployed'], { mode: 'deployed' }],
  [['--fixtures', 'f'], { fixtures: 'f' }],
  [['--limits', 'off'], { limits: null }],
  [['--limits', 'on'], {}],
  [['--limits', '0.1'], { limits: { factor: 0.1 } }],
  [['--maintenance', 'off'], { maintenance: false }],
  [['--maintenance', 'on'], {}],
  [['--scenario', 'reset'], { scenario: 'reset' }],
  [['--lang', 'en'], { lang: 'en' }],
];

const lint: readonly Row[] = [
  [['a', 'b'], { paths: ['a', 'b'] }],
  [['--format', 'sarif'], { format: 'sarif' }],
  [['--calls'], { calls: true }],
  [['--no-summary'], { summary: false }],
  [['--fix'], { fix: true }],
  [['--fix', '--dry-run'], { fix: true, dryRun: true }],
  [['--staged'], { staged: true }],
  [['--baseline', 'b'], { baseline: 'b' }],
  [['--baseline', 'b', '--write-baseline'], { baseline: 'b', writeBaseline: true }],
  [['--max-warnings', '0'], { maxWarnings: 0 }],
  [['--config', 'c'], { config: 'c' }],
  [['--lang', 'fr'], { lang: 'fr' }],
  [['--stdin', '--stdin-filename', 'a.py'], { stdin: true, stdinFilename: 'a.py' }],
];

const inspect: readonly Row[] = [
  [['--env', 'A'], { env: 'A' }],
  [['--format', 'json'], { format: 'json' }],
  [['--endpoints'], { endpoints: true }],
  [['stray'], { stray: true }],
  [['--lang', 'fr'], {}],
];

describe('the options of each command', () => {
  const commands: readonly {
    readonly name: string;
    readonly rows: readonly Row[];
    readonly begin: readonly string[];
    readonly make: (take: (options: object) => Promise<void>) => Command;
    readonly ofOptions?: (command: Command) => Command;
  }[] = [
    {
      name: 'call',
      rows: call,
      begin: [path],
      make: (take) => callSubcommand('en', (given: CallFlags) => take(given)),
    },
    {
      name: 'simulate',
      rows: simulate,
      begin: [],
      make: (take) => simulateCommand('en', (given: SimulateOptions) => take(given)),
    },
    { name: 'lint', rows: lint, begin: [], make: (take) => lintCommand('en', (given: LintOptions) => take(given)) },
    {
      name: 'token inspect',
      rows: inspect,
      begin: ['inspect'],
      make: (take) => tokenCommand('en', (given: InspectOptions) => take(given)),
      ofOptions: (command) => command.commands[0] ?? command,
    },
  ];
  for (const { name, rows, begin, make, ofOptions = (command: Command) => command } of commands) {
    it(`of ${name} reach it from its arguments, each alone`, async () => {
      const understood = async (args: readonly string[]): Promise<object> => {
        const taken: object[] = [];
        const command = make((options) => Promise.resolve(void taken.push(options)));
        await command.exitOverride().parseAsync([...begin, ...args], { from: 'user' });
        const [only] = taken;
        assert.ok(only);
        return only;
      };
      const plain = await understood([]);
      for (const [args, changes] of rows) {
        assert.deepEqual(await understood(args), { ...plain, ...changes }, args.join(' '));
      }
      const tried = new Set(rows.flatMap(([args]) => args));
      const untried = ofOptions(make(() => Promise.resolve())).options.filter(({ long }) => !tried.has(long ?? ''));
      assert.deepEqual(
        untried.map(({ flags }) => flags),
        [],
      );
    });
  }

  it('are refused in one sentence where they are out of bounds, or what they need is missing', async () => {
    const box = new Sandbox();
    for (const [args, words] of [
      [['call'], /^api-entreprise: « api-entreprise call » attend ENDPOINT\. Voir « api-entreprise call --help »\.\n$/],
      [['call', path, '--port', '0'], /--port.*« 0 ».*de 1 à 65535/],
      [['call', path, '--port', '70000'], /de 1 à 65535/],
      [['call', path, '--timeout', '0'], /un nombre entier, 1 ou plus/],
      [['call', path, '--concurrency', '11'], /de 1 à 10\b/],
      [['call', path, '--ten-minutes', '10001'], /de 1 à 10000/],
      [['lint', '--max-warnings', '-1'], /un nombre entier, 0 ou plus/],
      [['simulate', '--limits', '0'], /--limits.*on, off/],
      [['token'], /« api-entreprise token » attend une de ces commandes : inspect/],
    ] as const) {
      const { code, out, err } = await box.run([...args, '--lang', 'fr']);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, words);
    }
    assert.match((await box.run(['token', '--lang', 'fr', '--help'])).out, /Décrit un jeton/);
    box.remove();
  });
});
