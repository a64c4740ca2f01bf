import * as assert from 'node:assert/strict';
import { parseConfiguration } from '../../src/analysis/configuration';
import { configurationSnippet, configurationTemplate } from '../../src/editor/configuration-template';

describe('the configuration that is begun with', () => {
  it('is valid', () => {
    for (const language of ['fr', 'en'] as const) {
      assert.equal(parseConfiguration('file:///x', configurationTemplate(language)).language, language);
    }
  });

  it('waits for the values that fixes and snippets take from it, and for nothing else', () => {
    const values = ['Marchés publics', '13002526500013', 'Dossier'];
    const text = configurationSnippet('fr')
      .replace(/\$\{(\d)\}/g, (_, stop: string) => values[Number(stop) - 1] ?? '')
      .replaceAll('\\}', '}');
    assert.deepEqual(parseConfiguration('file:///x', text).traceability, {
      context: 'Marchés publics',
      recipient: '13002526500013',
      object: 'Dossier',
    });
  });
});
