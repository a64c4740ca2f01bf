import type { EditRules, Encoders } from '../../../writing/edits';
import { isIdentifier } from '../../../writing/idiom';
import { idiom } from './idiom';

export const edits: EditRules = {
  access: '.',
  concatenation: '+',
  indentation: '  ',
  interpolation: { quote: '`', hole: (expression) => `\${${expression}}`, special: /[`\\]|\$\{/ },
  opensHole: /\$\{\s*$/,
  numberSign: /#/,
  beforeConstant: null,
  hasLoneBodies: true,
  maps: {
    padding: ' ',
    hasBarePairs: false,
    maker: null,
    keysBeside: (written) => {
      const names = written.filter(({ key }) => isIdentifier(key.replace(/^(['"])(.*)\1$/, '$2')));
      return names.length > 0 && names.every(({ key }) => /^['"]/.test(key)) ? 'quoted' : 'bare';
    },
    stringKeys: (keys) => keys,
  },
  calls: { needParentheses: true, namesTakePositions: false, takeReceivers: false },
};

export const encoders: Encoders = {
  query: (pairs) => ({
    expression: `new URLSearchParams(${idiom.map(pairs.map(({ entry }) => entry))})`,
    edits: [],
  }),
  value: (value) => ({ expression: `encodeURIComponent(${value})`, edits: [] }),
};
