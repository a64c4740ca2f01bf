import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { Lines } from '../text/lines';
import type { Message } from '../text/message';
import type { ConfigurationProblem } from './configuration-error';

/** A place in JSON, as keys and indexes from the top. */
export type Path = readonly PropertyKey[];

/** Where the parts of a configuration stand in its text. */
export class ConfigurationText {
  private readonly top: Node | undefined;
  private readonly lines: Lines;

  /** `text` is JSON. */
  constructor(text: string) {
    this.top = parseTree(text);
    this.lines = new Lines(text);
  }

  /** A problem at a place: marked at its key where it has one, else at what holds it. */
  problem(path: Path, message: Message, key?: string): ConfigurationProblem {
    const node = this.nearest(key === undefined ? path : [...path, key]);
    const marked = (node?.parent?.type === 'property' ? node.parent.children?.[0] : node) ?? this.top;
    const start = marked?.offset ?? 0;
    // Of a whole object, its first line is enough to see.
    const end = marked?.type === 'object' || marked?.type === 'array' ? start + 1 : start + (marked?.length ?? 0);
    return { path: written(path), message, at: { line: this.lines.at(start).line, start, end } };
  }

  /** Keys that stand twice in one object, the last of which counts and hides the others. */
  twice(): ConfigurationProblem[] {
    const found: ConfigurationProblem[] = [];
    const look = (node: Node, path: Path): void => {
      const seen = new Set<string>();
      for (const [index, child] of (node.children ?? []).entries()) {
        const [name, value] = child.type === 'property' ? (child.children ?? []) : [];
        const key = name === undefined ? index : String(name.value);
        if (typeof key === 'string' && name && seen.has(key)) {
          const at = { line: this.lines.at(name.offset).line, start: name.offset, end: name.offset + name.length };
          found.push({
            path: written(path),
            at,
            message: {
              fr: `« ${key} » y figure deux fois, et rien ne dit laquelle compte : gardez-en une.`,
              en: `“${key}” is listed twice, and nothing says which counts: keep one.`,
            },
          });
        }
        if (typeof key === 'string') seen.add(key);
        look(value ?? child, [...path, key]);
      }
    };
    if (this.top) look(this.top, []);
    return found;
  }

  private nearest(path: Path): Node | undefined {
    const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
    for (let length = steps.length; length > 0; length--) {
      const node = this.top && findNodeAtLocation(this.top, steps.slice(0, length));
      if (node) return node;
    }
    return this.top;
  }
}

/** `clients[0].calls[1].match`: as a person would write it. */
export function written(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('');
}

/** What stands at a place of JSON; undefined where nothing does. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = new Map<PropertyKey, unknown>(Object.entries(value)).get(String(step));
  }
  return value;
}
