import { joinedPairs, type EditRules, type Encoders } from '../../../writing/edits';
import { imports } from './imports';

export const edits: EditRules = {
  access: '.',
  concatenation: '+',
  indentation: '    ',
  interpolation: null,
  opensHole: null,
  numberSign: /#/,
  // Elements of annotations.
  beforeConstant: /@[\w.]+\s*\([^()]*$/,
  hasLoneBodies: true,
  maps: { padding: '', hasBarePairs: false, maker: null, keysBeside: () => 'quoted', stringKeys: (keys) => keys },
  calls: { needParentheses: true, namesTakePositions: false, takeReceivers: false },
};

const ENCODING = ['java.net.URLEncoder', 'java.nio.charset.StandardCharsets'];
const encoded = (value: string): string => `URLEncoder.encode(${value}, StandardCharsets.UTF_8)`;

export const encoders: Encoders = {
  query: (pairs, document) => ({ ...joinedPairs(pairs, encoded), edits: imports.bring(ENCODING, document) }),
  value: (value, document) => ({ expression: encoded(value), edits: imports.bring(ENCODING, document) }),
};
