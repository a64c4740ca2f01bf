import assert from 'node:assert/strict';
import { commentsIn } from '../../src/writing/comments';
import { frameworks, runners, targets } from '../../src/languages/written';
import { clientTemplateOf } from '../../src/writing/request';
import { templates } from '../../src/writing/templates';

/** What a template may name besides templates: all that the code of src/writing puts into a view. */
const blanks = new Set([
  // What a list is made of.
  '.',
  ...Object.keys(commentsIn('fr')).map((name) => `says.${name}`),
  ...['isFile', 'isCommand', 'helpers', 'origin', 'env', 'authorization', 'hasSettings', 'ts'],
  ...['title', 'name', 'className', 'path', 'route', 'routePrefix'],
  ...['parameters', 'hasParameters', 'variables', 'declaration', 'declarations', 'identifiers', 'arguments'],
  ...['query', 'entry', 'comma', 'separator', 'settings', 'key', 'variable', 'checks', 'check', 'and', 'or'],
  ...['isTest', 'label', 'recipient', 'given', 'argument', 'testTimeout', 'testSeconds'],
  ...['subject', 'reason', 'module', 'load', 'call', 'levels', 'redirected', 'library', 'isHttpx', 'otherTokens'],
  ...['timeout', 'downloadTimeout', 'isDocument', 'document', 'documents', 'links'],
  ...[
    'dataType',
    'returns',
    'paramsType',
    'template',
    'pathValues',
    'stagingOnly',
    'isAsync',
    'timeoutMs',
    'downloadMs',
    'patience',
    'attempts',
    'raises',
    'pathText',
    'value',
    'last',
    'withImports',
    'positional',
    'listComma',
  ],
  // The parts of a client, and what turns each on.
  ...['imports', 'request', 'file', 'link', 'in.imports', 'in.request', 'in.file', 'in.fileOfItem'],
]);

const parts = new Set(['client', 'shared/error', 'shared/client']);

describe('templates', () => {
  it('name nothing that nobody gives: it would be left out silently', () => {
    for (const [template, text] of Object.entries(templates)) {
      for (const [, sign = '', name = ''] of text.matchAll(/(?:\{\{|<%)([#^/>]?) ?([\w./-]+) ?(?:\}\}|%>)/g)) {
        const isKnown = sign === '>' ? name in templates || parts.has(name) : blanks.has(name);
        assert.ok(isKnown, `${template}: ${name}`);
      }
    }
  });

  it('are there for every client and every framework, and none besides', () => {
    const needed = [
      ...targets.map(clientTemplateOf),
      ...frameworks.map(({ language, id }) => `${language.family}/proxies/${id}`),
      ...runners.map(({ language, id, template }) => `${language.family}/tests/${template ?? id}`),
    ];
    const found = Object.keys(templates).filter(
      (name) => !/\/shared\/|\/base$|\/tests\/(?:simulator|process|subject)$/.test(name),
    );
    assert.deepEqual(new Set(found), new Set(needed));
  });
});
