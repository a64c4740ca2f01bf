import type { WrittenLanguage } from './idiom';

/** Server frameworks that a route can be written for. */
export const frameworkIds = [
  'express',
  'fastify',
  'next',
  'nuxt',
  'sveltekit',
  'node-http',
  'flask',
  'fastapi',
  'django',
  'laravel',
  'symfony',
  'rails',
  'sinatra',
] as const;

export type FrameworkId = (typeof frameworkIds)[number];

export interface Framework {
  readonly id: FrameworkId;
  /** As its users call it. */
  readonly label: string;
  readonly language: Exclude<WrittenLanguage, 'typescript'>;
  /** The client that sends the request: a template of the same language, or the framework's own. */
  readonly client: string;
  /** Packages that show that a project uses it, as its manifests name them. */
  readonly packages: readonly string[];
  /** A parameter in the path of a route, or of a file where the files are the routes. */
  readonly parameter: (name: string) => string;
  /** Where such a route is written. `name` in snake case, `route` the path with its parameters. */
  readonly file: (names: { readonly name: string; readonly className: string; readonly route: string }) => string;
}

const colon = (name: string) => `:${name}`;
const braces = (name: string) => `{${name}}`;
const brackets = (name: string) => `[${name}]`;

const node = { language: 'javascript', client: 'fetch' } as const;

export const frameworks: readonly Framework[] = [
  {
    ...node,
    id: 'next',
    label: 'Next.js',
    packages: ['next'],
    parameter: brackets,
    file: ({ route }) => `app${route}/route.js`,
  },
  {
    ...node,
    id: 'nuxt',
    label: 'Nuxt / Nitro',
    packages: ['nuxt', 'nitropack', 'nitro'],
    parameter: brackets,
    file: ({ route }) => `server${route}.get.js`,
  },
  {
    ...node,
    id: 'sveltekit',
    label: 'SvelteKit',
    packages: ['@sveltejs/kit'],
    parameter: brackets,
    file: ({ route }) => `src/routes${route}/+server.js`,
  },
  {
    ...node,
    id: 'fastify',
    label: 'Fastify',
    packages: ['fastify'],
    parameter: colon,
    file: ({ name }) => `routes/${name}.js`,
  },
  {
    ...node,
    id: 'express',
    label: 'Express',
    packages: ['express'],
    parameter: colon,
    file: ({ name }) => `routes/${name}.js`,
  },
  {
    ...node,
    id: 'node-http',
    label: 'node:http',
    packages: [],
    parameter: colon,
    file: ({ name }) => `${name}.js`,
  },
  {
    id: 'django',
    label: 'Django',
    language: 'python',
    client: 'requests',
    packages: ['django'],
    parameter: (name) => `<str:${name}>`,
    file: ({ name }) => `${name}_view.py`,
  },
  {
    id: 'fastapi',
    label: 'FastAPI',
    language: 'python',
    client: 'httpx',
    packages: ['fastapi'],
    parameter: braces,
    file: ({ name }) => `${name}_route.py`,
  },
  {
    id: 'flask',
    label: 'Flask',
    language: 'python',
    client: 'requests',
    packages: ['flask'],
    parameter: (name) => `<${name}>`,
    file: ({ name }) => `${name}_route.py`,
  },
  {
    id: 'laravel',
    label: 'Laravel',
    language: 'php',
    client: 'guzzle',
    packages: ['laravel/framework'],
    parameter: braces,
    file: ({ className }) => `app/Http/Controllers/${className}Controller.php`,
  },
  {
    id: 'symfony',
    label: 'Symfony',
    language: 'php',
    client: 'symfony',
    packages: ['symfony/framework-bundle', 'symfony/symfony'],
    parameter: braces,
    file: ({ className }) => `src/Controller/${className}Controller.php`,
  },
  {
    id: 'rails',
    label: 'Ruby on Rails',
    language: 'ruby',
    client: 'net-http',
    packages: ['rails', 'railties'],
    parameter: colon,
    file: ({ name }) => `app/controllers/${name}_controller.rb`,
  },
  {
    id: 'sinatra',
    label: 'Sinatra',
    language: 'ruby',
    client: 'net-http',
    packages: ['sinatra'],
    parameter: colon,
    file: ({ name }) => `routes/${name}.rb`,
  },
];

/** @throws Error when there is no such framework. */
export function frameworkBy(id: FrameworkId): Framework {
  const found = frameworks.find((framework) => framework.id === id);
  if (!found) throw new Error(`No framework ${id}.`);
  return found;
}
