import { type Operation, responseFields } from '../catalogue';

/** How a body differs from what the catalogue knows: told, never refused. */
export interface FieldDifferences {
  /** Paths in the body that the catalogue does not know, fifty at most; `[]` is any element of a list. */
  readonly unknown: readonly string[];
  /** Paths that the catalogue knows and the body lacks where it has what they would be in. */
  readonly missing: readonly string[];
}

const MOST = 50;
const MAX_DEPTH = 40;
const MAX_ELEMENTS = 1000;

type Shape = Map<string, Shape>;

interface Known {
  readonly shape: Shape;
  /** Of these the catalogue knows no more than that they are there. */
  readonly open: ReadonlySet<string>;
}

const cache = new WeakMap<Operation, Known>();

function knownOf(operation: Operation): Known {
  const cached = cache.get(operation);
  if (cached !== undefined) return cached;
  const shape: Shape = new Map();
  const open = new Set<string>();
  for (const { path, type } of responseFields(operation)) {
    addPath(shape, path);
    if (type === 'object' || type === 'array') open.add(path);
  }
  const known = { shape, open };
  cache.set(operation, known);
  return known;
}

/** Compares the fields of a good answer's body with the catalogue's. */
export function compareFields(operation: Operation, body: unknown): FieldDifferences {
  const { shape: known, open } = knownOf(operation);
  const unknown = new Set<string>();
  const missing = new Set<string>();
  const visit = (value: unknown, shape: Shape, path: string, depth: number) => {
    if (depth > MAX_DEPTH || (shape.size === 0 && open.has(path))) return;
    if (Array.isArray(value)) {
      const element = shape.get('[]') ?? new Map<string, Shape>();
      for (const each of value.slice(0, MAX_ELEMENTS)) visit(each, element, `${path}[]`, depth + 1);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const held = new Map<string, unknown>(Object.entries(value));
    for (const [name, each] of held) {
      const at = path === '' ? name : `${path}.${name}`;
      const next = shape.get(name);
      if (next !== undefined) visit(each, next, at, depth + 1);
      else if (unknown.size < MOST && !isEnvelope(at)) unknown.add(at);
    }
    for (const name of shape.keys()) {
      if (name !== '[]' && !held.has(name) && missing.size < MOST) missing.add(path === '' ? name : `${path}.${name}`);
    }
  };
  visit(body, known, '', 0);
  return { unknown: [...unknown], missing: [...missing] };
}

/** Every answer may have them around its data; the catalogue lists them only where they hold something. */
function isEnvelope(path: string): boolean {
  return /^(data\[\]\.)?(links|meta)$/.test(path);
}

/** `data[].x` becomes data, any element, x. */
function addPath(root: Shape, path: string): void {
  let shape = root;
  for (const step of path.replaceAll('[]', '.[]').split('.')) {
    let next = shape.get(step);
    if (next === undefined) {
      next = new Map<string, Shape>();
      shape.set(step, next);
    }
    shape = next;
  }
}
