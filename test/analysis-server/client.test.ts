import * as assert from 'node:assert/strict';
import { AnalysisClient } from '../../src/analysis-server/client';
import type { FindingsNews, ShownFinding } from '../../src/analysis-server/protocol';
import { FakeClock, FakeDocument, FakeProcesses, Shown } from './fakes';

const A = 'file:///w/a.py';
const B = 'file:///w/b.py';

describe('the client of the analysis', () => {
  it('starts no process for files that have nothing to do with the service, and one for the first that has', () => {
    const { client, processes } = make();
    client.opened(new FakeDocument(A, 'print(1)'));
    assert.equal(processes.started, 0);
    client.opened(new FakeDocument(B));
    assert.equal(processes.started, 1);
    assert.deepEqual(processes.documents(), [`${A}@1`, `${B}@1`]);
    assert.deepEqual(processes.sent[0], { type: 'start', trusted: true });
  });

  it('waits 250 ms after the last key, and does not wait on save', () => {
    const { client, processes, clock } = make();
    const document = opened(client, A);
    document.edit('entreprise.api.gouv.fr 2');
    client.changed(A);
    clock.pass(249);
    document.edit('entreprise.api.gouv.fr 3');
    client.changed(A);
    clock.pass(249);
    assert.deepEqual(processes.documents(), [`${A}@1`]);
    clock.pass(1);
    assert.deepEqual(processes.documents(), [`${A}@1`, `${A}@3`]);
    document.edit('entreprise.api.gouv.fr 4');
    client.changed(A);
    client.saved(A);
    clock.pass(1000);
    assert.deepEqual(processes.documents(), [`${A}@1`, `${A}@3`, `${A}@4`]);
  });

  it('says of an answer to a question that nothing changed, so that whoever follows changes may ask', async () => {
    const { client, processes, shown } = make();
    opened(client, A);
    processes.says(answer([[A, 1, 1]]));
    const before = shown.changes;
    const calls = client.calls(A);
    const paths = client.paths(A);
    const all = client.allCalls();
    await Promise.resolve();
    processes.answers('calls', []);
    processes.answers('paths', []);
    processes.answers('allCalls', { calls: [], isWhole: true });
    assert.deepEqual([await calls, await paths, await all], [[], [], { calls: [], isWhole: true }]);
    assert.equal(shown.changes, before);
  });

  it('drops an answer to an older version, and keeps what is shown', () => {
    const { client, processes, shown } = make();
    const document = opened(client, A);
    processes.says(answer([[A, 1, 1]]));
    assert.equal(shown.files.get(A)?.length, 1);
    document.edit('x');
    client.changed(A);
    processes.says(answer([[A, 1, 0]]));
    assert.equal(shown.files.get(A)?.length, 1);
    client.saved(A);
    assert.equal(client.isBusy(A), true);
    processes.says(answer([[A, 2, 0]]));
    assert.equal(client.isBusy(A), false);
    assert.equal(shown.files.has(A), false);
  });

  it('takes a word that an edit has nothing to do with the service for an answer', () => {
    const { client, processes, shown } = make();
    opened(client, A);
    const other = opened(client, B);
    processes.says(
      answer([
        [A, 1, 1],
        [B, 1, 0],
      ]),
    );
    other.edit('x');
    client.saved(B);
    assert.equal(client.isBusy(B), true);
    processes.says({ type: 'nothing', uri: B, version: 2, words: null });
    assert.equal(client.isBusy(B), false);
    assert.equal(shown.files.get(A)?.length, 1);
  });

  it('does not ask of a text that holds none of the words that the process waits for, and sends it before anything else', () => {
    const { client, processes } = make();
    const first = opened(client, A);
    const other = opened(client, B);
    const edit = (document: FakeDocument, text: string): void => {
      document.edit(text);
      client.saved(document.uri);
    };
    edit(other, 'x = 1');
    processes.says({ type: 'nothing', uri: B, version: 2, words: ['fetch_company'] });
    processes.sent.length = 0;
    edit(other, 'x = 2');
    assert.equal(client.isBusy(B), false);
    assert.deepEqual(processes.documents(), []);
    edit(first, 'entreprise.api.gouv.fr 2');
    assert.deepEqual(processes.documents(), [`${B}@3`, `${A}@2`]);
    edit(other, 'fetch_company(1)');
    assert.deepEqual(processes.documents(), [`${B}@3`, `${A}@2`, `${B}@4`]);
    assert.equal(client.isBusy(B), true);
  });

  it('sends what it did not ask of when findings are told, for other words may matter now', () => {
    const { client, processes } = make();
    opened(client, A);
    const other = new FakeDocument(B, 'x');
    client.opened(other);
    processes.says({ type: 'nothing', uri: B, version: 1, words: [] });
    processes.sent.length = 0;
    for (const text of ['a', 'b']) {
      other.edit(text);
      client.saved(B);
    }
    assert.deepEqual(processes.documents(), []);
    processes.says(answer([[A, 1, 0]]));
    assert.deepEqual(processes.documents(), [`${B}@3`]);
    other.edit('c');
    client.saved(B);
    assert.deepEqual(processes.documents(), [`${B}@3`, `${B}@4`]);
  });

  it('clears files that an answer no longer names, and what a closed document alone justified', () => {
    const { client, processes, shown } = make();
    opened(client, A);
    processes.says(
      answer([
        [A, 1, 1],
        [B, null, 2],
      ]),
    );
    assert.deepEqual([...shown.files.keys()], [A, B]);
    processes.says(answer([[A, 1, 1]]));
    assert.deepEqual([...shown.files.keys()], [A]);
    processes.says(
      answer([
        [A, 1, 1],
        [B, null, 2],
      ]),
    );
    client.closed(A);
    assert.deepEqual(processes.sent.at(-1), { type: 'close', uri: A });
    processes.says(answer([]));
    assert.deepEqual([...shown.files.keys()], []);
  });

  it('ends the process after five idle minutes, keeps the findings, and starts it for the next edit', () => {
    const { client, processes, shown, clock } = make();
    const document = opened(client, A);
    processes.says(
      answer([
        [A, 1, 1],
        [B, null, 1],
      ]),
    );
    clock.pass(5 * 60_000);
    assert.equal(processes.stopped, 1);
    assert.equal(client.state, 'idle');
    assert.deepEqual([...shown.files.keys()], [A, B]);
    document.edit('nothing of ours');
    client.changed(A);
    clock.pass(250);
    assert.equal(processes.started, 2);
    assert.deepEqual(processes.documents(), [`${A}@2`]);
    clock.pass(5 * 60_000);
    client.closed(A);
    assert.deepEqual([...shown.files.keys()], []);
  });

  it('starts an idle process for a question about what it had something to say of', async () => {
    const questions: readonly ((client: AnalysisClient) => Promise<unknown>)[] = [
      (client) => client.calls(A),
      (client) => client.paths(A),
      (client) => client.explain(A, { line: 0, character: 0 }),
      (client) => client.spot(A, { line: 0, character: 0 }),
      (client) => client.site(A, { line: 0, character: 0 }),
      (client) => client.allCalls(),
    ];
    for (const question of questions) {
      const { client, processes, clock } = make();
      opened(client, A);
      client.opened(new FakeDocument(B, 'print(1)'));
      processes.says(
        answer([
          [A, 1, 1],
          [B, 1, 0],
        ]),
      );
      clock.pass(5 * 60_000);
      assert.deepEqual(await client.calls(B), []);
      assert.equal(client.state, 'idle');
      const asked = question(client);
      assert.equal(client.state, 'running', String(question));
      assert.deepEqual(processes.documents(), [`${A}@1`, `${B}@1`]);
      processes.says(answer([[A, 1, 1]]));
      await Promise.resolve();
      await Promise.resolve();
      clock.pass(10_000);
      processes.crashes();
      await asked;
    }
  });

  it('says when what is asked about documents may be answered otherwise: after findings and a crash, and no edit alone', () => {
    const { client, processes, shown } = make();
    const document = opened(client, A);
    assert.equal(shown.answers, 0);
    processes.says(answer([[A, 1, 1]]));
    assert.equal(shown.answers, 1);
    document.edit('x');
    client.saved(A);
    processes.says({ type: 'nothing', uri: A, version: 2, words: null });
    assert.equal(shown.answers, 1);
    // What another file holds may be what a call of this one depends on.
    processes.says(answer([[B, null, 0]]));
    assert.equal(shown.answers, 2);
    processes.crashes();
    assert.equal(shown.answers, 3);
  });

  it('starts again once after a crash, puts the document aside that it died of, and fails at the second', () => {
    const { client, processes, shown } = make();
    opened(client, A);
    opened(client, B);
    processes.says({ type: 'begin', uri: B });
    processes.crashes();
    assert.equal(client.state, 'restarted');
    assert.equal(processes.started, 2);
    assert.deepEqual(processes.documents(), [`${A}@1`]);
    assert.match(shown.notes.join(), /b\.py the analysis crashed/);
    processes.crashes();
    assert.equal(client.state, 'failed');
    assert.equal(processes.started, 2);
    client.saved(A);
    assert.equal(processes.started, 2);
    client.restart();
    assert.equal(client.state, 'running');
    assert.deepEqual(processes.documents(), [`${A}@1`, `${B}@1`]);
  });

  it('starts an idle process for what changes on the disk only where something hangs on it', () => {
    const { client, processes, clock } = make();
    const document = opened(client, A);
    processes.says(answer([[A, 1, 1]]));
    clock.pass(5 * 60_000);
    assert.equal(client.state, 'idle');
    client.lookAtDisk(true);
    assert.equal(processes.started, 1);
    client.diskChanged([B], [], false);
    assert.equal(processes.started, 2);
    assert.deepEqual(processes.documents(), [`${A}@1`]);
    document.edit('nothing of ours');
    client.saved(A);
    processes.says(answer([[A, 2, 0]]));
    clock.pass(5 * 60_000);
    client.diskChanged([B], [], true);
    assert.equal(processes.started, 2);
  });

  it('is not kept awake by looks at the disk', () => {
    const { client, processes, clock } = make();
    opened(client, A);
    processes.says(answer([[A, 1, 1]]));
    for (let minute = 0; minute < 4; minute += 1) {
      clock.pass(60_000);
      client.lookAtDisk(false);
    }
    assert.equal(processes.stopped, 0);
    clock.pass(60_000);
    assert.equal(processes.stopped, 1);
  });

  it('clears what went with its folder, but not what is not saved, and shows it again when it is back', () => {
    const { client, processes, shown } = make();
    const inside = 'file:///w/sub/c.py';
    const dirty = 'file:///w/sub/d.py';
    opened(client, inside);
    opened(client, dirty).isDirty = true;
    processes.says(
      answer([
        [inside, 1, 1],
        [dirty, 1, 1],
        ['file:///w/sub/closed.py', null, 1],
        ['file:///w/subway.py', null, 1],
      ]),
    );
    client.diskChanged([], ['file:///w/sub'], false);
    assert.deepEqual([...shown.files.keys()], [dirty, 'file:///w/subway.py']);
    assert.deepEqual(processes.sent.slice(-2), [
      { type: 'close', uri: inside },
      { type: 'files', uris: ['file:///w/sub'] },
    ]);
    processes.sent.length = 0;
    client.diskChanged(['file:///w/sub'], [], true);
    assert.deepEqual(processes.documents(), [`${inside}@1`]);
    assert.deepEqual(processes.sent.at(-1), { type: 'look', thorough: true });
  });

  it('logs each file that is looked at once, what is read again, and what goes wrong', () => {
    const { client, processes, shown } = make();
    const document = opened(client, A);
    processes.says(answer([[A, 1, 2]]));
    document.edit('2');
    client.saved(A);
    processes.says(answer([[A, 2, 1]]));
    processes.says({ type: 'taken', folder: 'file:///w/', parsed: 1, ms: 3.4 });
    processes.crashes();
    assert.deepEqual(shown.logged, [
      `info ${A} analysed: 2 problems.`,
      'info  Changes on disk processed in 3 ms: 1 file read again.',
      'warn  The analysis process exited on its own (SIGSEGV) and is being restarted.',
    ]);
  });

  it('forgives a crash after ten minutes', () => {
    const { client, processes, clock } = make();
    opened(client, A);
    processes.crashes();
    for (let minute = 0; minute < 10; minute += 1) {
      clock.pass(60_000);
      client.diskChanged([B], [], false);
    }
    assert.equal(client.state, 'running');
    processes.crashes();
    assert.equal(client.state, 'restarted');
  });

  it('looks at a slow document on save only, and says so once', () => {
    const { client, processes, shown, clock } = make();
    const document = opened(client, A);
    processes.says(answer([[A, 1, 0]], 350));
    document.edit('2');
    client.changed(A);
    clock.pass(1000);
    assert.deepEqual(processes.documents(), [`${A}@1`]);
    client.saved(A);
    assert.deepEqual(processes.documents(), [`${A}@1`, `${A}@2`]);
    assert.equal(shown.logged.filter((line) => line.includes('when it is saved')).length, 1);
    processes.says(answer([[A, 2, 0]], 20));
    document.edit('3');
    client.changed(A);
    clock.pass(250);
    assert.deepEqual(processes.documents().at(-1), `${A}@3`);
  });

  it('leaves out a document over 2 MB, and says so once', () => {
    const { client, processes, shown } = make();
    opened(client, B);
    const document = new FakeDocument(A, 'x'.repeat(2 * 1024 * 1024 + 1));
    client.opened(document);
    document.edit(`${document.text()}y`);
    client.saved(A);
    assert.deepEqual(processes.documents(), [`${B}@1`]);
    assert.deepEqual(shown.notes, [`${A} over 2 MB: the file is not analysed.`]);
  });

  it('waits for the present version', async () => {
    const { client, processes } = make();
    const document = opened(client, A);
    processes.says(answer([[A, 1, 0]]));
    document.edit('2');
    client.changed(A);
    let isSettled = false;
    const settled = client.settled(A).then(() => (isSettled = true));
    await Promise.resolve();
    assert.equal(isSettled, false);
    assert.deepEqual(processes.documents().at(-1), `${A}@2`);
    processes.says(answer([[A, 2, 0]]));
    await settled;
    await client.settled(A);
  });

  it('keeps the findings of a scan through a restart, until the next scan has come as far', async () => {
    const { client, processes, shown } = make();
    opened(client, A);
    const result = client.scan(['file:///w/'], {});
    processes.says({
      ...answer([
        [A, 1, 1],
        [B, null, 1],
      ]),
      scanned: true,
    });
    processes.answers('scan', { files: 2, findings: 2 });
    assert.deepEqual(await result, { files: 2, findings: 2 });
    processes.crashes();
    assert.deepEqual(processes.sent.at(-1), { type: 'scan', params: { folders: ['file:///w/'] } });
    processes.says(answer([[A, 1, 1]]));
    assert.deepEqual([...shown.files.keys()], [A, B]);
    processes.says({ ...answer([[A, 1, 1]]), scanned: true });
    assert.deepEqual([...shown.files.keys()], [A]);
  });
});

