/** Where code runs. */
export type Side = 'server' | 'client' | 'unknown';

/** Modules that only a server, a test or a script has. */
const SERVER_MODULE =
  /(?:\bfrom\s*|\brequire\(\s*|\bimport\s*\(?\s*)['"](?:node:|(?:express|fastify|koa|hono|fs|fs\/promises|path|http|https|child_process|pg|knex|typeorm|mongoose|@prisma\/client|server-only|next\/server|next\/headers|puppeteer|playwright|jsdom|cheerio|commander|dotenv|@nestjs\/[\w-]+|@hapi\/[\w-]+|@remix-run\/(?:node|server-runtime)|\$env\/(?:static|dynamic)\/private)(?:\/config)?['"])/;

/** What a framework runs on its server, in a module that it may also send to browsers. */
const SERVER_PART =
  /\b(?:getServerSideProps|getStaticProps|getInitialProps|defineEventHandler|defineNitroPlugin)\b|\bexport\s+(?:async\s+)?(?:const|function)\s+(?:loader|action|load|GET|POST|handler)\b|\bprocess\.(?:argv|exit|stdin|cwd)\b|\bDeno\.|\bBun\./;

const SERVER_ENVIRONMENT =
  /\bprocess\.env\b(?!\.(?:NODE_ENV|NEXT_PUBLIC_|REACT_APP_|VUE_APP_|EXPO_PUBLIC_|GATSBY_|PUBLIC_URL))/;

/** Modules that only browsers have. */
const CLIENT_MODULE =
  /(?:\bfrom\s*|\brequire\(\s*|\bimport\s*\(?\s*)['"](?:react-dom(?:\/client)?|@angular\/(?:core|common\/http|platform-browser)|jquery|vue-router|react-router-dom|\$app\/navigation|\$env\/(?:static|dynamic)\/public|next\/navigation)['"]/;

const PUBLIC_ENVIRONMENT =
  /\bimport\.meta\.env\.(?:VITE_|PUBLIC_)|\bprocess\.env\.(?:NEXT_PUBLIC_|REACT_APP_|VUE_APP_|EXPO_PUBLIC_|GATSBY_)/;

/** Only components that run in a browser have state and effects. */
const HOOKS = /\buse(?:State|Effect|LayoutEffect|Reducer|Ref)\s*(?:<[^>()]*>)?\(/;
const REACT = /(?:\bfrom\s*|\brequire\(\s*)['"]react['"]/;

const DOM =
  /(?<![\w$.])(?:document\.(?:getElement|querySelector|createElement|addEventListener|body|cookie|forms)|window\.(?:location|addEventListener|localStorage|sessionStorage|fetch|alert|open)|localStorage\.|sessionStorage\.|\$\(\s*(?:document|['"][#.]))/;

/** Code that asks where it runs may run in either place. */
const ASKS =
  /\btypeof\s+(?:window|document)\b|\bimport\.meta\.(?:server|client|env\.SSR)\b|\bprocess\.(?:server|client|browser)\b/;

const DIRECTIVE = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]{0,2000}?\*\/|['"]use strict['"];?)*['"](use (?:client|server))['"]/;

const JAVASCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte)$/i;

/**
 * Whether a module's code runs on a server or in a browser, as far as the module itself says. A file's extension is no
 * evidence: a component may be rendered on a server.
 */
export function sideOf(uri: string, text: string): Side {
  if (!JAVASCRIPT.test(uri)) return 'server';
  const directive = DIRECTIVE.exec(text.slice(0, 4_000))?.[1];
  if (directive !== undefined) return directive === 'use client' ? 'client' : 'server';
  if (/\.server\.[cm]?[jt]sx?$|\/(?:pages|app)\/api\//.test(uri)) return 'server';
  if (SERVER_MODULE.test(text) || SERVER_PART.test(text) || SERVER_ENVIRONMENT.test(text)) return 'server';
  if (ASKS.test(text)) return 'unknown';
  const isClient =
    PUBLIC_ENVIRONMENT.test(text) ||
    CLIENT_MODULE.test(text) ||
    DOM.test(text) ||
    (HOOKS.test(text) && REACT.test(text));
  return isClient ? 'client' : 'unknown';
}
