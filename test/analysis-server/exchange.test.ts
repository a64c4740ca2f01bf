import * as assert from 'node:assert/strict';
import { MessageChannel } from 'node:worker_threads';
import {
  type CancellationToken,
  createMessageConnection,
  type MessageConnection,
  type NotificationMessage,
  PortMessageReader,
  PortMessageWriter,
} from 'vscode-jsonrpc/node';
import { startLater } from '../../src/analysis-server/connection';
import { Exchange } from '../../src/analysis-server/exchange';
import type { News } from '../../src/analysis-server/protocol';
import { quiet } from '../../src/analysis-server/quiet';
import { serve } from '../../src/analysis-server/serve';
import { isCode } from '../../src/analysis-server/analysis';
import { DiskFiles } from '../../src/analysis-server/disk-files';
import { inFolder } from './box';
import { noEditor } from './fakes';

const filesOf = (folder: string) => new DiskFiles(folder, false, isCode);
const AT = { uri: 'file:///w/a.py', version: 1, position: { line: 0, character: 0 } };
const unknown = { runtime: () => Promise.reject(new Error('gone')), grammar: () => Promise.reject(new Error('gone')) };

describe('the exchange with the analysis', () => {
  it('asks and is answered, and is told the news', async () => {
    await between(async ({ exchange, other, news }) => {
      serve(other, { grammarFiles: unknown, fatal: failed, filesOf });
      exchange.tell({ type: 'start', trusted: false });
      assert.equal(await exchange.ask('spot', AT), null);
      assert.deepEqual(await exchange.ask('allCalls', {}), { calls: [], isWhole: false });
      exchange.tell({ type: 'document', uri: 'file:///w/a.txt', folder: 'file:///w/', version: 1, text: 'a' });
      await exchange.ask('allCalls', {});
      assert.deepEqual(news.slice(0, 1), [{ type: 'begin', uri: 'file:///w/a.txt' }]);
    });
  });

  it('takes a mistake, and what this version does not say, for no answer', async () => {
    await between(async ({ exchange, other, news }) => {
      other.onRequest('spot', () => ({ kind: 'no such kind' }));
      other.onRequest('calls', () => {
        throw new Error('a mistake');
      });
      other.listen();
      await other.sendNotification('findings', { folder: 3 });
      await other.sendNotification('gossip', { folder: 'a' });
      assert.equal(await exchange.ask('spot', AT), null);
      assert.equal(await exchange.ask('calls', AT), null);
      assert.equal(await exchange.ask('paths', AT), null);
      assert.deepEqual(news, []);
    });
  });

  it('waits no longer than it is waited for, and says so', async () => {
    await between(async ({ exchange, other }) => {
      const asked = new Promise<void>((isAsked) => {
        other.onRequest('scan', (_params: unknown, token: CancellationToken) => {
          isAsked();
          return new Promise((resolve) => token.onCancellationRequested(() => resolve(told('cancelled'))));
        });
      });
      let told: (how: string) => null = () => null;
      const heard = new Promise<string>((resolve) => (told = (how) => (resolve(how), null)));
      other.listen();
      const waiting = new AbortController();
      const answer = exchange.ask('scan', { folders: [] }, { signal: waiting.signal });
      await asked;
      waiting.abort();
      assert.equal(await answer, null);
      assert.equal(await heard, 'cancelled');
    });
  });

  it('tells how far a scan is', async () => {
    const files = Array.from({ length: 40 }, (_, index) => [`${String(index)}.py`, 'x = 1\n'] as const);
    await inFolder(Object.fromEntries(files), async ({ folder }) => {
      await between(async ({ exchange, other }) => {
        serve(other, { grammarFiles: unknown, fatal: failed, filesOf });
        const seen: unknown[] = [];
        const progress = (each: unknown) => seen.push(each);
        assert.deepEqual(await exchange.ask('scan', { folders: [folder] }, { progress }), { files: 0, findings: 0 });
        assert.deepEqual(seen[0], { done: 32, total: 40 });
      });
    });
  });

  it('tells of the end after all that was said before it, and answers nobody after it', async () => {
    const happened: string[] = [];
    let receive: (message: NotificationMessage) => void = failed;
    const nothing = { dispose() {} };
    const silent = { onError: () => nothing, onClose: () => nothing, onPartialMessage: () => nothing, dispose() {} };
    const reader = { ...silent, listen: (callback: typeof receive) => ((receive = callback), nothing) };
    const writer = { ...silent, write: () => Promise.resolve(), end() {} };
    const exchange = new Exchange(
      createMessageConnection(reader, writer),
      {
        received: (each) => happened.push(`${each.type} ${'uri' in each ? each.uri : ''}`),
        ended: (reason) => happened.push(reason),
      },
      noEditor,
    );
    const answer = exchange.ask('spot', AT);
    for (const uri of ['a', 'b', 'c']) receive({ jsonrpc: '2.0', method: 'begin', params: { uri } });
    await exchange.ended('gone');
    assert.deepEqual(happened, ['begin a', 'begin b', 'begin c', 'gone']);
    assert.equal(await answer, null);
    assert.equal(await exchange.ask('spot', AT), null);
  });

  it('keeps what is said while its code is loaded, and tells of code that cannot be loaded', async () => {
    const said: string[] = [];
    const events = { received: failed, ended: (reason: string) => said.push(reason) };
    const connection = startLater(() =>
      Promise.resolve(() => ({
        pid: 7,
        tell: ({ type }) => said.push(type),
        ask: (method) => (said.push(method), Promise.resolve(null)),
        end: () => said.push('end'),
      })),
    )(events);
    assert.equal(connection.pid, null);
    connection.tell({ type: 'start', trusted: true });
    await connection.ask('spot', AT);
    connection.tell({ type: 'close', uri: 'a' });
    connection.end();
    await quiet(() => said.length);
    assert.deepEqual([connection.pid, ...said], [7, 'start', 'spot', 'close', 'end']);
    said.length = 0;
    const broken = startLater(() => Promise.reject(new Error('no such file')))(events);
    assert.equal(await broken.ask('spot', AT), null);
    assert.deepEqual(said, ['Error: no such file']);
  });
});

interface Ends {
  readonly exchange: Exchange;
  /** The end of the analysis, not listening yet. */
  readonly other: MessageConnection;
  readonly news: News[];
}

function failed(...what: readonly unknown[]): never {
  assert.fail(what.join(' '));
}

async function between(test: (ends: Ends) => Promise<void>): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const [own, other] = [port1, port2].map((port) =>
    createMessageConnection(new PortMessageReader(port), new PortMessageWriter(port)),
  );
  assert.ok(own && other);
  const news: News[] = [];
  const exchange = new Exchange(own, { received: (each) => news.push(each), ended: failed }, noEditor);
  try {
    await test({ exchange, other, news });
  } finally {
    port1.close();
  }
}