function make() {
  const clock = new FakeClock();
  const processes = new FakeProcesses();
  const shown = new Shown();
  const client = new AnalysisClient({
    start: processes.start,
    clock,
    matters: (text) => text.includes('entreprise.api'),
    trusted: () => true,
    listener: shown,
  });
  return { client, clock, processes, shown };
}

function opened(client: AnalysisClient, uri: string): FakeDocument {
  const document = new FakeDocument(uri);
  client.opened(document);
  return document;
}

type Counted = readonly [uri: string, version: number | null, findings: number];

function answer(files: readonly Counted[], ms = 1): FindingsNews {
  return {
    type: 'findings',
    folder: 'file:///w/',
    documents: files.flatMap(([uri, version]) => (version === null ? [] : [{ uri, version, ms }])),
    files: files.map(([uri, version, count]) => ({
      uri,
      version,
      language: null,
      findings: Array.from({ length: count }, finding),
    })),
    kept: [],
    configurations: [],
    scanned: false,
  };
}

function finding(): ShownFinding {
  const start = { line: 0, character: 0 };
  return {
    rule: 'missing-timeout',
    severity: 'warning',
    range: { start, end: start },
    message: { fr: 'm', en: 'm' },
    endpoint: null,
    related: [],
    relatedCount: 0,
    fixes: [],
    fingerprint: 'f',
  };
}
