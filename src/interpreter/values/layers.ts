/** A map of so many entries or fewer is copied to be changed. */
const SMALL = 48;

/** A large map and what was written over it since: to change it, only the latter is copied. */
class Layers<V> implements ReadonlyMap<string, V> {
  readonly size: number;

  constructor(
    readonly below: ReadonlyMap<string, V>,
    readonly above: ReadonlyMap<string, V>,
  ) {
    let size = below.size;
    for (const key of above.keys()) if (!below.has(key)) size++;
    this.size = size;
  }

  get(key: string): V | undefined {
    return this.above.get(key) ?? this.below.get(key);
  }

  has(key: string): boolean {
    return this.above.has(key) || this.below.has(key);
  }

  *entries(): Generator<[string, V], undefined> {
    for (const [key, value] of this.below) yield [key, this.above.get(key) ?? value];
    for (const [key, value] of this.above) if (!this.below.has(key)) yield [key, value];
    return undefined;
  }

  *keys(): Generator<string, undefined> {
    for (const [key] of this.entries()) yield key;
    return undefined;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, V], undefined> {
    return this.entries();
  }

  forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}

function isLayers<V>(map: ReadonlyMap<string, V>): map is Layers<V> {
  return map instanceof Layers;
}

/** The map with one entry written; the map itself stays as it is. */
export function withEntry<V extends object>(
  map: ReadonlyMap<string, V>,
  key: string,
  value: V,
): ReadonlyMap<string, V> {
  if (map.size <= SMALL) return new Map(map).set(key, value);
  if (!isLayers(map)) return new Layers(map, new Map([[key, value]]));
  if (map.above.size < SMALL) return new Layers(map.below, new Map(map.above).set(key, value));
  return new Layers(new Map(map), new Map([[key, value]]));
}
