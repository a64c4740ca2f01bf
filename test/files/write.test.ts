import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { writeProblem, writeWhole } from '../../src/files/write';
import { inSandbox } from '../cli/harness';

const root = path.join(__dirname, '..', '..');

describe('writing a file as a whole', () => {
  it(
    'keeps its mode, and the link that leads to it',
    inSandbox({ 'real/a.py': 'old' }, async (box) => {
      const file = path.join(box.root, 'real', 'a.py');
      const link = path.join(box.root, 'b.py');
      chmodSync(file, 0o6751);
      symlinkSync(path.join('real', 'a.py'), link);
      writeWhole(link, Buffer.from('new'));
      assert.ok(lstatSync(link).isSymbolicLink());
      assert.equal(readFileSync(file, 'utf8'), 'new');
      assert.equal(statSync(file).mode & 0o7777, 0o6751);
      assert.deepEqual(
        [readdirSync(box.root).sort(), readdirSync(path.join(box.root, 'real'))],
        [['b.py', 'real'], ['a.py']],
      );
      return Promise.resolve();
    }),
  );

  it(
    'loses nothing when there is no room for it, and says why',
    inSandbox({ 'a.py': 'old', 'b/c': '' }, async (box) => {
      const script = `
        const { writeProblem, writeWhole } = require('./src/files/write');
        try { writeWhole(process.argv[1], Buffer.alloc(1 << 20)); } catch (error) { console.log(writeProblem(error).en); }`;
      const limited = spawnSync(
        'bash',
        [
          '-c',
          'ulimit -f 64; exec "$@"',
          'x',
          process.execPath,
          '--import',
          'tsx',
          '-e',
          script,
          path.join(box.root, 'a.py'),
        ],
        { cwd: root, encoding: 'utf8', env: { ...process.env, TSX_DISABLE_CACHE: '1' } },
      );
      assert.match(limited.stdout, /larger than is allowed/, limited.stderr);
      assert.equal(box.read('a.py'), 'old');
      assert.deepEqual(readdirSync(box.root).sort(), ['a.py', 'b']);
      const problem = (name: string): string => {
        try {
          writeWhole(path.join(box.root, name), Buffer.from(''));
          return '';
        } catch (error) {
          return writeProblem(error).fr;
        }
      };
      mkdirSync(path.join(box.root, 'd'));
      assert.deepEqual([problem('x/y'), problem('d')], ['son dossier n’existe pas', 'c’est un dossier']);
      return Promise.resolve();
    }),
  );

  it('tells a full disk from a want of rights', () => {
    const told = (code: string): string => writeProblem(Object.assign(new Error(), { code })).en;
    assert.match(told('ENOSPC'), /disk is full/);
    assert.match(told('EACCES'), /permissions/);
    assert.match(told('EROFS'), /read-only/);
    assert.equal(told('EIO'), 'error of the system EIO');
  });
});
