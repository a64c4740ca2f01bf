import * as assert from 'node:assert/strict';
import { habilitationChecklist, protectedEndpoints } from '../../src/assist/habilitation';
import { tokenCoverage } from '../../src/assist/token-coverage';
import { accessOf, operationByPath } from '../../src/catalogue';

const TAX = '/v4/dgfip/unites_legales/{siren}/attestation_fiscale';
const UNIT = '/v4/insee/sirene/unites_legales/{siren}';

describe('the checklist for an habilitation', () => {
  it('offers what is protected, current and in production', () => {
    const offered = protectedEndpoints();
    assert.ok(offered.some(({ path }) => path === TAX));
    for (const { path } of offered) {
      const operation = operationByPath(path);
      assert.ok(operation && operation.opening === 'protected' && operation.deprecated === null, path);
    }
  });

  it('finds data by what people call it, whatever the accents, the case and the order', () => {
    assert.equal(protectedEndpoints('légale UNITE')[0]?.path, UNIT);
    assert.equal(protectedEndpoints('tax certificate')[0]?.path, TAX);
    assert.deepEqual(protectedEndpoints('zèbre'), []);
  });

  it('says that one of several scopes is enough', () => {
    const scopes = operationByPath(UNIT)?.scopes ?? [];
    assert.ok(scopes.length > 1);
    const listed = scopes.map((scope) => `\`${scope}\``).join(', ');
    assert.ok(habilitationChecklist([UNIT], 'fr').includes(`un de ces droits (scopes)\u00a0: ${listed}`));
    assert.ok(habilitationChecklist([UNIT], 'en').includes(`one of these scopes: ${listed}`));
  });

  for (const lang of ['fr', 'en'] as const) {
    it(`names the data that is wanted with its scopes, and leaves boxes to tick (${lang})`, () => {
      const text = habilitationChecklist([TAX], lang);
      for (const scope of operationByPath(TAX)?.scopes ?? []) assert.ok(text.includes(`\`${scope}\``), scope);
      assert.ok(text.includes(TAX) && text.includes('https://datapass.api.gouv.fr/'));
      assert.ok([...text.matchAll(/^- \[ \] /gm)].length > 8);
      assert.doesNotMatch(text, lang === 'fr' ? / [:;!?]( |$)/m : /\u00a0/);
      const none = habilitationChecklist([], lang);
      assert.ok(!none.includes('/v4/'));
    });
  }
});

describe('the coverage of a token', () => {
  it('tells which of the called endpoints it opens, those that it does not open first', () => {
    const access = accessOf({ scopes: ['attestation_fiscale_dgfip'], editor: false, environment: 'production' });
    assert.ok(access);
    const called = [
      TAX,
      '/v3/cibtp/etablissements/{siret}/attestation_cotisations_conges_payes_chomage_intemperies',
      TAX,
    ];
    const rows = tokenCoverage([...called, '/v2/none'], access);
    assert.deepEqual(
      rows.map(({ path, isCovered }) => [path, isCovered]),
      [
        [called[1], false],
        [TAX, true],
      ],
    );
    assert.ok((rows[0]?.scopes.length ?? 0) > 0);
    assert.deepEqual(tokenCoverage([UNIT], access).map(({ isCovered }) => isCovered).length, 1);
  });
});
