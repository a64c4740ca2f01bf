import type { TestConventions } from '../../../writing/runners';

export const tests: TestConventions = {
  runners: [
    {
      id: 'rspec',
      label: 'RSpec',
      client: 'net-http',
      packages: ['rspec', 'rspec-rails'],
      file: (name) => `spec/${name}_spec.rb`,
      run: 'bundle exec rspec',
    },
    {
      id: 'minitest',
      label: 'Minitest',
      client: 'net-http',
      packages: ['minitest'],
      file: (name) => `test/${name}_test.rb`,
      run: 'bundle exec ruby -Itest',
    },
  ],
  usual: 'minitest',
  files: [/_spec\.rb$/, /_test\.rb$|(?:^|\/)test_[^/]*\.rb$/],
  globs: ['*_spec.rb', '*_test.rb', 'test_*.rb'],
  redirected: ['net-http', 'faraday', 'httparty', 'rest-client', 'open-uri'],
  needsExport: false,
  canLoad: () => true,
  module: ({ relative }) => (relative.startsWith('.') ? relative : `./${relative}`).replace(/\.rb$/, ''),
  callee: ({ name, owner, isStatic }) => (owner === null ? name : `${owner}${isStatic ? '' : '.new'}.${name}`),
};
