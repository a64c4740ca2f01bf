import type { FrameworkTemplate } from '../../../writing/frameworks';

const braces = (name: string) => `{${name}}`;

export const frameworks: readonly FrameworkTemplate[] = [
  {
    id: 'laravel',
    label: 'Laravel',
    client: 'guzzle',
    packages: ['laravel/framework'],
    parameter: braces,
    file: ({ className }) => `app/Http/Controllers/${className}Controller.php`,
    setting: (name) => `config('services.${keyOf(name)}')`,
  },
  {
    id: 'symfony',
    label: 'Symfony',
    client: 'symfony',
    packages: ['symfony/framework-bundle', 'symfony/symfony'],
    parameter: braces,
    file: ({ className }) => `src/Controller/${className}Controller.php`,
    isFound: true,
    setting: (name) => `$_ENV['${name}']`,
  },
];

/** `API_ENTREPRISE_CONTEXT` to `api_entreprise.context`. */
function keyOf(name: string): string {
  return name.toLowerCase().replace('api_entreprise_', 'api_entreprise.');
}
