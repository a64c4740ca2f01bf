import type { TestConventions } from '../../../writing/runners';

export const tests: TestConventions = {
  runners: [
    {
      id: 'pytest',
      label: 'pytest',
      client: 'requests',
      packages: ['pytest'],
      file: (name) => `tests/test_${name}.py`,
      run: 'python -m pytest',
      // That of a virtual environment. Windows alone names the other without its figure.
      program: (isWindows) => ({
        places: ['.venv', 'venv'].map((name) => `${name}/${isWindows ? 'Scripts/python.exe' : 'bin/python'}`),
        otherwise: isWindows ? 'python' : 'python3',
      }),
    },
  ],
  usual: 'pytest',
  files: [/(?:^|\/)test_[^/]*\.py$|_test\.py$/],
  globs: ['test_*.py', '*_test.py'],
  redirected: ['requests', 'httpx'],
  needsExport: false,
  canLoad: (source) => /^(?:[A-Za-z_]\w*\/)*[A-Za-z_]\w*\.py$/.test(source),
  module: ({ source }) => source.replace(/\.py$/, '').replaceAll('/', '.'),
  callee: ({ name, owner, isStatic }) =>
    owner === null ? `subject.${name}` : `subject.${owner}${isStatic ? '' : '()'}.${name}`,
};
