import type { TestConventions } from '../../../writing/runners';

export const tests: TestConventions = {
  runners: [],
  usual: null,
  files: [/(?:Tests?|IT)\.java$/],
  globs: ['*Test.java', '*Tests.java', '*IT.java'],
  redirected: [],
  needsExport: false,
  canLoad: () => false,
  module: ({ relative }) => relative,
  callee: ({ name, owner, isStatic }) => (isStatic ? `${owner ?? ''}.${name}` : `new ${owner ?? ''}().${name}`),
};
