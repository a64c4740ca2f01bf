import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { journalFile } from '../../src/requests/batch';
import { Hold } from '../../src/requests/hold';
import type { Transport } from '../../src/requests/transport';
import { panelOn, trace, UNIT } from './fakes';

const list = '418166096\n552032534\n418166096\nwrong\n';

describe('a list in the panel', () => {
  it('asks about each identifier once, with the trace of the form, and opens the results', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'list', text: list, values: trace });
    assert.deepEqual(
      panel.sent.map(({ url }) => /unites_legales\/(\d+)\?/.exec(url)?.[1]),
      ['418166096', '552032534'],
    );
    const [file] = panel.opened;
    assert.ok(file);
    const rows = readFileSync(file, 'utf8').trim().split('\n');
    assert.deepEqual(
      rows.slice(1).map((row) => row.split(',').slice(0, 3).join()),
      ['1,418166096,answered', '2,552032534,answered', '3,418166096,answered', '4,wrong,invalid'],
    );
    assert.match(panel.view.notice, /^2 responses, 0 failures, 1 invalid line: /);
    assert.equal(panel.view.activity, null);
    // Of the line that cannot be sent, the question speaks.
    assert.match(panel.lists[0]?.plan ?? '', /2 calls to make, 1 invalid line/);
  });

  it('comes from a file where nothing was pasted, and is not sent when none is chosen', async () => {
    const panel = await panelOn(UNIT, { list: 'siren\n418166096\n' });
    await panel.say({ type: 'list', text: ' ', values: trace });
    assert.equal(panel.sent.length, 1);
    const none = await panelOn(UNIT);
    await none.say({ type: 'list', text: '', values: trace });
    assert.equal(none.sent.length, 0);
  });

  it('is asked about each time it goes to production, and says so', async () => {
    const panel = await panelOn(UNIT, { confirms: false });
    await panel.say({ type: 'environment', environment: 'production' });
    await panel.say({ type: 'list', text: '418166096', values: trace });
    assert.equal(panel.sent.length, 0);
    assert.deepEqual(
      panel.lists.map(({ production, token }) => [production, token]),
      [[true, 'Commande publique']],
    );
    assert.match(panel.view.notice, /nothing was sent/);
  });

  it('says what is wrong when no line can be sent', async () => {
    const panel = await panelOn(UNIT, { language: 'fr' });
    await panel.say({ type: 'list', text: '123', values: trace });
    assert.equal(panel.sent.length, 0);
    assert.match(panel.view.notice, /^Aucune ligne ne peut être envoyée\. Ligne 1\u00a0: /);
  });

  it('pauses, goes on, is cancelled, and then asks what is left alone', async () => {
    const asked: string[] = [];
    const transport: Transport = (url) => {
      asked.push(url);
      if (asked.length === 1) void panel.say({ type: 'pause' }).then(() => paused());
      if (asked.length === 3) void panel.say({ type: 'cancel' });
      return Promise.resolve(
        new Response(JSON.stringify({ data: {} }), { headers: { 'content-type': 'application/json' } }),
      );
    };
    let paused = (): void => undefined;
    const isPaused = new Promise<void>((resolve) => (paused = resolve));
    const panel = await panelOn(UNIT, { transport });
    const sirens = ['418166096', '552032534', '775672272', '424179364', '130025265', '217500016'];
    const message = { type: 'list', text: sirens.join('\n'), values: trace } as const;
    const run = panel.say(message);
    await isPaused;
    while (panel.view.activity?.kind !== 'paused') await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(asked.length, 1);
    await panel.say({ type: 'pause' });
    await run;
    assert.match(panel.view.notice, /^Interrupted\. .*To continue, send the same list to the same file\.$/);
    const answered = Number(/(\d+) responses?/.exec(panel.view.notice)?.[1]);
    assert.ok(answered < sirens.length);
    const before = asked.length;
    await panel.say(message);
    assert.equal(asked.length - before, sirens.length - answered);
    assert.match(panel.view.notice, /^6 responses, 0 failures/);
  });

  it('is not mistaken for another list to the same file that has not ended', async () => {
    const headers = { 'content-type': 'application/json' };
    let answer = () => Promise.reject<Response>(new TypeError('fetch failed'));
    const panel = await panelOn(UNIT, { transport: () => answer() });
    await panel.say({ type: 'list', text: '418166096', values: trace });
    assert.match(panel.view.notice, /kept outside your project, readable only by you: .*\.journal/);
    await panel.say({ type: 'list', text: '552032534', values: trace });
    assert.equal(panel.sent.length, 1);
    assert.match(panel.view.notice, /Another list writing to .* is unfinished: choose another file\.$/);
    answer = () => Promise.resolve(new Response('{"data":{}}', { headers }));
    await panel.say({ type: 'list', text: '418166096', values: trace });
    await panel.say({ type: 'list', text: '552032534', values: trace });
    assert.equal(panel.sent.length, 3);
  });

  it('is refused while another window or command is at it', async () => {
    const panel = await panelOn(UNIT, { language: 'fr' });
    const state = path.join(panel.folder, 'state');
    const held = await Hold.take(journalFile(state, path.join(panel.folder, 'sirene-unites_legales.csv')));
    assert.ok(held instanceof Hold);
    await panel.say({ type: 'list', text: '418166096', values: trace });
    assert.match(panel.view.notice, new RegExp(`déjà en cours vers .* : le processus ${process.pid}, depuis le `));
    assert.equal(panel.sent.length, 0);
    held.release();
  });

  it('tells of a ban in the page and in the log', async () => {
    let count = 0;
    const transport: Transport = () => {
      count += 1;
      const headers = { 'content-type': 'application/json', 'retry-after': '1' };
      if (count < 3) return Promise.resolve(new Response('{"errors":[]}', { status: 429, headers }));
      return Promise.reject(
        new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) }),
      );
    };
    const panel = await panelOn(UNIT, { transport });
    await panel.say({ type: 'environment', environment: 'production' });
    await panel.say({ type: 'list', text: '418166096\n552032534\n775672272', values: trace });
    assert.match(panel.view.notice, /banned for 12 hours/);
    assert.match(panel.warned[0]?.en ?? '', /banned for 12 hours/);
    assert.doesNotMatch(panel.told, new RegExp(panel.token));
  });

  it('leaves nothing of the token in what it writes', async () => {
    let count = 0;
    const transport: Transport = (_, { headers }) => {
      count += 1;
      if (count === 1) return Promise.reject(new TypeError('fetch failed'));
      const echo = JSON.stringify({ data: { siren: headers['authorization'] } });
      return Promise.resolve(new Response(echo, { headers: { 'content-type': 'application/json' } }));
    };
    const panel = await panelOn(UNIT, { transport });
    await panel.say({ type: 'environment', environment: 'production' });
    await panel.say({ type: 'list', text: list, values: trace });
    const [file = ''] = panel.opened;
    assert.equal(path.dirname(file), panel.folder);
    const journal = readFileSync(journalFile(path.join(panel.folder, 'state'), file), 'utf8');
    assert.match(journal, /Bearer/);
    const written = readFileSync(file, 'utf8') + journal + panel.told;
    assert.ok(!written.includes(panel.token));
  });
});
