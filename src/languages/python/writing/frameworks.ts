import type { FrameworkTemplate } from '../../../writing/frameworks';

export const frameworks: readonly FrameworkTemplate[] = [
  {
    id: 'django',
    label: 'Django',
    client: 'requests',
    packages: ['django'],
    parameter: (name) => `<str:${name}>`,
    file: ({ name }) => `${name}_view.py`,
    isRelative: true,
  },
  {
    id: 'fastapi',
    label: 'FastAPI',
    client: 'httpx',
    packages: ['fastapi'],
    parameter: (name) => `{${name}}`,
    file: ({ name }) => `${name}_route.py`,
  },
  {
    id: 'flask',
    label: 'Flask',
    client: 'requests',
    packages: ['flask'],
    parameter: (name) => `<${name}>`,
    file: ({ name }) => `${name}_route.py`,
  },
];
