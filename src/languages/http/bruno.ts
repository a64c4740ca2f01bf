import type { NamedWritten, RequestFile, WrittenRequest } from './requests';
import { withPathParameters, withListed } from './parameters';

const BLOCK = /^([a-z][\w:-]*)\s*([{[])[ \t]*$/;
const PAIR = /^(\s*)([^\s:~](?:[^:]*[^\s:])?)(\s*:\s*)(\S+(?:\s+\S+)*(?=\s*$)|$)/;
const VERB = /^(?:get|post|put|patch|delete|head|options|connect|trace)$/;

interface Block {
  readonly name: string;
  readonly pairs: readonly NamedWritten[];
  /** Of its first line. */
  readonly start: number;
  readonly inside: { readonly start: number; readonly end: number };
}

/** A request of Bruno, or what a folder or collection gives all of its requests. */
export function readBruno(text: string): RequestFile {
  const blocks = blocksOf(text);
  const pairsIn = (name: string): readonly NamedWritten[] =>
    blocks.flatMap((block) => (block.name === name ? block.pairs : []));
  const variables = [...pairsIn('vars:pre-request'), ...pairsIn('vars')];
  const verb = blocks.find(({ name }) => VERB.test(name));
  const url = verb?.pairs.find(({ name }) => name === 'url');
  if (!verb || !url) return { variables, requests: [] };
  const auth = verb.pairs.find(({ name }) => name === 'auth')?.value[0]?.text ?? 'none';
  const bearer = pairsIn('auth:bearer').find(({ name }) => name === 'token')?.value ?? null;
  const body = blocks.find(({ name }) => name.startsWith('body:'));
  const request: WrittenRequest = {
    start: verb.start,
    end: verb.inside.end,
    method: verb.name.toUpperCase(),
    url: withListed(withPathParameters(url.value, pairsIn('params:path')), [
      ...pairsIn('params:query'),
      ...pairsIn('query'),
    ]),
    headers: pairsIn('headers'),
    // What a folder, the collection or a script adds is not written here.
    hasOtherHeaders: auth !== 'none' || blocks.some(({ name }) => name === 'script:pre-request'),
    body: body ? [{ text: text.slice(body.inside.start, body.inside.end), start: body.inside.start }] : null,
    bearer: auth === 'bearer' ? bearer : null,
  };
  return { variables, requests: [request] };
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { name: string; start: number; from: number; close: string; pairs: NamedWritten[] } | null = null;
  for (const { 0: written, index } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    const line = written.replace(/\r?\n$/, '');
    if (!open) {
      const [, name = '', bracket] = BLOCK.exec(line) ?? [];
      const from = index + written.length;
      if (bracket !== undefined) open = { name, start: index, from, close: bracket === '{' ? '}' : ']', pairs: [] };
      continue;
    }
    if (line.startsWith(open.close)) {
      const { name, pairs, start, from } = open;
      blocks.push({ name, pairs, start, inside: { start: from, end: index } });
      open = null;
      continue;
    }
    const [, indent = '', name = '', between = '', value = ''] = PAIR.exec(line) ?? [];
    if (name === '') continue;
    const at = { start: index + indent.length, end: index + indent.length + name.length };
    open.pairs.push({ name, at, value: [{ text: value, start: at.end + between.length }] });
  }
  return blocks;
}
