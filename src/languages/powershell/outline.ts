import type { Node } from 'web-tree-sitter';
import type { Declaration, Import, Outline } from '../../syntax/language';
import { child, partsIn } from './nodes';

const LISTS = /^(?:program|statement_list|ERROR|script_block_body|named_block_list|named_block|statement_block)$/;
/** How deep broken code may nest before the rest is left out. */
const MAX_DEPTH = 20;

/** What a script declares and which files it takes in, read without entering the body of any function. */
export function powershellOutline(root: Node): Outline {
  const declarations: Declaration[] = [];
  const imports: Import[] = [];

  function walk(node: Node, depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const each of partsIn(node)) {
      if (LISTS.test(each.type)) walk(each, depth + 1);
      else if (each.type === 'function_statement') declare(each);
      else {
        takeIn(each);
        declarations.push({ kind: 'statement', owner: null, static: false, ...place(each) });
      }
    }
  }

  function declare(node: Node): void {
    const name = child(node, 'function_name')
      ?.text.replace(/^(?:script|global|local):/i, '')
      .toLowerCase();
    if (name === undefined) return;
    declarations.push({ kind: 'function', name, owner: null, static: false, getter: false, ...place(node) });
  }

  function takeIn({ text }: Node): void {
    const path = /^\s*(?:\.\s+|import-module\s+(?:-name\s+)?)(\S.*)$/i.exec(text)?.[1];
    const module = path === undefined ? '' : pathEnd(path);
    if (module !== '') imports.push({ local: '*', module, name: '*' });
  }

  walk(root, 0);
  return { namespace: '', imports, exports: [], declarations, directives: [] };
}

/** The end of a path, as far as it is written: `lib/api.ps1` of `"$PSScriptRoot\\lib\\api.ps1"`. */
function pathEnd(path: string): string {
  const written =
    /[\w./\\-]+\.psm?1(?=['")\s]*$)/i.exec(path.trim().replace(/\$(?:\w+|\{[^}]*\}|\([^)]*\))/g, ''))?.[0] ?? '';
  return written.replaceAll('\\', '/').replace(/^(?:\.{0,2}\/)+/, '');
}

function place(node: Node): { start: number; end: number; node: Node } {
  return { start: node.startIndex, end: node.endIndex, node };
}
