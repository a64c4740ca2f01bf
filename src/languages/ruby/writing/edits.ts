import type { EditRules, Encoders } from '../../../writing/edits';
import { idiom } from './idiom';

export const edits: EditRules = {
  access: '.',
  concatenation: '+',
  indentation: '  ',
  interpolation: { quote: '"', hole: (expression) => `#{${expression}}`, special: /["\\]|#[{$@]/ },
  opensHole: /#\{\s*$/,
  numberSign: /#(?![{$@])/,
  beforeConstant: null,
  hasLoneBodies: false,
  maps: {
    padding: ' ',
    hasBarePairs: true,
    maker: null,
    keysBeside: (written) => {
      const last = written.at(-1);
      if (!last) return idiom.style.keys;
      if (last.between.includes('=>')) return last.key.startsWith(':') ? 'symbol-arrow' : 'arrow';
      return /^['"]/.test(last.key) ? 'quoted' : 'bare';
    },
    // Others are symbols.
    stringKeys: (keys) => (keys === 'quoted' ? keys : 'arrow'),
  },
  calls: { needParentheses: false, namesTakePositions: false, takeReceivers: true },
};

export const encoders: Encoders = {
  query: (pairs) => ({
    expression: `URI.encode_www_form(${pairs.map(({ entry }) => entry).join(', ')})`,
    edits: [],
  }),
  value: (value) => ({ expression: `ERB::Util.url_encode(${value})`, edits: [] }),
};
