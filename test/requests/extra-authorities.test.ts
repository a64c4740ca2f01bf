import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { type Fetch, withExtraAuthorities } from '../../src/requests/extra-authorities';
import { certificate } from './certificates';

/** The authorities that VS Code finds in a dispatcher; null where there is none. */
function authoritiesIn(dispatcher: object | undefined): readonly unknown[] | null {
  if (dispatcher === undefined) return null;
  const symbol = Object.getOwnPropertySymbols(dispatcher).find(({ description }) => description === 'options');
  const options: unknown = symbol && Reflect.get(dispatcher, symbol);
  assert.ok(typeof options === 'object' && options !== null && 'connect' in options);
  const { connect } = options;
  assert.ok(typeof connect === 'object' && connect !== null && 'ca' in connect);
  const { ca } = connect;
  assert.ok(isList(ca));
  return ca;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function failed(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code }) });
}

describe('the transport of the panel', () => {
  const authority = certificate('authority.test').cert;
  const answer = { status: 200, headers: new Headers(), body: null };
  let folder: string;
  let file: string;

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'api-entreprise-authorities-'));
    file = path.join(folder, 'authority.pem');
    fs.writeFileSync(file, authority);
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  /** What was sent: null for a request as it came, else the dispatcher of one with authorities. */
  async function call(
    behave: (authorities: readonly unknown[] | null) => Error | null,
    { declared = file, isAllowed = true, times = 1 }: { declared?: string; isAllowed?: boolean; times?: number } = {},
  ) {
    const sent: (object | null)[] = [];
    const send: Fetch = async (_, { dispatcher }) => {
      sent.push(dispatcher ?? null);
      const error = behave(authoritiesIn(dispatcher));
      if (error !== null) throw error;
      return Promise.resolve(answer);
    };
    const transport = withExtraAuthorities(send, { file: () => declared, isAllowed: () => isAllowed });
    const request = { method: 'GET', headers: {}, redirect: 'manual', signal: AbortSignal.timeout(5000) } as const;
    const outcomes: unknown[] = [];
    for (let time = 0; time < times; time += 1) {
      outcomes.push(await transport('https://entreprise.test/', request).catch((error: unknown) => error));
    }
    return { sent, outcomes };
  }

  it('sends once where the certificate is trusted', async () => {
    const { sent, outcomes } = await call(() => null);
    assert.deepEqual(outcomes, [answer]);
    assert.deepEqual(sent, [null]);
  });

  it('tries an unknown authority again with the declared ones, on shared connections', async () => {
    for (const code of ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'SELF_SIGNED_CERT_IN_CHAIN', 'CERT_SIGNATURE_FAILURE']) {
      const { sent, outcomes } = await call(
        (authorities) => (authorities?.includes(authority) === true ? null : failed(code)),
        { times: 2 },
      );
      assert.deepEqual(outcomes, [answer, answer], code);
      const [first, second, third, fourth] = sent;
      assert.deepEqual([first, third], [null, null]);
      assert.ok(second !== null && second === fourth);
      // Those that Node has built in still count.
      assert.ok((authoritiesIn(second)?.length ?? 0) > 50);
    }
  });

  it('sends nothing again for another failure, without a file, or past the proxy', async () => {
    const unknown = failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    for (const [error, options] of [
      [failed('ECONNRESET'), {}],
      [failed('CERT_HAS_EXPIRED'), {}],
      [failed('ERR_TLS_CERT_ALTNAME_INVALID'), {}],
      [unknown, { declared: '' }],
      [unknown, { declared: path.join(folder, 'none.pem') }],
      [unknown, { isAllowed: false }],
    ] as const) {
      const { sent, outcomes } = await call(() => error, options);
      assert.deepEqual(outcomes, [error]);
      assert.deepEqual(sent, [null]);
    }
  });

  it('tells the failure that says more', async () => {
    const unknown = failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    const expired = failed('CERT_HAS_EXPIRED');
    const puzzled = new TypeError('dispatcher.dispatch is not a function');
    const ends = async (second: Error) =>
      (await call((authorities) => (authorities === null ? unknown : second))).outcomes[0];
    assert.equal(await ends(expired), expired);
    assert.equal(await ends(puzzled), unknown);
  });
});
