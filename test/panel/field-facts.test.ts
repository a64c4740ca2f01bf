import * as assert from 'node:assert/strict';
import { fieldFacts } from '../../src/panel/session/field-facts';
import { UNIT } from './fakes';

const json = JSON.stringify(
  { data: { siren: '418166096', sigle_invente: 1, type: 'personne_morale', list: [{ code: 1 }] }, meta: {} },
  null,
  2,
);

function at(text: string, lang: 'fr' | 'en' = 'en') {
  return fieldFacts(UNIT, json, json.indexOf(text) + 1, lang);
}

describe('what the catalogue says of a field of an answer', () => {
  it('is its type, what it may be, and where the endpoint is documented', () => {
    const siren = at('"siren"');
    assert.equal(siren?.path, 'data.siren');
    assert.match(siren.facts, /^text/);
    assert.match(siren.documentation, /^https:\/\/entreprise\.api\.gouv\.fr\/catalogue\/insee\/\S+$/);
    assert.match(at('"type"', 'fr')?.facts ?? '', /^texte.*valeurs\u00a0: .*personne_morale/);
  });

  it('is the same on the value as on the name', () => {
    assert.equal(at('"418166096"')?.path, 'data.siren');
  });

  it('is that it is not known where it is not, in lists too', () => {
    assert.equal(at('"sigle_invente"')?.facts, 'This field is not in the catalogue.');
    assert.equal(at('"code"')?.path, 'data.list[].code');
  });

  it('is nothing outside of fields, in what is no JSON, and for an endpoint that is not known', () => {
    assert.equal(fieldFacts(UNIT, json, 0, 'en'), null);
    assert.equal(fieldFacts(UNIT, '<html>', 3, 'en'), null);
    assert.equal(fieldFacts(UNIT, '{"a":'.repeat(100_000), 300_000, 'en'), null);
    assert.equal(fieldFacts('/v4/nothing', json, json.indexOf('siren'), 'en'), null);
  });
});
