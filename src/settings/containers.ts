import { parseAllDocuments } from 'yaml';
import { isRecord } from './records';

/** Deeper nobody says what a container's environment is. */
const MAX_DEPTH = 14;
const MAX_DOCUMENTS = 50;
/** The name of a container or of this machine: what stands there stands in for another while programs are made. */
const STAND_IN = /^https?:\/\/[\w-]+(?::\d+)?(?:\/|$)/i;

/** The environments that containers are started with, each by itself: of Docker Compose, Kubernetes and Helm. */
export function readContainers(text: string): Record<string, unknown> {
  // What Helm writes is not known.
  const plain = text.replace(/^[ \t]*\{\{-?(?!.*:).*$/gm, '').replace(/\{\{[^{}]*\}\}/g, '${-}');
  const found: Record<string, unknown>[] = [];
  for (const document of parseAllDocuments(plain, { merge: true, uniqueKeys: false, logLevel: 'silent' }).slice(
    0,
    MAX_DOCUMENTS,
  )) {
    if ('errors' in document && document.errors.length > 0) continue;
    const read: unknown = document.toJS();
    if (isRecord(read) && read['kind'] === 'ConfigMap') found.push(variablesIn(read['data']));
    collect(read, found, 0);
  }
  return Object.fromEntries(found.map((each, index) => [String(index), each]));
}

function collect(value: unknown, found: Record<string, unknown>[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) for (const each of value) collect(each, found, depth + 1);
  if (!isRecord(value)) return;
  for (const [key, each] of Object.entries(value)) {
    const variables = key === 'environment' || key === 'env' ? variablesIn(each) : {};
    if (Object.keys(variables).length > 0) found.push(variables);
    else collect(each, found, depth + 1);
  }
}

/** A map, a list of `NAME=value`, or one of names and values. */
function variablesIn(value: unknown): Record<string, unknown> {
  const pairs = Array.isArray(value) ? value.flatMap(pairIn) : isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    pairs.filter(([name, said]) => /^[A-Za-z_]\w*$/.test(name) && typeof said === 'string' && !STAND_IN.test(said)),
  );
}

function pairIn(item: unknown): (readonly [string, unknown])[] {
  if (typeof item === 'string') {
    const [, name, said] = /^([A-Za-z_]\w*)=(.*)$/s.exec(item) ?? [];
    return name === undefined ? [] : [[name, said]];
  }
  return isRecord(item) && typeof item['name'] === 'string' ? [[item['name'], item['value']]] : [];
}
