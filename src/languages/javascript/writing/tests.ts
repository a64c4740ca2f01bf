import { kebabCase } from '../../../writing/names';
import type { RunnerTemplate, TestConventions } from '../../../writing/runners';

const runners: readonly RunnerTemplate[] = [
  {
    id: 'vitest',
    label: 'Vitest',
    client: 'fetch',
    packages: ['vitest'],
    file: (name) => `test/${kebabCase(name)}.test.js`,
    run: 'npx --no-install vitest run',
    takesTypes: true,
  },
  {
    id: 'jest',
    label: 'Jest',
    client: 'fetch',
    packages: ['jest', 'ts-jest'],
    file: (name) => `test/${kebabCase(name)}.test.js`,
    run: 'npx --no-install jest',
    load: (module) => `require('${module}')`,
  },
  {
    id: 'node-test',
    label: 'node:test',
    client: 'fetch',
    packages: [],
    file: (name) => `test/${kebabCase(name)}.test.mjs`,
    run: 'node --test',
    takesTypes: true,
    takesWholeNames: true,
    // Node brings it, which shows in how it is started.
    isStartedBy: (path, text) => /(?:^|\/)package\.json$/.test(path) && /\bnode\b[^"]*\s--test\b/.test(text),
  },
];

/** Tests of Node.js. */
export const tests: TestConventions = {
  runners,
  usual: 'node-test',
  files: [/\.(?:test|spec)\.[cm]?[jt]sx?$/],
  globs: ['*.test.*', '*.spec.*'],
  redirected: ['fetch'],
  needsExport: true,
  canLoad: () => true,
  module: ({ relative }, { takesWholeNames }) => {
    const module = relative.startsWith('.') ? relative : `./${relative}`;
    // What bundles finds a file without its extension.
    return takesWholeNames === true ? module : module.replace(/\.(?:[jt]sx?)$/, '');
  },
  callee: ({ name, owner, isStatic, exported }) => {
    const reached = `subject.${exported ?? ''}`;
    if (owner === null) return reached;
    return isStatic ? `${reached}.${name}` : `new ${reached}().${name}`;
  },
};
