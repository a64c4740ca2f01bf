import type { FrameworkTemplate } from '../../../writing/frameworks';

const colon = (name: string) => `:${name}`;

export const frameworks: readonly FrameworkTemplate[] = [
  {
    id: 'rails',
    label: 'Ruby on Rails',
    client: 'net-http',
    packages: ['rails', 'railties'],
    parameter: colon,
    file: ({ name }) => `app/controllers/${name}_controller.rb`,
  },
  {
    id: 'sinatra',
    label: 'Sinatra',
    client: 'net-http',
    packages: ['sinatra'],
    parameter: colon,
    file: ({ name }) => `routes/${name}.rb`,
  },
];
