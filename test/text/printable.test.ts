import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printable, printableLines } from '../../src/text/printable';

describe('printable text', () => {
  const cases: readonly (readonly [name: string, text: string, shown: string])[] = [
    ['an escape sequence', 'a\u001b[2Jb', 'a\\u001b[2Jb'],
    ['a control character of the second set', '\u009b31m', '\\u009b31m'],
    ['a line break', 'a\nb\r\u0085c\u2028d\u2029', 'a\\u000ab\\u000d\\u0085c\\u2028d\\u2029'],
    ['direction marks', '\u202ejs\u2066.\u200f\u061c', '\\u202ejs\\u2066.\\u200f\\u061c'],
    ['invisible tags', 'a\u{e0041}', 'a\\udb40\\udc41'],
    ['half a character', 'a\ud800b', 'a\\ud800b'],
    ['a workflow command', '::error::x', '\\u003a:error::x'],
    ['one after blanks', ' \t\u00a0::set-output name=a::b', ' \t\u00a0\\u003a:set-output name=a::b'],
    ['an old workflow command, anywhere', 'a ##[add-path]x', 'a \\u0023#[add-path]x'],
    ['a command of Azure DevOps', 'a###vso[task.complete]', 'a#\\u0023#vso[task.complete]'],
    ['a command of TeamCity', "##TeamCity[message text='a']", "\\u0023#TeamCity[message text='a']"],
  ];
  for (const [name, text, shown] of cases) {
    it(`does not obey ${name}`, () => {
      assert.equal(printable(text), shown);
    });
  }

  it('leaves alone what people write', () => {
    for (const text of ['Élan « à 12 % » : 3 × 4', 'a::b', '# ## [x]', 'مرحبا', '👩‍💻', 'می‌خواهم', 'a\tb']) {
      assert.equal(printable(text), text);
    }
  });

  it('keeps the line breaks of a document, and guards each of its lines', () => {
    assert.equal(printableLines('a\r\n::b\n\u001b\rc\n'), 'a\r\n\\u003a:b\n\\u001b\\u000dc\n');
  });

  it('changes no value of a JSON document', () => {
    const value = fc.string({
      unit: fc.oneof(fc.constantFrom('\u202e', '\u009b', '#', '[', ':', '\ud800'), fc.string()),
    });
    fc.assert(
      fc.property(fc.dictionary(value, fc.array(value)), (data) => {
        const written = printableLines(JSON.stringify(data, null, 2));
        assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(data)));
        assert.doesNotMatch(written, /[\u202e\u009b]|##\[/);
      }),
    );
  });
});
