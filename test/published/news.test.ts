import * as assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { dayOf } from '../../src/catalogue/published/address';
import type { CatalogueChange } from '../../src/catalogue/published/changes';
import { type CatalogueNews, newsPage, newsSentence, readNews, writeNews } from '../../src/published/news';

const UNIT = '/v4/insee/sirene/unites_legales/{siren}';
const change = (kind: CatalogueChange['kind'], path: string, more: Partial<CatalogueChange> = {}): CatalogueChange => ({
  kind,
  path,
  title: 'Données',
  name: null,
  ...more,
});

const news = (...changes: CatalogueChange[]): CatalogueNews => ({
  version: 1,
  readAt: '2026-11-27T10:00:00.000Z',
  catalogue: dayOf(),
  changes,
});

describe('the news of the catalogue', () => {
  it('say in plain words how much is new and how much of it the workspace calls', () => {
    const some = news(
      change('deprecated', UNIT),
      change('required', UNIT, { name: 'page' }),
      change('missing', '/v3/a'),
      change('new', '/v5/b'),
    );
    const said = (used: string[], lang: 'fr' | 'en') => newsSentence(some, new Set(used))[lang];
    assert.match(said([UNIT, '/v3/a'], 'en'), /^4 differences .*; 2 endpoints of this workspace are concerned\.$/);
    assert.match(said([UNIT], 'fr'), /^4 différences .*\s; 1 endpoint de cet espace de travail est concerné\.$/);
    assert.match(said([], 'fr'), /aucun endpoint connu de cet espace de travail n’est concerné\.$/);
    assert.match(newsSentence(news(), new Set([UNIT])).en, /publishes nothing else/);
    assert.match(newsSentence(news(change('new', '/v5/b')), new Set()).fr, /^1 différence entre/);
  });

  it('are a page that begins with what the workspace calls, and says that findings stay as they are', () => {
    const some = news(change('new', '/v5/b'), change('required', UNIT, { name: 'page' }));
    const page = newsPage(some, new Set([UNIT]), 'en');
    assert.ok(page.indexOf('Called by this workspace') < page.indexOf('The others'));
    assert.ok(page.indexOf(UNIT) < page.indexOf('/v5/b'));
    assert.match(page, /read on 27 November 2026/);
    assert.match(page, /the analysis, the fixes, the panel and the simulator follow the shipped catalogue/);
    const french = newsPage(some, new Set(), 'fr');
    assert.match(french, /## Différences/);
    assert.match(french, /lu le 27 novembre 2026/);
    assert.match(french, /l’analyse, les corrections, le panneau et le simulateur suivent le catalogue livré/);
  });

  it('make no link, image, heading or page of what the file says', () => {
    const title =
      '[x](command:workbench.action.quit) ![i](https://evil.example/a.png) <img src=x> # t `c` https://evil.example';
    const html = markdownIt({ html: true, linkify: true }).render(
      newsPage(news(change('new', '/v5/b', { title })), new Set(), 'fr'),
    );
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
    assert.deepEqual(links, ['https://entreprise.api.gouv.fr/nouveautes']);
    assert.doesNotMatch(html, /<img|command:[^<]*"/);
    assert.ok(html.includes('&lt;img src=x&gt;'), html);
  });

  it('are read again as they were written, and not where they are broken, hostile or about another catalogue', () => {
    const some = news(change('new', '/v5/b'));
    assert.deepEqual(readNews(writeNews(some)), some);
    for (const text of [
      '',
      '{}',
      'null',
      '['.repeat(100_000),
      writeNews({ ...some, catalogue: '2020-01-01' }),
      writeNews({ ...some, readAt: 'hier' }),
      writeNews(news(...Array.from({ length: 5_001 }, () => change('new', '/v5/b')))),
      writeNews(news(change('new', '/v5/b', { title: 'x'.repeat(301) }))),
    ]) {
      assert.equal(readNews(text), null, text.slice(0, 60));
    }
  });
});
