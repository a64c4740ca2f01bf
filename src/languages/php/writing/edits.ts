import type { EditRules, Encoders } from '../../../writing/edits';
import { idiom } from './idiom';

export const edits: EditRules = {
  access: '->',
  concatenation: '.',
  indentation: '    ',
  interpolation: null,
  opensHole: null,
  numberSign: /#/,
  beforeConstant: /\b(?:const|public|private|protected|var|static|readonly)\s[^;(){}]*$/,
  hasLoneBodies: true,
  maps: { padding: ' ', hasBarePairs: false, maker: null, keysBeside: () => 'arrow', stringKeys: (keys) => keys },
  calls: { needParentheses: true, namesTakePositions: true, takeReceivers: false },
};

export const encoders: Encoders = {
  query: (pairs) => ({ expression: `http_build_query(${idiom.map(pairs.map(({ entry }) => entry))})`, edits: [] }),
  value: (value) => ({ expression: `rawurlencode(${value})`, edits: [] }),
};
