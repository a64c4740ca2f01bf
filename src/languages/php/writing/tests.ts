import { pascalCase } from '../../../writing/names';
import type { TestConventions } from '../../../writing/runners';

export const tests: TestConventions = {
  runners: [
    {
      id: 'phpunit',
      label: 'PHPUnit',
      client: 'guzzle',
      packages: ['phpunit/phpunit'],
      file: (name) => `tests/${pascalCase(name)}Test.php`,
      run: 'vendor/bin/phpunit',
    },
  ],
  usual: 'phpunit',
  files: [/Test\.php$/],
  globs: ['*Test.php'],
  // Nothing comes between PHP and what it sends.
  redirected: [],
  needsExport: false,
  canLoad: () => true,
  module: ({ relative }) => relative,
  callee: ({ name, owner, namespace, isStatic }) => {
    if (owner === null) return `\\${namespace === '' ? '' : `${namespace}\\`}${name}`;
    return isStatic ? `\\${owner}::${name}` : `(new \\${owner}())->${name}`;
  },
};
