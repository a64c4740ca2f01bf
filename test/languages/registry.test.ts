import assert from 'node:assert/strict';
import packageJson from '../../package.json';
import { editedLanguage, editedLanguages, writtenEditorIds } from '../../src/languages/edited';
import { languages } from '../../src/languages/index';
import { targetLanguageOf, writtenLanguages } from '../../src/languages/written';

describe('the registry of languages', () => {
  it('has each language that code is written in as one that is analysed, of the same name and family', () => {
    for (const { id, name, family } of writtenLanguages) {
      const analysed = languages.find((each) => each.id === id);
      assert.deepEqual({ name: analysed?.name, family: analysed?.family }, { name, family });
    }
  });

  it('has each of them as an editor names it', () => {
    for (const { editorIds, id } of writtenLanguages)
      for (const editorId of editorIds) {
        assert.deepEqual(editedLanguage(editorId)?.editorIds, editorIds, id);
        assert.equal(targetLanguageOf(editorId)?.id, id);
      }
    assert.equal(editedLanguages.length, languages.length);
  });

  it('has all that the extension wakes up for', () => {
    const awaited = packageJson.activationEvents.filter((event) => event.startsWith('onLanguage:'));
    const known = [...editedLanguages.flatMap(({ editorIds }) => editorIds), ...writtenEditorIds];
    assert.deepEqual(new Set(awaited), new Set(known.map((editorId) => `onLanguage:${editorId}`)));
  });
});
