import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { decode, encode } from '../../src/files/decode';
import { Lines } from '../../src/text/lines';
import { inSandbox } from '../cli/harness';

describe('decoding', () => {
  it('reads UTF-8, UTF-16 with its mark, and anything else byte by byte', () => {
    const text = 'é€ 😀';
    assert.deepEqual(decode(Buffer.from(text)), { text, encoding: 'utf8', bom: false });
    assert.deepEqual(decode(Buffer.from(`\uFEFF${text}`)), { text, encoding: 'utf8', bom: true });
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    assert.equal(decode(little)?.text, text);
    assert.equal(decode(Buffer.from(little).swap16())?.text, text);
    assert.deepEqual(decode(Buffer.from('déjà', 'latin1')), { text: 'déjà', encoding: 'latin1', bom: false });
    assert.equal(decode(Buffer.from('a\0b')), null);
  });

  it('writes back what it read, byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (array) => {
        const bytes = Buffer.from(array);
        const decoded = decode(bytes);
        if (!decoded || decoded.encoding.startsWith('utf16')) return;
        assert.deepEqual(encode(decoded), bytes);
      }),
    );
  });
});

describe('lines and columns', () => {
  it('are those of editors', () => {
    const lines = new Lines('a\nbc\r\n😀d\re');
    assert.deepEqual(lines.at(0), { line: 1, column: 1 });
    assert.deepEqual(lines.at(1), { line: 1, column: 2 });
    assert.deepEqual(lines.at(2), { line: 2, column: 1 });
    assert.deepEqual(lines.at(6), { line: 3, column: 1 });
    assert.deepEqual(lines.at(8), { line: 3, column: 3 });
    assert.deepEqual(lines.at(10), { line: 4, column: 1 });
    assert.deepEqual(lines.at(99), { line: 4, column: 2 });
    assert.deepEqual(new Lines('').at(0), { line: 1, column: 1 });
  });
});

describe('any bytes', () => {
  it('are written back as they were', () => {
    const mark = fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]);
    fc.assert(
      fc.property(mark, fc.uint8Array({ maxLength: 20 }), (bom, rest) => {
        const bytes = Buffer.from([...bom, ...rest]);
        const decoded = decode(bytes);
        if (decoded) assert.deepEqual(encode(decoded), bytes);
      }),
    );
  });

  it(
    'are looked at without a crash, fixes included',
    inSandbox({}, async (box) => {
      const piece = fc.oneof(
        fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
        fc
          .constantFrom(
            '@@token-logged error safe=x@@',
            '%%/v3/x%%',
            '\uFEFF',
            '\r\n',
            '// api-entreprise-disable-file\n',
            '"',
          )
          .map((text) => Buffer.from(text)),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(piece, { maxLength: 8 }),
          fc.constantFrom('text', 'json', 'sarif', 'gitlab'),
          async (parts, format) => {
            box.write('a.js', Buffer.concat(parts));
            assert.ok((await box.run(['lint', 'a.js', '--format', format])).code < 2);
            assert.ok((await box.run(['lint', 'a.js', '--fix'])).code < 2);
          },
        ),
        { numRuns: 60 },
      );
    }),
  );
});
