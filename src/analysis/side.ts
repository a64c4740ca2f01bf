import { bareCode } from './bare-code';

/** Whether the packages that a file belongs to, by their manifests, ask for another one. */
export type Uses = (uri: string, name: string) => boolean;

/** Where code runs. */
export type Side = 'server' | 'client' | 'unknown';

/** Imports of any of these packages, by name or with a path below it. */
function importsOf(names: readonly string[]): RegExp {
  const packages = names.map((name) => name.replace(/[$/.]/g, '\\$&')).join('|');
  return new RegExp(
    `(?:\\bfrom\\s*|\\brequire\\(\\s*|\\bimport\\s*\\(?\\s*)['"](?:node:[\\w/]+|(?:${packages})(?:/[^'"\\n]*)?)['"]`,
  );
}

/** Modules that only a server, a test or a script has. */
const SERVER_MODULE = importsOf([
  ...['express', 'fastify', 'koa', 'hono', 'fs', 'path', 'http', 'https', 'child_process', 'pg', 'knex', 'typeorm'],
  ...['mongoose', '@prisma/client', 'server-only', 'next/server', 'next/headers', '@nestjs', '@hapi', 'dotenv'],
  ...['@remix-run/node', '@remix-run/server-runtime', '$env/static/private', '$env/dynamic/private', 'h3', 'nitropack'],
  ...[
    'puppeteer',
    'puppeteer-core',
    'playwright',
    'playwright-core',
    '@playwright/test',
    'selenium-webdriver',
    'jsdom',
  ],
  ...['linkedom', 'happy-dom', 'cheerio', 'commander', 'yargs', 'ink', 'firebase-functions', '@sveltejs/kit/node'],
]);

/** What a framework runs on its server, in a module that it may also send to browsers. */
const SERVER_PART =
  /\b(?:getServerSideProps|getStaticProps|getInitialProps|getServerData|defineEventHandler|defineCachedEventHandler|defineNitroPlugin|createServerFn|routeLoader\$|routeAction\$|server\$)|\bexport\s+(?:async\s+)?(?:const|function)\s+(?:loader|action|actions|load|GET|POST|PUT|PATCH|DELETE|handler|handle|onRequest(?:Get|Post)?)\b|\bprocess\.(?:argv|exit|stdin|cwd)\b|\bDeno\.|\bBun\./;

const SERVER_ENVIRONMENT =
  /\bprocess\.env\b(?!\.(?:NODE_ENV|NEXT_PUBLIC_|REACT_APP_|VUE_APP_|EXPO_PUBLIC_|GATSBY_|PUBLIC_URL))/;

const SERVER_FILE = /\.server\.[\w.]+$|\/\.server\/|\/(?:pages|app)\/api\/|\/\+server\.[jt]s$|\/netlify\/functions\//;

/**
 * Frameworks in which the name of a file says that it runs in browsers alone, by their packages. Elsewhere a client is
 * mostly one of HTTP.
 */
const CLIENT_FILES: readonly (readonly [packages: readonly string[], file: RegExp])[] = [
  [
    ['nuxt', 'nuxt3', 'nuxt-edge', 'nuxt-nightly'],
    /\/(?:plugins|components|middleware)\/.*\.client\.(?:[cm]?[jt]sx?|vue)$/,
  ],
  [
    ['@remix-run/dev', '@remix-run/react', '@remix-run/node', '@react-router/dev', 'vike', 'vite-plugin-ssr'],
    /\.client\.[cm]?[jt]sx?$|\/\.client\//,
  ],
  [['@sveltejs/kit'], /\/hooks\.client\.[cm]?[jt]s$/],
];

/** Modules of programs that are shown by an engine of browsers, or drawn without one, under rules of their own. */
const ELSEWHERE = importsOf(['electron', 'react-native', 'expo', '@tauri-apps/api', 'webextension-polyfill']);

/** Modules that only browsers have. */
const CLIENT_MODULE = importsOf([
  ...['react-dom', '@angular/core', '@angular/common/http', '@angular/platform-browser', 'jquery', 'vue-router'],
  ...['react-router-dom', '$app/navigation', '$env/static/public', '$env/dynamic/public', 'next/navigation'],
  ...['@hotwired/stimulus', '@hotwired/turbo', 'stimulus', 'alpinejs', 'htmx.org', 'solid-js/web', 'lit'],
]);
/** Those of the above that servers have too, to write pages. */
const BOTH_MODULE = importsOf(['react-dom/server', '@angular/platform-server', 'vue/server-renderer', '@angular/ssr']);

