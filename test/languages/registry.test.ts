import assert from 'node:assert/strict';
import packageJson from '../../package.json';
import { componentEditorIds, editedLanguage, editedLanguages, writtenEditorIds } from '../../src/languages/edited';
import { languageOf, languages } from '../../src/languages/index';
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
    for (const { endings } of editedLanguages)
      for (const ending of Object.values(endings)) assert.ok(languageOf(`file${ending}`), ending);
  });

  it('has all that the extension wakes up for', () => {
    const awaited = packageJson.activationEvents.filter((event) => event.startsWith('onLanguage:'));
    const known = [
      ...editedLanguages.flatMap(({ editorIds }) => editorIds),
      ...componentEditorIds,
      ...writtenEditorIds,
    ];
    assert.deepEqual(new Set(awaited), new Set(known.map((editorId) => `onLanguage:${editorId}`)));
  });
});
