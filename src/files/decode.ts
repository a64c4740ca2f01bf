import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'latin1';

/** A text and what it takes to write it back as it was. */
export interface Decoded {
  /** Without its BOM. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** The last byte of a text of UTF-16 that has half a unit too many. */
  readonly odd?: number;
}

/** Null for binary files: those that hold a NUL byte and no mark of UTF-16. What is not UTF-8 is taken byte by byte. */
export function decode(bytes: Buffer): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: bytes.subarray(2).toString('utf16le'), encoding: 'utf16le', bom: true, ...oddOf(bytes) };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { text: swapped(bytes.subarray(2)).toString('utf16le'), encoding: 'utf16be', bom: true, ...oddOf(bytes) };
  }
  if (bytes.includes(0)) return null;
  if (!isUtf8(bytes)) return { text: bytes.toString('latin1'), encoding: 'latin1', bom: false };
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text: (bom ? bytes.subarray(3) : bytes).toString('utf8'), encoding: 'utf8', bom };
}

/** Null when the encoding has no way to write the text: a character outside of latin1. */
export function encode({ text, encoding, bom, odd }: Decoded): Buffer | null {
  const last = Buffer.from(odd === undefined ? [] : [odd]);
  switch (encoding) {
    case 'utf8':
      return Buffer.from((bom ? '\uFEFF' : '') + text, 'utf8');
    case 'utf16le':
      return Buffer.concat([Buffer.from((bom ? '\uFEFF' : '') + text, 'utf16le'), last]);
    case 'utf16be':
      return Buffer.concat([swapped(Buffer.from((bom ? '\uFEFF' : '') + text, 'utf16le')), last]);
    case 'latin1':
      return /^[\0-\xff]*$/.test(text) ? Buffer.from(text, 'latin1') : null;
  }
}

function oddOf(bytes: Buffer): Pick<Decoded, 'odd'> {
  const last = bytes.length % 2 === 1 ? bytes.at(-1) : undefined;
  return last === undefined ? {} : { odd: last };
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}
