import * as assert from 'node:assert/strict';
import { parseConfiguration } from '../../src/analysis/configuration';
import { configurationTemplate } from '../../src/editor/configuration-template';

describe('the configuration that is begun with', () => {
  it('is valid', () => {
    for (const language of ['fr', 'en'] as const) {
      assert.equal(parseConfiguration('file:///x', configurationTemplate(language)).language, language);
    }
  });
});
