import assert from 'node:assert/strict';
import path from 'node:path';
import { formatNames } from '../../src/cli/lint/command';
import { minted } from '../token/minted';
import { inSandbox, type Ran } from './harness';

/** What a terminal or the log of a build would obey, wherever it stands. */
const orders = [
  '::error::x',
  ' ::add-mask::x',
  '##vso[x]',
  '##[x]',
  'a\u001b[2J',
  '\u009bH',
  '\u202ea',
  'a\n::error::x',
  'a\r',
];

/** Nothing of an output is obeyed, but for the annotations that `--format github` is asked for. */
function assertQuiet({ out, err }: Ran, annotations = false): void {
  const lines = (text: string) => text.split('\n');
  assert.doesNotMatch(out + err, /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200e\u200f]|##[a-z]*\[/u);
  for (const line of [...(annotations ? [] : lines(out)), ...lines(err)]) assert.doesNotMatch(line, /^\s*::/);
  for (const line of annotations ? lines(out) : []) {
    assert.match(line, /^(?!\s*::)|^::(error|warning|notice) file=[^:,]*,[^:]*::(?!.*\n)/);
  }
}

describe('texts that came from outside', () => {
  const findings = Object.fromEntries(orders.map((order) => [`${order}.py`, '@@missing-timeout error@@ %%/v3/x%%']));
  for (const format of formatNames) {
    it(
      `are not obeyed in file names, in the format ${format}`,
      inSandbox({ ...findings, 'b\u001b.py/x.py': '' }, async (box) => {
        const ran = await box.run(['lint', '--format', format]);
        assert.equal(ran.code, 1);
        assertQuiet(ran, format === 'github');
        if (['json', 'sarif', 'gitlab'].includes(format)) JSON.parse(ran.out);
      }),
    );
  }

  it(
    'are not obeyed in the names of files that are left aside',
    inSandbox(Object.fromEntries(orders.map((order) => [`${order}.png`, 'x'])), async (box) => {
      for (const format of formatNames) {
        const ran = await box.run(['lint', '--format', format, ...orders.map((order) => `./${order}.png`)]);
        assert.notEqual(ran.err, '');
        assertQuiet(ran, format === 'github');
      }
    }),
  );

  for (const order of orders) {
    const name = JSON.stringify(order);
    it(
      `are not obeyed in a configuration (${name})`,
      inSandbox({ 'a.py': '' }, async (box) => {
        const broken = [{ [order]: 1 }, { rules: { [order]: 'off' } }, { rules: { 'missing-timeout': order } }];
        for (const text of [...broken.map((value) => JSON.stringify(value)), `{ ${order}`, order]) {
          box.write('.api-entreprise.json', text);
          for (const lang of ['fr', 'en']) {
            const ran = await box.run(['lint', '--format', 'github', '--lang', lang]);
            assert.equal(ran.code, 2);
            assertQuiet(ran);
          }
        }
      }),
    );

    it(
      `are not obeyed in what a person typed (${name})`,
      inSandbox({}, async (box) => {
        for (const args of [
          [order],
          [`--${order}`],
          ['lint', order],
          ['lint', '--format', order],
          ['lint', '--baseline', order],
          ['lint', '--config', order],
          ['call', order],
          ['call', '/v4/insee/sirene/unites_legales/{siren}', order],
          ['simulate', '--scenario', order, '--port', '0'],
          ['simulate', '--fixtures', order, '--port', '0'],
          ['token', 'inspect', '--env', order],
        ]) {
          const ran = await box.run(args);
          assert.equal(ran.code, 2, args.join(' '));
          assert.notEqual(ran.err, '');
          assertQuiet(ran);
        }
      }),
    );
  }

  it(
    'are not obeyed in a token',
    inSandbox({}, async (box) => {
      for (const order of orders) {
        const env = { T: minted({ sub: order, scopes: [order, 'open_data'] }) };
        for (const format of ['text', 'json']) {
          const ran = await box.run(['token', 'inspect', '--env', 'T', '--format', format], { env });
          assert.equal(ran.code, 0);
          assertQuiet(ran);
        }
      }
    }),
  );

  it(
    'are not obeyed in the difference that a fix would make',
    inSandbox(
      { 'a.py': orders.map((order) => `${order.replaceAll('\n', '')}\n@@missing-timeout error safe=ok@@\n`).join('') },
      async (box) => {
        const ran = await box.run(['lint', '--fix', '--dry-run', path.join(box.root, 'a.py')]);
        assert.match(ran.out, /^\+ok$/m);
        // The end of a line of another system stays, so that the difference can be applied.
        assertQuiet({ ...ran, out: ran.out.replaceAll('\r\n', '\n') });
      },
    ),
  );
});
