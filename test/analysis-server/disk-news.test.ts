import * as assert from 'node:assert/strict';
import { concernOf, type DiskListener, DiskNews } from '../../src/analysis-server/disk-news';
import { FakeClock } from './fakes';

describe('what an event of the disk is about', () => {
  for (const [path, concern] of [
    ['src/a.py', 'entry'],
    ['src', 'entry'],
    ['.env.local', 'entry'],
    ['.gitignore', 'entry'],
    ['sub/.api-entreprise.json', 'entry'],
    ['Dockerfile', 'entry'],
    ['node_modules', 'nothing'],
    ['node_modules/x/index.js', 'nothing'],
    ['app/vendor/x/.git/HEAD', 'nothing'],
    ['logo.png', 'nothing'],
    ['package-lock.json', 'nothing'],
    ['.git', 'git'],
    ['.git/HEAD', 'git'],
    ['.git/index', 'git'],
    ['sub/.git/index', 'git'],
    ['.git/info/exclude', 'git'],
    ['.git/index.lock', 'nothing'],
    ['.git/refs/heads/HEAD', 'nothing'],
    ['.git/logs/HEAD', 'nothing'],
    ['my.git/HEAD', 'entry'],
  ] as const) {
    it(`${path}: ${concern}`, () => assert.equal(concernOf(path), concern));
  }
});

describe('news of the disk', () => {
  it('are told 250 ms after the last event of a burst, each file once, as it is in the end', () => {
    const { news, told, clock } = make();
    news.heard('a', 'came');
    news.heard('a', 'changed');
    news.heard('b', 'went');
    clock.pass(200);
    news.heard('b', 'came');
    news.heard('c', 'went');
    clock.pass(249);
    assert.deepEqual(told, []);
    clock.pass(1);
    assert.deepEqual(told, ['there a b, gone c']);
    clock.pass(1_000);
    assert.equal(told.length, 1);
  });

  it('do not wait for the end of a burst that goes on', () => {
    const { news, told, clock } = make();
    for (let ms = 0; ms < 3_000; ms += 100) {
      news.heard(`f${String(ms)}`, 'changed');
      clock.pass(100);
    }
    clock.pass(250);
    assert.equal(told.length, 3);
    assert.match(told[0] ?? '', /^there f0 f100 .* f900, gone $/);
  });

  it('of many files are a look at everything, and so is what git did', () => {
    const { news, told, clock } = make();
    for (let index = 0; index < 500; index++) news.heard(`f${String(index % 250)}`, 'changed');
    clock.pass(250);
    assert.deepEqual(
      told.map((each) => each.replace(/f\d+ ?/g, '')),
      ['there , gone , and more'],
    );
    news.heardOfGit();
    clock.pass(250);
    assert.equal(told.at(-1), 'there , gone , and more');
  });

  it('have an aftermath where files came or went, for some come without a word', () => {
    const { news, told, clock } = make();
    news.heard('a', 'changed');
    clock.pass(10_000);
    assert.deepEqual(told.splice(0), ['there a, gone ']);
    news.heard('folder', 'came');
    clock.pass(1_250);
    news.heard('other', 'went');
    clock.pass(1_749);
    assert.deepEqual(told.splice(0), ['there folder, gone ', 'there , gone other']);
    clock.pass(1);
    assert.deepEqual(told.splice(0), ['look']);
    news.heardOfGit();
    clock.pass(1_750);
    assert.deepEqual(told, ['there , gone , and more', 'look at everything']);
  });

  it('are looked for every two seconds while the window is used, and when it is taken up again', () => {
    const { news, told, clock } = make();
    news.focused(true);
    news.focused(true);
    assert.deepEqual(told.splice(0), ['look at everything']);
    clock.pass(6_000);
    assert.deepEqual(told.splice(0), ['look', 'look', 'look']);
    news.focused(false);
    clock.pass(3_600_000);
    assert.deepEqual(told, []);
    for (let times = 0; times < 3; times++) {
      news.focused(true);
      news.focused(false);
    }
    assert.deepEqual(told, ['look at everything', 'look', 'look']);
  });

  it('end with it', () => {
    const { news, told, clock } = make();
    news.focused(true);
    news.heard('a', 'came');
    told.length = 0;
    news.dispose();
    clock.pass(60_000);
    assert.deepEqual(told, []);
  });
});

function make() {
  const clock = new FakeClock();
  const told: string[] = [];
  const listener: DiskListener = {
    diskChanged: (there, gone, isMany) =>
      told.push(`there ${there.join(' ')}, gone ${gone.join(' ')}${isMany ? ', and more' : ''}`),
    lookAtDisk: (thorough) => told.push(thorough ? 'look at everything' : 'look'),
  };
  return { clock, told, news: new DiskNews(clock, listener) };
}
