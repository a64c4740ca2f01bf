import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { History } from '../../src/requests/history';
import { answering, CERTIFICATE, type FakePanel, panelOn, trace, UNIT } from './fakes';

const good = { ...trace, siren: '418166096', user_id: 'agent' };
const link = 'http://127.0.0.1:4999/proxy/files/13009f21-b5e6-4d5e-a335-aab8f4e57342';

/** Waits until the panel is at something. */
async function until(panel: FakePanel, kind: string): Promise<string> {
  while (panel.view.activity?.kind !== kind) await new Promise(setImmediate);
  return panel.view.activity.text;
}

describe('a call of the panel', () => {
  it('is cancelled at any moment', async () => {
    const panel = await panelOn(UNIT, { transport: () => new Promise(() => undefined) });
    const made = panel.say({ type: 'send', values: good });
    await until(panel, 'sending');
    await panel.say({ type: 'cancel' });
    await made;
    assert.equal(panel.view.activity, null);
    assert.equal(panel.view.answer?.tone, 'none');
    assert.equal(panel.view.history.length, 1);
  });

  it('is given up when its window is closed, and is in the history of the next', async () => {
    let isAborted = false;
    const panel = await panelOn(UNIT, {
      transport: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            isAborted = true;
            reject(new Error('aborted'));
          });
        }),
    });
    const made = panel.say({ type: 'send', values: good });
    await until(panel, 'sending');
    panel.session.dispose();
    await made;
    assert.ok(isAborted);
    assert.equal(new History({ folder: panel.folder }).entries().length, 1);
  });

  it('is one at a time', async () => {
    const panel = await panelOn(UNIT, { transport: () => new Promise(() => undefined) });
    const made = panel.say({ type: 'send', values: good });
    await until(panel, 'sending');
    await panel.say({ type: 'send', values: good });
    await panel.say({ type: 'cancel' });
    await made;
    assert.equal(panel.sent.length, 1);
  });

  it('says which limit is reached and for how long, and waits for nothing once cancelled', async () => {
    const panel = await panelOn(UNIT, { perMinute: 1 });
    await panel.say({ type: 'send', values: good });
    const made = panel.say({ type: 'send', values: good });
    assert.match(
      await until(panel, 'waiting'),
      /^Limit reached \(per IP address and minute\): the call will be sent in \d+ s\.$/,
    );
    await panel.say({ type: 'cancel' });
    await made;
    assert.equal(panel.sent.length, 1);
  });

  it('shows when a refused call is tried again', async () => {
    const body = { errors: [{ code: '00429', title: 'x', detail: 'y' }] };
    const panel = await panelOn(UNIT, { transport: answering(body, 429, { 'retry-after': '20' }) });
    const made = panel.say({ type: 'send', values: good });
    assert.match(await until(panel, 'retrying'), /429.*in 20 s/);
    assert.equal(panel.view.activity?.limitMs, 20_000);
    await panel.say({ type: 'cancel' });
    await made;
    assert.equal(panel.view.answer?.status, '429 Too Many Requests');
  });

  it('explains an error by its code, beside the service’s own words, and keeps a token out of them', async () => {
    const panel = await panelOn(UNIT, {
      language: 'fr',
      transport: (url, init) => {
        const detail = `refusé : ${init.headers['authorization'] ?? ''}`;
        return answering({ errors: [{ code: '00301', detail }] }, 422)(url, init);
      },
    });
    await panel.say({ type: 'send', values: good });
    const [explained] = panel.view.answer?.explained ?? [];
    assert.equal(explained?.code, '00301');
    assert.equal(explained.detail, 'refusé : Bearer •••');
    assert.equal(explained.retry, 'Le relancer tel quel n’y changerait rien.');
    await panel.say({ type: 'body', how: 'open' });
    assert.doesNotMatch(panel.told, /eyJ/);
  });

  it('opens the body as it was sent, and compares it with the one before', async () => {
    let count = 0;
    const panel = await panelOn(UNIT, {
      transport: () => {
        count += 1;
        const text = `{"data":{"n":${count}.50,"big":12345678901234567890,"none":{},"list":[ ]}}`;
        return Promise.resolve(new Response(text, { headers: { 'content-type': 'application/json' } }));
      },
    });
    await panel.say({ type: 'send', values: good });
    const canCompare = (): boolean | undefined => panel.view.answer?.canCompare;
    assert.equal(canCompare(), false);
    await panel.say({ type: 'send', values: good });
    assert.equal(canCompare(), true);
    await panel.say({ type: 'body', how: 'open' });
    await panel.say({ type: 'compare' });
    const shown = (n: number) =>
      `{\n  "data": {\n    "n": ${n}.50,\n    "big": 12345678901234567890,\n    "none": {},\n    "list": []\n  }\n}\n`;
    assert.deepEqual(
      panel.shown.map(({ title, text }) => [title, text]),
      [
        ['unites_legales-2', shown(2)],
        ['unites_legales-1', shown(1)],
        ['unites_legales-2', shown(2)],
      ],
    );
  });

  it('fetches a document without the token and opens it', async () => {
    const panel = await panelOn(CERTIFICATE, {
      transport: (url, init) =>
        url === link
          ? Promise.resolve(new Response('%PDF-1.4', { headers: { 'content-type': 'application/pdf' } }))
          : answering({ data: { document_url: link, expires_in: 600 } })(url, init),
    });
    await panel.say({ type: 'send', values: good });
    assert.deepEqual(panel.view.answer?.documents, ['Document 1']);
    await panel.say({ type: 'document', index: 0, how: 'open' });
    assert.deepEqual(panel.opened, [path.join(panel.folder, '1-attestation_fiscale-418166096.pdf')]);
    assert.equal(readFileSync(panel.opened[0] ?? '', 'utf8'), '%PDF-1.4');
    const second = panel.sent.at(-1);
    assert.equal(second?.url, link);
    assert.equal(second.headers['authorization'], undefined);
    await panel.say({ type: 'document', index: 0, how: 'save' });
    assert.equal(panel.view.notice, 'Saved: attestation_fiscale-418166096.pdf');
  });

  it('tells where the link of a document leads instead of following it elsewhere', async () => {
    const elsewhere = 'https://example.org/a.pdf';
    const panel = await panelOn(CERTIFICATE, { transport: answering({ data: { document_url: elsewhere } }) });
    await panel.say({ type: 'send', values: good });
    await panel.say({ type: 'document', index: 0, how: 'open' });
    assert.match(panel.view.notice, /example\.org/);
    assert.equal(panel.sent.length, 1);
  });
});
