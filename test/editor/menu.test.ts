import assert from 'node:assert/strict';
import { menuOf } from '../../src/editor/menu';
import type { ShownFinding, ShownFix } from '../../src/analysis-server/protocol';
import { findingAt } from './findings';

const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function fix(title: string): ShownFix {
  return {
    title: { fr: title, en: title },
    safe: true,
    edits: [{ uri: 'file:///a', range: place, text: title }],
    creates: [],
  };
}

const timeout = findingAt(0, { fixes: [fix('limit')] });
const traceability = findingAt(0, { rule: 'missing-traceability', severity: 'error', fixes: [fix('add')] });

/** A line for each entry, the preferred one marked. */
function shown(...findings: readonly ShownFinding[]): string[] {
  return menuOf(findings).map((entry) => {
    const what = entry.kind === 'fix' ? entry.fix.title.en : `${entry.kind} ${entry.finding.rule}`;
    return 'preferred' in entry && entry.preferred ? `* ${what}` : what;
  });
}

describe('the menu of a place', () => {
  it('has the fixes of the gravest findings first, and prefers one alone', () => {
    assert.deepEqual(shown(timeout, traceability).slice(0, 2), ['* add', 'limit']);
    assert.deepEqual(shown(timeout).slice(0, 1), ['* limit']);
  });

  it('has only something to read for a text that cannot be written', () => {
    const token = findingAt(0, { rule: 'hardcoded-token', severity: 'error', remedy: 'secret', fixes: [fix('read')] });
    const kinds = new Set(menuOf([token, timeout], false).map(({ kind }) => kind));
    assert.deepEqual([...kinds], ['revocation', 'documentation']);
  });

  it('prefers none where there is a choice', () => {
    const retired = findingAt(0, { rule: 'retired-endpoint', severity: 'error', fixes: [fix('one'), fix('other')] });
    assert.deepEqual(shown(timeout, retired).slice(0, 3), ['one', 'other', 'limit']);
  });

  it('begins with something to read, and not with silence, where nothing can be mended', () => {
    assert.deepEqual(shown(findingAt(0)), [
      'documentation missing-timeout',
      'disableForLine missing-timeout',
      'disableForFile missing-timeout',
    ]);
  });

  it('puts the route before all on a call of a browser, once, and stays short', () => {
    const menu = shown(
      timeout,
      traceability,
      findingAt(0, { rule: 'client-side-call', severity: 'error', remedy: 'route' }),
      findingAt(0, { rule: 'token-in-client-code', severity: 'error', remedy: 'route' }),
    );
    assert.deepEqual(menu, [
      '* route client-side-call',
      'add',
      'limit',
      'documentation missing-traceability',
      'chooseRule missing-traceability',
    ]);
  });

  it('offers of a secret what takes it to where it is safe, and how to have it replaced', () => {
    const token = findingAt(0, { rule: 'hardcoded-token', severity: 'error', remedy: 'secret', fixes: [fix('read')] });
    assert.deepEqual(shown(token).slice(0, 4), [
      'read',
      'keepToken hardcoded-token',
      'moveToken hardcoded-token',
      'revocation hardcoded-token',
    ]);
  });

  it('offers the same edits once', () => {
    assert.deepEqual(
      shown(timeout, timeout).filter((entry) => entry.endsWith('limit')),
      ['* limit'],
    );
  });

  it('does not silence what says that something is silenced', () => {
    assert.deepEqual(shown(findingAt(0, { rule: 'unused-suppression', severity: 'hint', remedy: 'removal' })), [
      'documentation unused-suppression',
    ]);
  });
});
