import assert from 'node:assert/strict';
import { callFactsOf } from '../../src/assist';

describe('what the catalogue knows of a call', () => {
  it('is its title and provider, how long to wait, how often it may be called, and what a token has to open', () => {
    const known = callFactsOf('/v4/insee/sirene/unites_legales/{siren}');
    assert.ok(known);
    assert.equal(known.title, 'Données unité légale (INSEE)');
    assert.equal(known.request, 'GET /v4/insee/sirene/unites_legales/{siren}');
    assert.equal(known.path, '/v4/insee/sirene/unites_legales/{siren}');
    const french = known.facts.map(({ fr }) => fr).join('\n');
    const english = known.facts.map(({ en }) => en).join('\n');
    assert.match(french, /^Délai recommandé : 5 s\. Le service attend son fournisseur \d+ s au plus\.$/m);
    assert.match(english, /^Recommended timeout: 5 s\. The service waits at most \d+ s for its provider\.$/m);
    assert.match(french, /^Limite : \d+ appels par minute, partagés avec le groupe « \w+ »\.$/m);
    assert.match(english, /^Required scope: \w+\.$|^Requires one of these scopes: .*\.$/m);
  });

  it('names the successors of a deprecated endpoint', () => {
    const known = callFactsOf('/v3/insee/sirene/unites_legales/{siren}');
    assert.match(known?.facts[0]?.en ?? '', /^Deprecated endpoint, replaced by \/v4\/insee/);
  });

  it('is nothing for a path that it does not have', () => {
    assert.equal(callFactsOf('/v2/entreprises/{siren}'), null);
  });
});
