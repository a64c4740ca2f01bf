import type { Node } from 'web-tree-sitter';
import type { Declaration, Import, Outline } from '../../syntax/language';

const SILENT = new Set(['comment', 'heredoc_body']);
/** What may stand around the declaration of a function that is one of the file's all the same. */
const AROUND = new Set(['if_statement', 'elif_clause', 'else_clause', 'compound_statement', 'list', 'ERROR']);
/** How deep conditions and broken code may nest before the rest is left out. */
const MAX_DEPTH = 20;

/** What a script declares and which files it takes in, read without entering the body of any function. */
export function outlineShell(root: Node): Outline {
  const declarations: Declaration[] = [];
  const imports: Import[] = [];

  function declareFunction(node: Node): void {
    const name = node.childForFieldName('name')?.text;
    if (name === undefined || !node.childForFieldName('body')) return;
    declarations.push({
      kind: 'function',
      name,
      owner: null,
      static: false,
      getter: false,
      node,
      start: node.startIndex,
      end: node.endIndex,
    });
  }

  function guarded(node: Node, depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const child of node.namedChildren) {
      if (child.type === 'function_definition') declareFunction(child);
      else if (AROUND.has(child.type)) guarded(child, depth + 1);
      else if (child.type === 'command') takeIn(child);
    }
  }

  function takeIn(node: Node): void {
    const module = sourced(node);
    if (module !== null) imports.push({ local: '*', module, name: '*' });
  }

  for (const node of root.namedChildren) {
    const { type } = node;
    if (SILENT.has(type)) continue;
    if (type === 'function_definition') {
      declareFunction(node);
      continue;
    }
    if (type === 'command') takeIn(node);
    if (AROUND.has(type)) guarded(node, 0);
    declarations.push({
      kind: 'statement',
      owner: null,
      static: false,
      node,
      start: node.startIndex,
      end: node.endIndex,
    });
  }
  return { namespace: '', imports, exports: [], declarations, directives: [] };
}

/** The end of the path that `source` or `.` takes in, as far as it is written: `lib/api.sh` of `"$(dirname "$0")/lib/api.sh"`. */
function sourced(node: Node): string | null {
  const name = node.childForFieldName('name')?.text;
  if (name !== 'source' && name !== '.') return null;
  const path = node.childForFieldName('argument')?.text ?? '';
  const written = /[^"'$(){}`\s]*$/.exec(path.replace(/["']$/, ''))?.[0] ?? '';
  const tail = written.replace(/^(?:\.{0,2}\/)+/, '');
  return tail === '' ? null : tail;
}
