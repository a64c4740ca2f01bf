import assert from 'node:assert/strict';
import { pageHtml } from '../../src/panel/window/html';

describe('the page of the request panel', () => {
  const page = pageHtml({ cspSource: 'https://of.ours', script: 'x.js', style: 'x.css', nonce: 'abc', language: 'fr' });
  const policy = /content="([^"]+)"/.exec(page)?.[1] ?? '';
  const directives = new Map(
    policy.split('; ').map((each): [string, string] => {
      const [name = '', ...values] = each.split(' ');
      return [name, values.join(' ')];
    }),
  );

  it('may ask for nothing, and runs no script but its own', () => {
    assert.equal(directives.get('default-src'), `'none'`);
    assert.equal(directives.get('script-src'), `'nonce-abc'`);
    for (const name of ['connect-src', 'img-src', 'frame-src']) assert.equal(directives.get(name), undefined);
    assert.equal(directives.get('form-action'), `'none'`);
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.deepEqual(
      [...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag),
      ['<script nonce="abc" src="x.js">'],
    );
  });
});
