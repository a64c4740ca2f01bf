import * as assert from 'node:assert/strict';
import { notesOf, refusals } from '../../scripts/release/rules';

const changelog = '# Changelog\n\n## 1.1.0\n\n### Français\n\nNouveau.\n\n## 1.0.0\n\nFirst.\n\n## 0.9.0\n';
const release = {
  tag: 'v1.1.0',
  repository: 'someone/something',
  manifest: { version: '1.1.0', repository: { url: 'git+https://github.com/someone/something.git' } },
  changelog,
};

describe('a release', () => {
  it('goes out when its tag, its repository and its notes agree', () => {
    assert.deepEqual(refusals(release), []);
  });

  it('is refused with a tag of another version', () => {
    assert.match(refusals({ ...release, tag: 'v1.2.0' }).join(), /v1\.2\.0.*1\.1\.0/);
  });

  it('is refused where the package names no repository or another one, which npm would refuse at the end', () => {
    assert.equal(refusals({ ...release, manifest: { version: '1.1.0' } }).length, 1);
    assert.equal(refusals({ ...release, repository: 'someone/else' }).length, 1);
  });

  it('is refused without notes', () => {
    assert.equal(refusals({ ...release, changelog: '## 1.0.0\n\nFirst.\n' }).length, 1);
  });

  it('has the notes of its own version', () => {
    assert.equal(notesOf('1.1.0', changelog), '### Français\n\nNouveau.\n');
    assert.equal(notesOf('1.0.0', changelog), 'First.\n');
    assert.equal(notesOf('0.9.0', changelog), undefined);
  });
});
