import type { TestConventions } from '../../../writing/runners';

export const tests: TestConventions = {
  runners: [
    {
      id: 'go-test',
      label: 'go test',
      client: 'go-net-http',
      packages: [],
      // A folder is a package, whose names are its own.
      file: (name) => `e2e/${name}/${name}_test.go`,
      isApart: true,
      run: 'go test',
      argument: (file) => `./${file.slice(0, file.lastIndexOf('/'))}`,
      isStartedBy: (path) => /(?:^|\/)go\.mod$/.test(path),
    },
  ],
  usual: 'go-test',
  files: [/_test\.go$/],
  globs: ['*_test.go'],
  redirected: [],
  needsExport: false,
  canLoad: () => true,
  copies: {
    fr: 'les fonctions d’un paquet Go ne se chargent pas une fois les variables d’environnement choisies',
    en: 'the functions of a Go package cannot be loaded once the environment variables are set',
  },
  module: ({ relative }) => relative,
  callee: ({ name }) => name,
};
