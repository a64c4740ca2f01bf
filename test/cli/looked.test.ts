import * as assert from 'node:assert/strict';
import { lintMessages } from '../../src/cli/lint/messages';

describe('how many files were looked at', () => {
  it('says why more are analysed than were asked about', () => {
    assert.deepEqual(lintMessages.looked(3, 1), {
      fr: '3 fichiers examinés, 1 analysé',
      en: '3 files checked, 1 analysed',
    });
    assert.deepEqual(lintMessages.looked(1, 4), {
      fr: '1 fichier examiné, 4 analysés pour suivre ses appels',
      en: '1 file checked, 4 analysed to follow its calls',
    });
  });
});
