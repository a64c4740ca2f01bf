import * as assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { operationByPath, shipped } from '../../src/catalogue';
import {
  type BatchEnd,
  durationOf,
  fingerprintOf,
  Journal,
  nightAdvice,
  Pause,
  planBatch,
  type BatchProgress,
  readList,
  type ResultForm,
  type ListRow,
  runBatch,
  separatorOf,
  separators,
  writeResults,
} from '../../src/requests/batch';
import { CallBudget, standardLimits } from '../../src/requests/budget';
import { missing } from '../../src/requests/problems';
import { serviceTarget } from '../../src/requests/target';
import { allScopes, mintToken, type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator';
import { commandTransport, type CommandTransport } from '../../src/cli/call/transport';
import { common, rowsOf, siren } from './batches';
import { Loopback } from './loopback';

const token = mintToken({ scopes: allScopes(shipped()) });
const told = z.tuple([z.object({ refused: z.object({ pid: z.number(), since: z.number() }) })], z.unknown());
const csv: ResultForm = { format: 'csv', lang: 'en', separator: 'comma', withAnswer: false };
const operation = operationByPath(common.endpoint);
assert.ok(operation);

function listed(text: string, column: string | null = null, of = operation): (string | undefined)[] | string {
  assert.ok(of);
  const rows = readList(text, of, column);
  return 'message' in rows
    ? rows.message.en
    : rows.map(({ line, parameters }) => `${line} ${Object.values(parameters).join('/')}`);
}

describe('a list of identifiers', () => {
  const [a, b, c] = [siren(1), siren(2), siren(3)];

  it('is read as CSV of any delimiter, with a header or without, and as it is pasted', () => {
    const expected = [`1 ${a}`, `2 ${b}`];
    assert.deepEqual(listed(`${a}\n${b}\n`), expected);
    assert.deepEqual(listed(`${a};Dupont\r\n${b};Durand`), expected);
    assert.deepEqual(listed(`\uFEFF"nom";"SIREN"\n"Dupont";"${a}"\n\n"Durand";"${b}"`), [`2 ${a}`, `4 ${b}`]);
    assert.deepEqual(listed(`nom\tnuméro\nDupont\t${a}`), [`2 ${a}`]);
    assert.deepEqual(listed(`${a} ${b}\n${c}`), [`1 ${a}`, `1 ${b}`, `2 ${c}`]);
    assert.deepEqual(listed(a.replace(/(...)(...)(...)/, '$1 $2 $3')), [`1 ${a}`]);
    assert.deepEqual(listed(`x,ref\n1,${a}`, 'ref'), [`2 ${a}`]);
    assert.deepEqual(listed(`x,${a}`, '2'), [`1 ${a}`]);
    assert.deepEqual(listed(`${a}\nrubbish`), [`1 ${a}`, '2 rubbish']);
  });

  it('fills other parameters from columns of their names', () => {
    const liasses = operationByPath('/v4/dgfip/unites_legales/{siren}/liasses_fiscales/{year}');
    assert.deepEqual(listed(`siren,year\n${a},2023`, null, liasses), [`2 ${a}/2023`]);
  });

  it('says what is wrong with one that cannot be used', () => {
    assert.match(String(listed('')), /no identifier/);
    assert.match(String(listed('siren\n')), /no identifier/);
    assert.match(String(listed(`a,b\n1,${a}`, 'ref')), /no column “ref”/);
    assert.match(String(listed('x'.repeat(200_000))), /could not be read/);
  });

  it('is planned: what would be refused is kept apart, and nothing is asked twice', () => {
    const rows: ListRow[] = [a, b, a, '123'].map((value, index) => ({ line: index + 1, parameters: { siren: value } }));
    const plan = planBatch(rows, common);
    assert.equal(plan.requests.length, 2);
    assert.deepEqual(
      plan.rows.map(({ key }) => key),
      [0, 1, 0, null],
    );
    assert.deepEqual(
      plan.rows[3]?.problems.map(({ code }) => code),
      ['00301'],
    );
  });

  it('is better run at night when it is long, by the time in France', () => {
    const takes = durationOf(10_000, 250, standardLimits);
    assert.equal(takes, 49 * 60_000);
    assert.ok(nightAdvice(10_000, takes, new Date('2026-11-23T10:00:00+01:00')) !== null);
    assert.equal(nightAdvice(10_000, takes, new Date('2026-11-23T23:00:00+01:00')), null);
    assert.equal(nightAdvice(10_000, takes, new Date('2026-11-22T10:00:00+01:00')), null);
    assert.equal(nightAdvice(200, durationOf(200, 250, standardLimits), new Date('2026-11-23T10:00:00+01:00')), null);
  });
});

describe('a batch', function () {
  this.timeout(300_000);
  let folder: string;
  let simulator: Simulator;
  let close: () => Promise<void>;
  let opened: CommandTransport;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'api-entreprise-'));
    opened = commandTransport({});
    close = () => Promise.resolve();
  });
  afterEach(async () => {
    await opened.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function plan(count: number, options: SimulatorOptions) {
    simulator = await startSimulator(options);
    close = () => simulator.close();
    const target = serviceTarget(simulator.url);
    assert.ok('origin' in target);
    return planBatch(rowsOf(count), { ...common, target });
  }

  async function journalOf({ requests }: Awaited<ReturnType<typeof plan>>): Promise<Journal> {
    const journal = await Journal.open(path.join(folder, 'journal'), fingerprintOf(requests));
    assert.ok(journal instanceof Journal);
    return journal;
  }

  const calls = (more: { readonly signal?: AbortSignal } = {}) => ({
    transport: opened.transport,
    token,
    budget: new CallBudget({ folder, limits: { minuteMs: 1000, perTenMinutes: 10_000 } }),
    ...more,
  });

  it('is resumed after it was killed: no answer is lost or asked again, but for those that were under way', async () => {
    const asked = new Map<string, number>();
    await plan(0, {
      limits: null,
      onEntry: ({ path: at }) => {
        const [, id = ''] = /unites_legales\/(\d+)/.exec(at) ?? [];
        asked.set(id, (asked.get(id) ?? 0) + 1);
      },
    });
    const count = 300;
    const concurrency = 4;
    const start = () =>
      fork(path.join(__dirname, 'batch-worker.ts'), [simulator.url, folder, String(count), String(concurrency)], {
        execArgv: ['--import', 'tsx'],
        env: { ...process.env, TOKEN: token },
      });
    const killed = start();
    await once(killed, 'message');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    appendFileSync(path.join(folder, 'journal'), '{"key":7,"state":"ans');
    const before = readFileSync(path.join(folder, 'journal'), 'utf8').match(/"state":"answered"/g)?.length ?? 0;
    assert.ok(before >= 25 && before < count, String(before));

    const resumed = start();
    const messages: unknown[] = [];
    resumed.on('message', (message) => messages.push(message));
    await once(resumed, 'exit');
    const end = messages.at(-1);
    assert.deepEqual(end, { stop: null, last: null, answered: count, failed: 0 });
    const twice = [...asked.values()].filter((times) => times > 1).length;
    assert.ok(twice <= concurrency, String(twice));
    assert.equal(asked.size, count);
    const target = serviceTarget(simulator.url);
    assert.ok('origin' in target);
    const { rows } = planBatch(rowsOf(count), { ...common, target });
    const journal = await journalOf(planBatch(rowsOf(count), { ...common, target }));
    const file = path.join(folder, 'results.ndjson');
    writeResults(file, { ...csv, format: 'ndjson' }, rows, journal, operation);
    journal.close();
    const results = readFileSync(file, 'utf8').trim().split('\n');
    assert.equal(results.length, count);
    assert.ok(results.every((line) => line.includes('"status":200')));
    const marked = results.filter((line) => line.includes('"asked_again":true')).length;
    assert.ok(marked >= twice && marked <= concurrency, `${twice} ${marked}`);
    assert.ok(!readFileSync(path.join(folder, 'journal'), 'utf8').includes(token.slice(-20)));
  });

  it('pauses between two requests, goes on, and is cancelled', async () => {
    const planned = await plan(200, { limits: null });
    const pause = new Pause();
    const controller = new AbortController();
    const seen: BatchProgress[] = [];
    const journal = await journalOf(planned);
    const running = runBatch({
      requests: planned.requests,
      journal,
      call: calls({ signal: controller.signal }),
      concurrency: 3,
      pause,
      onProgress: (progress) => {
        seen.push(progress);
        if (progress.answered === 20 && !pause.isPaused) pause.pause();
        if (progress.answered >= 60) controller.abort();
      },
    });
    while (!(pause.isPaused && seen.at(-1)?.running === 0)) await new Promise((resolve) => setTimeout(resolve, 5));
    const at = seen.at(-1)?.answered ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(seen.at(-1)?.answered, at);
    assert.ok(at >= 20 && at <= 23);
    pause.resume();
    const end = await running;
    assert.equal(end.stop, 'cancelled');
    assert.ok(end.answered >= 60 && end.answered < 70);
    journal.close();
  });

  const stops: readonly (readonly [string, NonNullable<BatchEnd['stop']>, number])[] = [
    ['error=00101', 'token', 1],
    ['banned=1', 'banned', 2],
    ['reset', 'network', 8],
  ];
  for (const [scenario, stop, most] of stops) {
    it(`stops for all that the service will not answer any more: ${scenario}`, async () => {
      const planned = await plan(50, { scenario, limits: { windowSeconds: 1 } });
      const journal = await journalOf(planned);
      const deadlines = { headersMs: 300, totalMs: 300 };
      const end = await runBatch({
        requests: planned.requests,
        journal,
        call: { ...calls(), deadlines },
        concurrency: 4,
      });
      assert.equal(end.stop, stop);
      assert.equal(end.answered, 0);
      assert.ok(end.last !== null);
      assert.ok(simulator.log.entries().length <= most, String(simulator.log.entries().length));
      journal.close();
    });
  }

  it('is one process’s at a time: another is told who has it, and takes it over once that one was killed', async () => {
    await plan(0, { limits: null });
    const start = () =>
      fork(path.join(__dirname, 'batch-worker.ts'), [simulator.url, folder, '5000', '2'], {
        execArgv: ['--import', 'tsx'],
        env: { ...process.env, TOKEN: token },
      });
    const first = start();
    await once(first, 'message');
    const second = start();
    const [refused] = z.parse(told, await once(second, 'message'));
    assert.equal(refused.refused.pid, first.pid);
    assert.ok(Math.abs(Date.now() - refused.refused.since) < 60_000);
    await once(second, 'exit');
    first.kill('SIGKILL');
    await once(first, 'exit');
    const third = start();
    const [message] = z.parse(z.tuple([z.unknown()], z.unknown()), await once(third, 'message'));
    assert.equal(typeof message, 'number');
    third.kill('SIGKILL');
    await once(third, 'exit');
  });

  it('is taken over from a process that has been silent for long, which then stops without writing', async () => {
    const planned = await plan(20, { limits: null });
    const journal = await journalOf(planned);
    const lock = path.join(folder, 'journal.lock');
    utimesSync(lock, new Date(0), new Date(0));
    const other = await journalOf(planned);
    const before = readFileSync(path.join(folder, 'journal'), 'utf8');
    const end = await runBatch({ requests: planned.requests, journal, call: calls(), concurrency: 2 });
    assert.deepEqual([end.stop, end.answered], ['taken', 0]);
    assert.equal(readFileSync(path.join(folder, 'journal'), 'utf8'), before);
    journal.close();
    assert.ok(existsSync(lock), 'the other’s');
    other.close();
    assert.ok(!existsSync(lock));
  });

  it('stops where the disk is full, loses nothing that was recorded, and asks nothing that could not be kept', async () => {
    const planned = await plan(20, { limits: null });
    const journal = await journalOf(planned);
    const record = journal.record.bind(journal);
    let room = 5;
    journal.record = (each) => {
      room -= 1;
      if (room < 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      record(each);
    };
    const end = await runBatch({ requests: planned.requests, journal, call: calls(), concurrency: 1 });
    assert.deepEqual([end.stop, end.answered], ['full', 5]);
    assert.equal(simulator.log.entries().length, 6);
    journal.close();
  });

  it('is never mistaken for another one', async () => {
    const planned = await plan(3, { limits: null });
    (await journalOf(planned)).close();
    assert.equal(await Journal.open(path.join(folder, 'journal'), 'another'), 'other');
  });

  it('goes on after an answer that nothing can read, and keeps it', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const loopback = await Loopback.http((request, response) => {
      const [, id = ''] = /unites_legales\/(\d+)/.exec(request.url ?? '') ?? [];
      const body = id === siren(1) ? deep : `{"data": {"siren": "${id}",\n "rang": 12345678901234567890}}`;
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    });
    const target = serviceTarget(loopback.origin);
    assert.ok('origin' in target);
    const planned = planBatch(rowsOf(3), { ...common, target });
    for (const times of [1, 2]) {
      const journal = await journalOf(planned);
      const end = await runBatch({ requests: planned.requests, journal, call: calls(), concurrency: 2 });
      assert.deepEqual([end.answered, end.failed, loopback.requests.length], [3, 0, 3], `run ${times}`);
      const file = path.join(folder, 'results');
      writeResults(file, { ...csv, format: 'ndjson' }, planned.rows, journal, operation);
      const lines = readFileSync(file, 'utf8').trim().split('\n');
      assert.equal(lines.length, 3);
      assert.ok(
        lines[1]?.endsWith(
          `"failure":"too-deep","asked_again":false,${/"request_id":.*,/.exec(lines[1])?.[0] ?? ''}"body":${deep}}`,
        ),
      );
      assert.ok(lines[2]?.includes('"rang": 12345678901234567890'));
      writeResults(file, csv, planned.rows, journal, operation);
      assert.match(readFileSync(file, 'utf8').split('\n')[2] ?? '', /^2,\d{9},answered,200,,too-deep,/);
      journal.close();
    }
    await loopback.close();
  });

  it('writes a column a field, in the form of the spreadsheets of the language, and the whole answer where it is wanted', () => {
    const capital = operationByPath('/v3/dgfip/unites_legales/{siren}/liens_capitalistiques/{year}');
    assert.ok(capital);
    const body = `{"data": {"capital": {
      "actionnaires": [{"type": "personne_morale"}, {"type": "personne_physique"}],
      "repartition": {"personnes_physiques": {"total_actions": -12.5, "nombre": 12345678901234567890}}}}}`;
    const record = { key: 0, state: 'answered', status: 200, failure: null, code: null, requestId: 'r' } as const;
    const read = () => ({ ...record, ms: 1, again: false, body });
    const problems = [missing('siren', '00301')];
    const rows = [
      { line: 1, parameters: { siren: '418166096' }, key: 0, problems: [] },
      { line: 2, parameters: { siren: '=A1' }, key: null, problems },
    ];
    const written = (form: ResultForm) => {
      const file = path.join(folder, 'results.csv');
      writeResults(file, form, rows, { read }, capital);
      const text = readFileSync(file, 'utf8');
      assert.ok(text.startsWith('\uFEFF'));
      const [names = [], ...cells]: string[][] = parse(text, { bom: true, delimiter: separators[form.separator] });
      return cells.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
    };
    const total = 'data.capital.repartition.personnes_physiques.total_actions';
    const number = 'data.capital.repartition.personnes_physiques.nombre';
    const [english, refused] = written(csv);
    assert.ok(english && refused);
    assert.deepEqual(
      [english['data.capital.actionnaires[]'], english[total], english[number], 'body' in english],
      ['2', '-12.5', '12345678901234567890', false],
    );
    assert.deepEqual(
      [refused['siren'], refused['state'], refused['problems']],
      ["'=A1", 'invalid', problems[0]?.message.en],
    );
    const [french, invalid] = written({ format: 'csv', lang: 'fr', separator: separatorOf('fr'), withAnswer: true });
    assert.ok(french && invalid);
    assert.deepEqual([french[total], french[number]], ['-12,5', '12345678901234567890']);
    assert.deepEqual(JSON.parse(french['body'] ?? ''), JSON.parse(body));
    assert.equal(invalid['problems'], problems[0]?.message.fr);
  });

  it('has the whole answer in a column of its own where all that the catalogue knows of it is a list', () => {
    assert.ok(operation);
    const open = { ...operation, response: { ...operation.response, fields: ['data[].siren string'] } };
    const file = path.join(folder, 'results.csv');
    writeResults(file, csv, [], { read: () => null }, open);
    assert.match(readFileSync(file, 'utf8'), /,problems,data\[\],body\n$/);
  });

  it('writes no cell that a spreadsheet would run', async () => {
    const planned = await plan(1, { limits: null });
    const journal = await journalOf(planned);
    const rows = planned.rows.map((row) => ({ ...row, parameters: { siren: '=HYPERLINK("x")' } }));
    const file = path.join(folder, 'results.csv');
    writeResults(file, csv, rows, journal, operation);
    assert.ok(readFileSync(file, 'utf8').includes(`"'=HYPERLINK`));
    journal.close();
  });
});
