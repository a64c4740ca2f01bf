import assert from 'node:assert/strict';
import { targetLanguageOf, writtenLanguage } from '../../src/languages/written';
import { offeredSnippets, type OfferedSnippet, type SnippetRequest, type WrittenLanguage } from '../../src/writing';

/** The language of this id, which code is written in. */
export function written(id: string): WrittenLanguage {
  const found = writtenLanguage(id);
  assert.ok(found, id);
  return found;
}

/** What is offered in a file of an editor's language; nothing where there is no template for it. */
export function offeredIn(languageId: string, request: Omit<SnippetRequest, 'language'>): OfferedSnippet[] {
  const language = targetLanguageOf(languageId);
  return language ? offeredSnippets({ language, ...request }) : [];
}
