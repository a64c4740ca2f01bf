import { parse as parseJson } from 'jsonc-parser';
import { isRecord } from './records';

type Environments = Record<string, Record<string, unknown>>;

/** Variables of request files, by environment. */
export function readVariables(text: string): Environments {
  if (!/^\s*[{/]/.test(text)) return { own: readBlocks(text) };
  const read: unknown = parseJson(text, [], { allowTrailingComma: true });
  if (!isRecord(read)) return {};
  const { values, 'rest-client.environmentVariables': ofEditor } = read;
  if (Array.isArray(values)) return { own: pairsOf(values) };
  // The settings of an editor hold others as well.
  const isOfEditor = Object.keys(read).some((key) => /^[\w-]+\.[\w.-]+$/.test(key));
  return Object.fromEntries(
    Object.entries(isRecord(ofEditor) ? ofEditor : isOfEditor ? {} : read).flatMap(([name, each]) =>
      isRecord(each) ? [[name, each]] : [],
    ),
  );
}

/** Postman: a list of keys and values, of which some are switched off. */
function pairsOf(values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    values.flatMap((each) =>
      isRecord(each) && typeof each['key'] === 'string' && each['enabled'] !== false
        ? [[each['key'], each['value']]]
        : [],
    ),
  );
}

const BLOCK = /^vars(?::pre-request)?\s*\{[ \t]*$([\s\S]*?)^\}/gm;
const PAIR = /^\s*([^\s:~](?:[^:]*[^\s:])?)\s*:\s*(\S+(?:\s+\S+)*(?=\s*$)|$)/;

/** Bruno: a name and a value on each line. */
function readBlocks(text: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [, inside = ''] of text.matchAll(BLOCK)) {
    for (const line of inside.split(/\r?\n/)) {
      const [, name, value] = PAIR.exec(line) ?? [];
      if (name !== undefined) found[name] = value;
    }
  }
  return found;
}
