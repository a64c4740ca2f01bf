import { joinedPairs, type EditRules, type Encoders } from '../../../writing/edits';
import { imports } from './imports';

export const edits: EditRules = {
  access: '.',
  concatenation: '+',
  indentation: '\t',
  interpolation: null,
  opensHole: null,
  numberSign: /#/,
  // Of a constant, or in a block of them.
  beforeConstant: /^\s*(?:const\s+)?\w+(?:\s+string)?\s*=[^(]*$/,
  hasLoneBodies: false,
  maps: {
    padding: '',
    hasBarePairs: false,
    maker: null,
    opening: /^(?:map\[string\]\w+|map\[string\]\[\]string|(?:\w+\.)?[A-Z]\w*)\{/,
    // The values of a query are lists.
    keysBeside: (written) => (/[{]\s*$/.test(written.at(-1)?.between ?? '') ? 'listed' : 'quoted'),
    stringKeys: (keys) => keys,
  },
  calls: { needParentheses: true, namesTakePositions: false, takeReceivers: false },
};

const encoded = (value: string): string => `url.QueryEscape(${value})`;

export const encoders: Encoders = {
  query: (pairs, document) => ({ ...joinedPairs(pairs, encoded), edits: imports.bring(['net/url'], document) }),
  value: (value, document) => ({ expression: encoded(value), edits: imports.bring(['net/url'], document) }),
};
