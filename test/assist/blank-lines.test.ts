import assert from 'node:assert/strict';
import { parted } from '../../src/assist';

const code = 'def f():\n    pass\n';

function inserted(before: string, after: string, languageId = 'python'): string {
  return before + parted(code, { before, after }, languageId) + after;
}

describe('inserted code', () => {
  it('is parted from the code before and behind it by the blank lines of the language', () => {
    assert.equal(inserted('import os\n', 'x = 1\n'), `import os\n\n\n${code}\n\nx = 1\n`);
    assert.equal(inserted('a();\n', '\nb();\n', 'javascript'), `a();\n\n${code}\nb();\n`);
    assert.equal(inserted('a();', 'b();\n', 'ruby'), `a();\n\n${code}\nb();\n`);
  });

  it('has no more of them than there are where that is enough', () => {
    assert.equal(inserted('import os\n\n\n', '\n\nx = 1\n'), `import os\n\n\n${code}\n\nx = 1\n`);
  });

  it('has none at the ends of a file or a block', () => {
    assert.equal(inserted('', ''), code);
    assert.equal(inserted('<?php\n', '\n', 'php'), `<?php\n${code}\n`);
    assert.equal(inserted('class A {\n', '}\n', 'javascript'), `class A {\n${code}}\n`);
  });
});
