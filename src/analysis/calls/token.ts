import { isOpaqueKey } from '../../token/index';
import type { ClientRecord } from '../clients/schema';
import type { Machine } from '../flow/machine';
import { known, type Origin, originOf, type Ref, type Text, text, type Value } from '../flow/values';
import { serviceFacts } from '../leaks/text';
import type { Fields, Token } from './call';

const TOKEN_KEYS = ['token', 'access_token', 'jwt'];

/** The token that a request carries, and where. */
export function tokenOf(
  m: Machine,
  config: Ref,
  record: ClientRecord,
  query: Fields,
  headers: Fields,
  body: Fields,
): Token {
  const inQuery = query.entries.get('token');
  if (inQuery && inQuery.state !== 'absent') return tokenIn('query', inQuery.value, inQuery.at);
  for (const [name, field] of headers.entries) {
    if (/^(?:authorization|x-api-key)$/i.test(name)) return tokenIn('header', field.value, field.at);
  }
  for (const key of record.slots.auth ?? []) {
    const found = m.heap.find(config, key);
    if (found.kind === 'value') return tokenIn('header', found.value, originOf(found.value));
  }
  for (const key of TOKEN_KEYS) {
    const field = body.entries.get(key);
    if (field) return tokenIn('body', field.value, field.at);
  }
  const open = headers.open ?? query.open;
  return { ...NO_TOKEN, location: open ? 'unknown' : 'none' };
}

const NO_TOKEN: Token = {
  location: 'none',
  source: 'unknown',
  at: null,
  literalAt: null,
  facts: null,
  isSecret: false,
  symbols: [],
};

function tokenIn(location: Token['location'], value: Value | null, at: Origin | null): Token {
  const source = sourceOf(value);
  if (value?.kind !== 'text' || source !== 'literal')
    return { ...NO_TOKEN, location, source, at, symbols: symbolsIn(value) };
  const characters = bare(value);
  const facts = serviceFacts(characters);
  const part = value.parts.find((each) => each.kind === 'literal' && bare(text([each])) !== '');
  return {
    location,
    source,
    at,
    literalAt: part?.at ?? null,
    facts,
    symbols: [],
    isSecret: facts ? facts.environment === 'production' : isOpaqueKey(characters),
  };
}

function symbolsIn(value: Value | null): string[] {
  if (value?.kind === 'symbol') return [value.id];
  if (value?.kind === 'oneOf') return value.values.flatMap(symbolsIn);
  if (value?.kind !== 'text') return [];
  return value.parts.flatMap((part) => (part.kind === 'hole' ? symbolsIn(part.value) : []));
}

/** A token without the scheme that stands before it. */
function bare(value: Text): string {
  return (known(value) ?? '').replace(/^(?:Bearer|Token)\s*/i, '');
}

function sourceOf(value: Value | null): Token['source'] {
  if (!value) return 'unknown';
  if (value.kind === 'symbol')
    return value.origin === 'environment' ? 'env' : value.origin === 'setting' ? 'config' : 'unknown';
  if (value.kind !== 'text') return 'unknown';
  const holes = value.parts.filter((part) => part.kind === 'hole');
  const [hole] = holes;
  if (hole) return sourceOf(hole.value);
  return bare(value) === '' ? 'unknown' : 'literal';
}
