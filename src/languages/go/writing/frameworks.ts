import type { FrameworkTemplate } from '../../../writing/frameworks';

export const frameworks: readonly FrameworkTemplate[] = [
  {
    id: 'go-net-http',
    label: 'net/http',
    client: 'go-net-http',
    packages: [],
    parameter: (name) => `{${name}}`,
    // A folder is a package, whose names are its own.
    file: ({ name }) => `internal/${name}/${name}.go`,
  },
];
