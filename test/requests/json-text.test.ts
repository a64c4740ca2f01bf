import * as assert from 'node:assert/strict';
import { indentJson, isDeeperThan, onOneLine, withExactNumbers, withText } from '../../src/requests/json-text';

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('JSON as it was sent', () => {
  it('is indented with every value as it came', () => {
    assert.equal(
      indentJson('{"a":[1, 2.50,{"b":"x\\u00e9 , [\\"y\\\\"}],"a":12345678901234567890,"c":{},"d":[ ]}'),
      [
        '{',
        '  "a": [',
        '    1,',
        '    2.50,',
        '    {',
        '      "b": "x\\u00e9 , [\\"y\\\\"',
        '    }',
        '  ],',
        '  "a": 12345678901234567890,',
        '  "c": {},',
        '  "d": []',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('is measured and indented whatever its depth, the length of its strings and the number of its values', () => {
    assert.equal(isDeeperThan(nested(500), 500), false);
    assert.equal(isDeeperThan(nested(501), 500), true);
    assert.equal(isDeeperThan(JSON.stringify(nested(1000)), 0), false);
    const deep = nested(100_000);
    assert.ok(indentJson(deep).replaceAll(/\s/g, '') === deep);
    const long = JSON.stringify({ long: '\\"'.repeat(200_000), other: 'a'.repeat(19_000_000) });
    assert.equal(indentJson(long).length, long.length + '\n  \n  \n\n'.length + 2);
    const wide = `${'['.repeat(400)}${'1,'.repeat(1_100_000)}1${']'.repeat(400)}`;
    assert.ok(indentJson(wide) === wide);
  });

  it('stands on one line, and within an object, as it is', () => {
    const text = '{\r\n  "a": "b\\n",\n\t"n": 1e400\n}';
    assert.equal(onOneLine(text), '{"a": "b\\n","n": 1e400}');
    assert.equal(withText({ line: 1 }, 'body', text), '{"line":1,"body":{"a": "b\\n","n": 1e400}}');
  });

  it('keeps as texts the numbers that would be rounded, and no others', () => {
    assert.equal(
      withExactNumbers('{"a":12345678901234567,"b":-0.5,"c":1e400,"d":"12345678901234567","e":[1e3,true,null]}'),
      '{"a":"12345678901234567","b":-0.5,"c":"1e400","d":"12345678901234567","e":[1e3,true,null]}',
    );
  });
});
