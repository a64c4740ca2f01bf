import { positionalArguments } from '../../interpreter/evaluation/arguments';
import { invoke } from '../../interpreter/evaluation/invoke';
import { parseUrl } from '../../interpreter/library/addresses';
import type { Builtin } from '../../interpreter/library/operation';
import { queryStringBy } from '../../interpreter/library/queries';
import { bound } from '../../interpreter/names/lookup';
import { keyOf, readMember } from '../../interpreter/evaluation/members';
import { FILTER, callLibraryMethod } from '../../interpreter/library/methods';
import { withQuery } from '../../interpreter/library/url-methods';
import { construct } from '../../interpreter/evaluation/objects';
import { isLeftOut } from '../../interpreter/values/truth';
import { NOTHING, isBlank, known, unknown, withFallback } from '../../interpreter/values';

/** What is None is sent as that word, and so is a list unless `doseq` is given. */
export const wordQueryString = queryStringBy((_m, { named, positional }) => {
  const isSequence = isBlank(named.get('doseq')?.value ?? positional[1] ?? NOTHING) === false;
  return { null: 'word', list: isSequence ? 'repeats' : 'word' };
});

/** httpx: parameters given beside a text take the place of its query. */
export const parseUrlWith: Builtin = (m, args, at) => {
  const url = parseUrl(m, args, at);
  const params = args.named.get('params')?.value ?? args.positional[1];
  return params && url?.kind === 'ref' ? withQuery(m, url, params, at) : url;
};

/** `filter(f, items)`. */
export const filterItems: Builtin = (m, args, at) => {
  const [fn = NOTHING, of = NOTHING] = args.positional;
  const asked = fn.kind === 'constant' ? [] : [fn];
  return (
    callLibraryMethod(m, { receiver: of, name: FILTER, args: positionalArguments(...asked), at }) ??
    unknown('result', '', at)
  );
};

/** FastAPI's `Depends(f)`: what f gives, with what it depends on itself. */
export const dependency: Builtin = (m, args, at) => {
  const [fn] = args.positional;
  if (fn?.kind === 'function') return invoke(m, fn, null, at);
  return fn?.kind === 'class' ? construct(m, fn.cls, null, at) : unknown('parameter', '', at);
};

/** `getattr(object, name, default)`. */
export const attribute: Builtin = (m, args, at) => {
  const [of = NOTHING, name, fallback] = args.positional;
  const key = name ? keyOf(name) : null;
  if (key === null) return unknown('unknown', '', at);
  const found = readMember(m, of, key, at);
  return fallback ? withFallback(found, fallback, isLeftOut) : found;
};

/** An import inside a function: module and name. */
export const importModule: Builtin = (m, args, at) => {
  const module = known(args.positional[0] ?? null);
  const name = known(args.positional[1] ?? null) ?? '*';
  if (module === null) return unknown('unknown', '', at);
  const { file } = m.frame.unit;
  return bound(m, m.names.resolveImport(file, { local: '', module, name }), file, at);
};
