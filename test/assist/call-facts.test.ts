import assert from 'node:assert/strict';
import { operationFacts } from '../../src/assist';
import { operationByPath } from '../../src/catalogue';

function factsAbout(path: string) {
  const operation = operationByPath(path);
  assert.ok(operation);
  return operationFacts(operation);
}

describe('what the catalogue knows of a call', () => {
  it('is how long to wait, how often it may be called, and what a token has to open', () => {
    const facts = factsAbout('/v4/insee/sirene/unites_legales/{siren}');
    const french = facts.map(({ fr }) => fr).join('\n');
    const english = facts.map(({ en }) => en).join('\n');
    assert.match(french, /^Délai recommandé\s: 5 s\. Le service attend son fournisseur \d+ s au plus\.$/m);
    assert.match(english, /^Recommended timeout: 5 s\. The service waits at most \d+ s for its provider\.$/m);
    assert.match(french, /^Limite\s: \d+ appels par minute, partagés avec le groupe «\s\w+\s»\.$/m);
    assert.match(english, /^Required scope: \w+\.$|^Requires one of these scopes: .*\.$/m);
  });

  it('names the successors of a deprecated endpoint', () => {
    const [first] = factsAbout('/v3/insee/sirene/unites_legales/{siren}');
    assert.match(first?.en ?? '', /^Deprecated endpoint, replaced by \/v4\/insee/);
  });
});
