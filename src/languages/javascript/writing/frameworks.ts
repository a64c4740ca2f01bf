import type { FrameworkTemplate } from '../../../writing/frameworks';

const colon = (name: string) => `:${name}`;
const brackets = (name: string) => `[${name}]`;

/** Frameworks of Node.js. */
export const frameworks: readonly FrameworkTemplate[] = [
  {
    id: 'next',
    label: 'Next.js',
    client: 'fetch',
    packages: ['next'],
    parameter: brackets,
    file: ({ route }) => `app${route}/route.js`,
    isFound: true,
    source: { folder: 'src', besides: 'app', shownBy: ['src/app', 'src/pages'] },
  },
  {
    id: 'nuxt',
    label: 'Nuxt / Nitro',
    client: 'fetch',
    packages: ['nuxt', 'nitropack', 'nitro'],
    parameter: brackets,
    file: ({ route }) => `server${route}.get.js`,
    isFound: true,
  },
  {
    id: 'sveltekit',
    label: 'SvelteKit',
    client: 'fetch',
    packages: ['@sveltejs/kit'],
    parameter: brackets,
    file: ({ route }) => `src/routes${route}/+server.js`,
    isFound: true,
    environment: 'env',
  },
  {
    id: 'fastify',
    label: 'Fastify',
    client: 'fetch',
    packages: ['fastify'],
    parameter: colon,
    file: ({ name }) => `routes/${name}.js`,
  },
  {
    id: 'express',
    label: 'Express',
    client: 'fetch',
    packages: ['express'],
    parameter: colon,
    file: ({ name }) => `routes/${name}.js`,
  },
  {
    id: 'node-http',
    label: 'node:http',
    client: 'fetch',
    packages: [],
    parameter: colon,
    file: ({ name }) => `${name}.js`,
  },
];
