/** The shape of an answer: the field lines of the catalogue, put back into the tree that they were taken from. */
import { type Operation, responseFields, type ResponseField } from '../../catalogue/index';

export type Shape =
  | { readonly kind: 'leaf'; readonly field: ResponseField }
  | { readonly kind: 'list'; item: Shape }
  | { readonly kind: 'object'; readonly entries: Map<string, Shape> };

const cache = new WeakMap<Operation, Shape>();

/** The whole body of a 200, `data`, `links` and `meta` included. */
export function shapeOf(operation: Operation): Shape {
  const known = cache.get(operation);
  if (known !== undefined) return known;
  const body = envelope();
  const { entries } = body;
  if (operation.response.collection) entries.set('data', { kind: 'list', item: envelope() });
  for (const field of responseFields(operation)) place(body, field.path.split('.'), field);
  cache.set(operation, body);
  return body;
}

function envelope(): { kind: 'object'; entries: Map<string, Shape> } {
  return { kind: 'object', entries: new Map(['data', 'links', 'meta'].map((key) => [key, object()])) };
}

function object(): Shape {
  return { kind: 'object', entries: new Map() };
}

/** Puts a field under a node that is, or becomes, an object. */
function place(parent: Shape, path: readonly string[], field: ResponseField): void {
  const [step, ...rest] = path;
  if (step === undefined || parent.kind !== 'object') return;
  const [key = '', ...lists] = step.split('[]');
  let shape = parent.entries.get(key);
  const leaf: Shape = { kind: 'leaf', field };
  if (lists.length === 0) {
    if (rest.length === 0) {
      // A nullable object has a line of its own before those of its fields; without any, nothing is known but that it may be null.
      if (shape === undefined) parent.entries.set(key, field.type === 'object' && !field.nullable ? object() : leaf);
      return;
    }
    if (shape?.kind !== 'object') parent.entries.set(key, (shape = object()));
    return place(shape, rest, field);
  }
  if (shape?.kind !== 'list')
    parent.entries.set(key, (shape = { kind: 'list', item: rest.length === 0 ? leaf : object() }));
  if (rest.length > 0) {
    if (shape.item.kind !== 'object') shape.item = object();
    place(shape.item, rest, field);
  }
}
