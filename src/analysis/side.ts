import type { CallSummary } from './findings';
import type { SourceFile } from './flow/world';

/** Modules that only a server has. */
const SERVER_MODULES =
  /^(?:node:|express$|fastify|koa$|@nestjs\/|next\/server|@hapi\/|fs$|path$|http$|https$|pg$|knex$|typeorm$|server-only$)/;

/**
 * Whether a file's code runs on a server or in a browser, as far as the file itself says. A file's extension is no evidence:
 * a component may be rendered on a server.
 */
export function sideOf(file: SourceFile): CallSummary['side'] {
  const { id } = file.language;
  if (id !== 'javascript' && id !== 'typescript') return 'server';
  if (file.outline.directives.includes('use client')) return 'client';
  if (file.outline.directives.includes('use server')) return 'server';
  if (file.outline.imports.some((each) => SERVER_MODULES.test(each.module))) return 'server';
  if (/\bimport\.meta\.env\.VITE_|\bprocess\.env\.(?:NEXT_PUBLIC_|REACT_APP_)/.test(file.text)) return 'client';
  return /\bprocess\.env\b|\brequire\(['"](?:node:)?(?:fs|http|https|express)['"]\)/.test(file.text)
    ? 'server'
    : 'unknown';
}
