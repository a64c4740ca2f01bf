/** Reading YAML of which nothing is known: a wrong shape stops the build with the place where it was met. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Node = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readYaml(file: string): Node {
  return node(parse(readFileSync(file, 'utf8')), file);
}

export function node(value: unknown, where: string): Node {
  if (!isNode(value)) throw new Error(`${where}: a map was expected`);
  return value;
}

export function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${where}: a list was expected`);
  return value;
}

export function text(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new Error(`${where}: a text was expected`);
  return value;
}

export function number(value: unknown, where: string): number {
  if (typeof value !== 'number') throw new Error(`${where}: a number was expected`);
  return value;
}

/** The value under a chain of keys, or undefined as soon as one is missing. */
export function dig(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((at, key) => (isNode(at) ? at[key] : undefined), value);
}
