import { randomBytes } from 'node:crypto';
import { minted } from '../../test/token/minted';

const [header = '', payload = ''] = minted().split('.');
const key = 'a3f2b1c4d5e6f7a8b9c0d1e2f3a4b5c6';
const times = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length)).slice(0, size);
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** Texts that look like what is searched for and are not, so that a search may begin at every place; by size in characters. */
export const hostile: Readonly<Record<string, (size: number) => string>> = {
  'one letter': (size) => times('a', size),
  'random base64': (size) => randomBytes(size).toString('base64').slice(0, size),
  'random bytes': (size) => randomBytes(size).toString('latin1'),
  heads: (size) => times('eyJhbGci', size),
  'heads and dots': (size) => times(`${header}.`, size),
  'heads and payloads': (size) => times(`${header}.${payload}.abc `, size),
  'heads in pieces': (size) => times('eyJhbGci" + "', size),
  'heads in base64': (size) => times('ZXlKaGJHY2 ', size),
  'heads in percents': (size) => times('%65%79%4A ', size),
  names: (size) => times('api_entreprise', size),
  'names apart': (size) => times('api_entreprise ', size),
  'names given hashes': (size) => times(`api_entreprise_md5 = "${key}"\n`, size),
  hashes: (size) => times(`api_entreprise\n${`${key} `.repeat(400)}\n`, size),
  'secrets under other names': (size) => times(`api_entreprise: 1\n${`token: ${key}\n`.repeat(400)}`, size),
  'ever deeper': (size) =>
    times(
      lines(150, (index) => `${' '.repeat(index)}token: ${key}\n`),
      size,
    ),
  'values beside names': (size) => times(`name: API_ENTREPRISE_URL\nvalue: ${key}\n`, size),
};