const PUBLIC_ENVIRONMENT =
  /\bimport\.meta\.env\.(?:VITE_|PUBLIC_)|\bprocess\.env\.(?:NEXT_PUBLIC_|REACT_APP_|VUE_APP_|EXPO_PUBLIC_|GATSBY_)/;

/** Only components that run in a browser have state and effects. */
const HOOKS = /\buse(?:State|Effect|LayoutEffect|Reducer|Ref)\s*(?:<[^>()]*>)?\(/;
const REACT = importsOf(['react', 'preact']);

/** What only a page has, by the name that it is reached through. */
const DOM: Readonly<Record<string, RegExp>> = {
  document:
    /(?<![\w$.])document\.(?:getElement|querySelector|createElement|addEventListener|body|cookie|forms|title|location)/,
  window:
    /(?<![\w$.])window\.(?:location|addEventListener|localStorage|sessionStorage|fetch|alert|open|document|history)/,
  localStorage: /(?<![\w$.])localStorage\./,
  sessionStorage: /(?<![\w$.])sessionStorage\./,
  $: /(?<![\w$.])\$\(\s*(?:document\b|['"][#.])/,
};

/** Code that asks where it runs may run in either place. */
const ASKS =
  /\btypeof\s+(?:window|document)\b|\bimport\.meta\.(?:server|client|env\.SSR)\b|\bprocess\.(?:server|client|browser)\b|\bisPlatform(?:Browser|Server)\b|['"](?:window|document)['"]\s+in\s|\bglobalThis\.(?:window|document)\b/;

const DIRECTIVE = /^(?:\s|['"]use strict['"];?)*['"](use (?:client|server))['"]/;
/** In a function of a module that may otherwise run anywhere. */
const SERVER_DIRECTIVE = /\{\s*['"]use server['"]/;

const JAVASCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte)$/i;

/**
 * Whether a module's code runs on a server or in a browser, as far as the module itself says. A file's extension is no
 * evidence: a component may be rendered on a server.
 */
export function sideOf(uri: string, text: string, uses: Uses): Side {
  if (!JAVASCRIPT.test(uri)) return 'server';
  const { uncommented, bare } = bareCode(text);
  const directive = DIRECTIVE.exec(uncommented)?.[1];
  if (directive !== undefined) return directive === 'use client' ? 'client' : 'server';
  if (SERVER_FILE.test(uri) || SERVER_DIRECTIVE.test(uncommented)) return 'server';
  if (SERVER_MODULE.test(uncommented) || SERVER_PART.test(bare) || SERVER_ENVIRONMENT.test(bare)) return 'server';
  if (CLIENT_FILES.some(([packages, file]) => file.test(uri) && packages.some((name) => uses(uri, name))))
    return 'client';
  if (mayRunElsewhere(uncommented)) return 'unknown';
  const isClient =
    PUBLIC_ENVIRONMENT.test(bare) ||
    CLIENT_MODULE.test(uncommented) ||
    Object.entries(DOM).some(([name, use]) => use.test(name === '$' ? uncommented : bare) && !declares(bare, name)) ||
    (HOOKS.test(bare) && REACT.test(uncommented));
  return isClient ? 'client' : 'unknown';
}

/** The same for a script of a page, which runs in browsers where it says nothing else. `uri`: as that of a module. */
export function sideInPage(uri: string, text: string, uses: Uses): Side {
  const side = sideOf(uri, text, uses);
  return side === 'unknown' && !mayRunElsewhere(bareCode(text).uncommented) ? 'client' : side;
}

function mayRunElsewhere(uncommented: string): boolean {
  return ASKS.test(uncommented) || ELSEWHERE.test(uncommented) || BOTH_MODULE.test(uncommented);
}

/** Whether a module gives the name a meaning of its own: a variable, a parameter, a part of what is taken apart. */
function declares(code: string, name: string): boolean {
  const word = `${name === '$' ? '\\$' : `\\b${name}`}(?![\\w$])`;
  const ways = [
    `\\b(?:const|let|var|function|class|import)\\s+${word}`,
    `[{,]\\s*(?:\\w{1,40}\\s*:\\s*)?${word}\\s*[,}]`,
    `\\((?:[^()]{0,80}[,\\s])?${word}\\s*(?:[,:=][^()]{0,80})?\\)\\s*(?::[^={}\\n]{1,60})?(?:=>|\\{)`,
    `${word}\\s*=>`,
  ];
  return new RegExp(ways.join('|')).test(code);
}
