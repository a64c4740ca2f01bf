import { isOpaqueKey, isWebToken } from '../../token';
import type { ClientRecord } from '../../clients/schema';
import type { CallHost } from '../findings';
import type { Machine } from '../../interpreter/evaluation/machine';
import {
  known,
  originOf,
  text,
  type Origin,
  type Ref,
  type Sym,
  type Text,
  type Value,
} from '../../interpreter/values';
import { serviceFacts } from '../leaks/text';
import type { Fields, Token } from './service-call';
import { isOff } from './timeout';

const TOKEN_KEYS = ['token', 'access_token', 'jwt'];

export function callToken(
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
    if (!/^(?:authorization|x-api-key)$/i.test(name)) continue;
    if (field.state === 'unknown') return { ...tokenIn('header', field.value, field.at), location: 'unknown' };
    if (field.state === 'present' || isWord(record, field.value)) return tokenIn('header', field.value, field.at);
  }
  for (const each of record.slots.auth ?? []) {
    const { key, requires, pair } = typeof each === 'string' ? { key: each } : each;
    const found = m.heap.find(config, key);
    if (pair === true && !(found.kind === 'value' && !found.maybe && m.heap.asList(found.value))) continue;
    if (requires !== undefined && isOff(m, config, requires)) continue;
    if (found.kind === 'value') return tokenIn('header', found.value, originOf(found.value));
  }
  for (const key of TOKEN_KEYS) {
    const field = body.entries.get(key);
    if (field) return tokenIn('body', field.value, field.at);
  }
  const open = headers.open ?? query.open;
  return { ...NO_TOKEN, location: open ? 'unknown' : 'none' };
}

/** Whether a header that is nothing is sent as that word. */
function isWord({ nothingAsHeader }: ClientRecord, value: Value | null): boolean {
  if (value?.kind !== 'constant') return false;
  return (value.isMissing === true ? nothingAsHeader?.undefined : nothingAsHeader?.null) === 'word';
}

const NO_TOKEN: Token = {
  location: 'none',
  source: 'unknown',
  at: null,
  literalAt: null,
  facts: null,
  isSecret: false,
  isWebToken: false,
  symbols: [],
  readAt: [],
};

function tokenIn(location: Token['location'], value: Value | null, at: Origin | null): Token {
  const source = sourceOf(value);
  if (value?.kind !== 'text' || source !== 'literal') {
    const symbols = symbolsIn(value);
    const readAt = symbols.flatMap((symbol) => symbol.at ?? []);
    return { ...NO_TOKEN, location, source, at, symbols: symbols.map(({ id }) => id), readAt };
  }
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
    readAt: [],
    isSecret: facts ? facts.environment === 'production' : isOpaqueKey(characters),
    isWebToken: isWebToken(characters),
  };
}

/** A JSON web token that is sent to the service is one of its tokens, whatever it says of itself. */
export function provenToken(token: Token, host: CallHost | 'none' | 'other'): Token {
  const isProven = host === 'production' && token.source === 'literal' && token.facts === null && token.isWebToken;
  return isProven ? { ...token, isSecret: true } : token;
}

function symbolsIn(value: Value | null, seen = new Set<Value>()): Sym[] {
  // What has grown by alternatives holds what it was before in each of them.
  if (!value || seen.has(value)) return [];
  seen.add(value);
  if (value.kind === 'symbol') return [value];
  if (value.kind === 'oneOf') return value.values.flatMap((each) => symbolsIn(each, seen));
  if (value.kind !== 'text') return [];
  return value.parts.flatMap((part) => (part.kind === 'hole' ? symbolsIn(part.value, seen) : []));
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
