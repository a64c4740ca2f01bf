import assert from 'node:assert/strict';
import { isCallee, isObjectTooLong, isSampleRecipient, isSampleText } from '../../src/catalogue/index.js';

describe('traceability', () => {
  it('knows texts that say nothing of why a call is made', () => {
    const samples = [
      'test',
      'Test de l’API',
      "Test de l'API",
      'TEST',
      ' foo ',
      'à définir',
      '...',
      '-',
      'xxx',
      'a',
      'test 2',
      'N/A',
    ];
    assert.deepEqual(
      samples.filter((text) => !isSampleText(text)),
      [],
    );
    const real = [
      'Marchés publics',
      'Dossier 2024-118',
      'Aides : contrôle du dossier',
      'Testament',
      '',
      '  ',
      'DSP n° 12',
    ];
    assert.deepEqual(
      real.filter((text) => isSampleText(text)),
      [],
    );
  });

  it('knows recipients of the examples', () => {
    assert.ok(isSampleRecipient('10000001700010'));
    assert.ok(isSampleRecipient('00000000000000'));
    assert.ok(!isSampleRecipient('41816609600069'));
  });

  it('knows a recipient that is the entity asked about', () => {
    const recipient = '41816609600069';
    for (const callee of ['41816609600069', '418166096', '418 166 096', 'FR41816609600069']) {
      assert.ok(isCallee(recipient, callee), callee);
    }
    // Another establishment of the same company, another company, no number, no recipient.
    for (const callee of ['41816609600051', '552032534', 'W751212517', '2024', '']) {
      assert.ok(!isCallee(recipient, callee), callee);
    }
    assert.ok(!isCallee('', ''));
    assert.ok(!isCallee('418166096', '418166096'));
  });

  it('counts an object of 50 characters as too long, and not one of 49', () => {
    assert.ok(isObjectTooLong('x'.repeat(50)));
    assert.ok(!isObjectTooLong('x'.repeat(49)));
  });
});
