import type { EditRules, Encoded, Encoders } from '../../../writing/edits';
import { idiom } from './idiom';
import { importLine } from './imports';

export const edits: EditRules = {
  access: '.',
  concatenation: '+',
  indentation: '    ',
  interpolation: null,
  opensHole: /(?<!\{)\{\s*$/,
  numberSign: /#/,
  beforeConstant: null,
  hasLoneBodies: false,
  maps: { padding: '', hasBarePairs: false, maker: 'dict', keysBeside: () => 'quoted', stringKeys: (keys) => keys },
  calls: { needParentheses: true, namesTakePositions: false, takeReceivers: false },
};

export const encoders: Encoders = {
  query: (pairs, document) => {
    const { expression, edits: imports } = urllibFunction('urlencode', document);
    return { expression: `${expression}(${idiom.map(pairs.map(({ entry }) => entry))})`, edits: imports };
  },
  // Without an argument more, since an f-string could not hold another pair of its quotes before Python 3.12.
  value: (value, document) => {
    const { expression, edits: imports } = urllibFunction('quote_plus', document);
    return { expression: `${expression}(${value})`, edits: imports };
  },
};

/** What a function of `urllib.parse` is called in a file, and what the file needs for that. */
function urllibFunction(name: 'urlencode' | 'quote_plus', document: string): Encoded {
  if (/^import\s+urllib\.(?:parse|request)\b/m.test(document)) return { expression: `urllib.parse.${name}`, edits: [] };
  const has = new RegExp(String.raw`^from\s+urllib\.parse\s+import\s+(?:\([^)]*|[^\n]*)\b${name}\b(?!\s+as\b)`, 'm');
  return { expression: name, edits: importLine(document, `from urllib.parse import ${name}`, has) };
}
