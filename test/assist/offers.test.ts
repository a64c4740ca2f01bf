import assert from 'node:assert/strict';
import { offersAt, type Offer, type WritingSite } from '../../src/assist';

const NOW = new Date('2026-11-01');
const INSEE = '/v4/insee/sirene/unites_legales/{siren}';
const HOST = 'https://entreprise.api.gouv.fr';

const bare: WritingSite = {
  kind: 'address',
  language: 'python',
  endpoint: null,
  present: [],
  text: '',
  at: 0,
  before: '',
  isFollowed: false,
  name: null,
  quote: '"',
  hole: null,
  style: null,
  used: {},
  settings: {},
};

/** `‸` is the cursor. */
function offered(marked: string, more: Partial<WritingSite> = {}): Offer[] {
  return offersAt({ ...bare, text: marked.replace('‸', ''), at: marked.indexOf('‸'), ...more }, 'fr', NOW);
}

/** The text after an offer was taken; a place to write at as ‹what stands there›. */
function taken(offer: Offer | undefined, marked: string): string {
  assert.ok(offer, 'there is no such offer');
  const text = marked.replace('‸', '');
  const put = offer.pieces.map((piece) => (typeof piece === 'string' ? piece : `‹${piece.placeholder}›`)).join('');
  return text.slice(0, offer.from) + put + text.slice(offer.to);
}

function labels(offers: readonly Offer[], kind: Offer['kind']): string[] {
  return offers.filter((each) => each.kind === kind).map(({ label }) => label);
}

function withLabel(offers: readonly Offer[], label: string): Offer | undefined {
  return offers.find((each) => each.label === label);
}

describe('completion of a path', () => {
  it('goes on by segment, and offers each endpoint that begins so', () => {
    const marked = `${HOST}/v3/ins‸`;
    const offers = offered(marked);
    assert.deepEqual(labels(offers, 'segment'), ['insee/']);
    assert.equal(taken(withLabel(offers, 'insee/'), marked), `${HOST}/v3/insee/`);
    assert.equal(taken(withLabel(offers, INSEE), marked), `${HOST}/v4/insee/sirene/unites_legales/‹{siren}›`);
    assert.match(withLabel(offers, INSEE)?.detail ?? '', /^Données unité légale \(INSEE\)$/);
    for (const { endpoint } of offers) assert.match(endpoint ?? 'insee', /insee/);
  });

  it('offers all behind a host, with its slash or without, and never what is deprecated', () => {
    for (const marked of [`${HOST}‸`, `${HOST}/‸`]) {
      const offers = offered(marked);
      assert.ok(labels(offers, 'endpoint').length > 35);
      assert.ok(!labels(offers, 'endpoint').includes('/v3/insee/sirene/unites_legales/{siren}'));
      assert.equal(taken(withLabel(offers, INSEE), marked), `${HOST}/v4/insee/sirene/unites_legales/‹{siren}›`);
    }
  });

  it('offers the main endpoint with its expression first where one can stand, and companies first where none can', () => {
    const marked = `${HOST}/v4/insee/sirene/unites_legales/‸`;
    const hole = { open: '${', close: '}' };
    const [first] = offered(marked, { hole, language: 'typescript' }).filter(({ kind }) => kind !== 'segment');
    assert.equal(taken(first, marked), `${HOST}/v4/insee/sirene/unites_legales/\${‹siren›}`);
    assert.equal(offered(marked)[0]?.kind, 'value');
    const begun = `${HOST}/v4/insee/sirene/unites_legales/7‸`;
    assert.equal(offered(begun, { hole, language: 'typescript' })[0]?.kind, 'value');
  });

  it('finds what people call it, without accents, case or order', () => {
    const first = (typed: string) => offered(`${HOST}${typed}‸`).find(({ kind }) => kind === 'endpoint')?.endpoint;
    assert.match(first('/kbis') ?? '', /extrait_kbis/);
    assert.match(first('/v3/kbis') ?? '', /extrait_kbis/);
    assert.match(first('/v3/TVA intra') ?? '', /numero_tva/);
    assert.match(first('/urssaf') ?? '', /urssaf/);
  });

  it('puts the successor where a deprecated or retired path is being written', () => {
    const old = `${HOST}/v3/insee/sirene/unites_legales/‸`;
    assert.equal(taken(withLabel(offered(old), INSEE), old), `${HOST}/v4/insee/sirene/unites_legales/‹{siren}›`);
    const retired = `${HOST}/v2/entreprises/‸`;
    assert.ok(offered(retired).some(({ endpoint }) => endpoint === INSEE));
    assert.equal(labels(offered(`${HOST}/kbis‸`), 'endpoint')[0], 'Extrait RCS (Infogreffe)');
  });

  it('writes a variable where the string takes expressions, in the way of the language', () => {
    const holes = [
      ['javascript', '${', '}', '`', '${‹siren›}'],
      ['python', '{', '}', '"', '{‹siren›}'],
      ['php', '{$', '}', '"', '{$‹siren›}'],
      ['ruby', '#{', '}', '"', '#{‹siren›}'],
    ] as const;
    for (const [language, open, close, quote, written] of holes) {
      const offers = offered(`${HOST}/v4/insee/‸`, { language, quote, hole: { open, close } });
      assert.equal(
        taken(withLabel(offers, INSEE), `${HOST}/v4/insee/‸`),
        `${HOST}/v4/insee/sirene/unites_legales/${written}`,
      );
    }
  });

  it('writes only what is left behind a base, and nothing that cannot follow it', () => {
    const offers = offered('/sirene/‸', { before: `${HOST}/v4/insee` });
    assert.equal(taken(withLabel(offers, INSEE), '/sirene/‸'), '/sirene/unites_legales/‹{siren}›');
    assert.ok(labels(offers, 'endpoint').every((label) => label.startsWith('/v4/insee/')));
    const behindVersion = offered('insee/‸', { before: `${HOST}/v4/` });
    assert.equal(taken(withLabel(behindVersion, INSEE), 'insee/‸'), 'insee/sirene/unites_legales/‹{siren}›');
  });

  it('keeps what stands behind it: the query, or the hole that follows', () => {
    const marked = `${HOST}/v3/ins‸?context=a`;
    assert.equal(
      taken(withLabel(offered(marked), INSEE), marked),
      `${HOST}/v4/insee/sirene/unites_legales/‹{siren}›?context=a`,
    );
    const followed = `${HOST}/v4/ins‸`;
    const offers = offered(followed, { isFollowed: true, hole: { open: '{', close: '}' } });
    assert.equal(taken(withLabel(offers, INSEE), followed), `${HOST}/v4/insee/sirene/unites_legales/`);
  });

  it('offers identifiers that calls have, with their check digit told, and the examples', () => {
    const marked = `${HOST}/v4/insee/sirene/unites_legales/‸`;
    const used = { siren: [{ value: '130025265', count: 2 }], siret: [{ value: '13002526500013', count: 1 }] };
    const offers = offered(marked, { used });
    const values = offers.filter(({ kind }) => kind === 'value').map(({ label, detail }) => `${label}: ${detail}`);
    assert.equal(values[0], '130025265: SIREN, clé valide · dans 2 appels');
    assert.ok(values.some((each) => /exemple de l’environnement de test/.test(each)));
    assert.ok(!values.some((each) => each.startsWith('13002526500013')));
    const wrong = offered(`${HOST}/v4/insee/sirene/unites_legales/130025266‸`)[0];
    assert.equal(wrong?.detail, 'SIREN, clé de contrôle fausse');
  });

  it('goes on from a path that only a newer catalogue has without an offer of its own', () => {
    assert.deepEqual(labels(offered(`${HOST}/v9/insee/nouveau/‸`), 'endpoint'), []);
    assert.deepEqual(offered(`${HOST}/v4/${'zzz/'.repeat(5_000)}‸`), []);
  });

  it('is silent for a host of others, within a host, and behind a hole that a segment goes on from', () => {
    assert.deepEqual(offered('https://example.org‸'), []);
    assert.deepEqual(offered('https://entreprise.api‸'), []);
    assert.deepEqual(offered('x‸', { before: `${HOST}/v3/\uFFFC` }), []);
  });
});

describe('completion of parameters', () => {
  const settings = { recipient: '20005376700014', context: 'Marchés publics' };

  it('adds to a query what is missing, encoded, with the values of the project', () => {
    const marked = `${HOST}/v4/insee/sirene/unites_legales/130025265?‸`;
    const [first] = offered(marked, { endpoint: INSEE, settings });
    assert.equal(first?.label, 'context, recipient, object');
    assert.equal(
      taken(first, marked),
      `${HOST}/v4/insee/sirene/unites_legales/130025265?context=March%C3%A9s%20publics&recipient=20005376700014&object=‹›`,
    );
    const more = `?context=a&re‸`;
    const [recipient] = offered(more, { before: `${HOST}/v4/insee`, endpoint: INSEE, present: ['context'], settings });
    assert.deepEqual([recipient?.label], ['recipient, object']);
  });

  it('adds entries to a map, as its others are written', () => {
    const cases = [
      ['python', '"re"', 'quoted', '"', '"', '"recipient": "20005376700014"'],
      ['javascript', 're', 'bare', "'", '', "recipient: '20005376700014'"],
      ['javascript', "'re'", 'bare', "'", "'", "'recipient': '20005376700014'"],
      ['php', "'re'", 'arrow', "'", "'", "'recipient' => '20005376700014'"],
      ['ruby', 're', 'bare', "'", '', "recipient: '20005376700014'"],
    ] as const;
    for (const [language, text, keys, quote, own, written] of cases) {
      const site = {
        kind: 'key',
        language,
        quote: own,
        style: { keys, quote },
        present: ['context', 'object'],
      } as const;
      const offers = offersAt({ ...bare, ...site, text, at: text.length, settings, endpoint: INSEE }, 'en', NOW);
      assert.equal(taken(withLabel(offers, 'recipient'), text), written);
    }
  });

  it('leaves a place for the value that only a person knows', () => {
    const site = { kind: 'key', style: { keys: 'quoted', quote: '"' }, present: ['context', 'recipient'] } as const;
    const [object] = offersAt({ ...bare, ...site, text: '""', at: 1, endpoint: INSEE }, 'en', NOW);
    assert.equal(taken(object, '""'), '"object": "‹›"');
  });

  it('offers values used elsewhere, those of the project first, and those that there are', () => {
    const used = {
      context: [{ value: 'Aides "à" l’emploi', count: 3 }],
      recipient: [{ value: '20005376700015', count: 1 }],
    };
    const at = { ...bare, kind: 'value', text: '', at: 0, endpoint: INSEE, used, settings } as const;
    const contexts = offersAt({ ...at, name: 'context' }, 'en', NOW);
    assert.deepEqual(
      contexts.map(({ label, detail }) => `${label} (${detail})`),
      ['Marchés publics (value of the project)', 'Aides "à" l’emploi (in 3 calls)'],
    );
    assert.deepEqual(contexts[1]?.pieces, ['Aides \\"à\\" l’emploi']);
    const recipients = offersAt({ ...at, name: 'recipient' }, 'fr', NOW).map(
      ({ label, detail }) => `${label} (${detail})`,
    );
    assert.deepEqual(recipients, [
      '20005376700014 (SIRET, clé valide · valeur du projet)',
      '20005376700015 (SIRET, clé de contrôle fausse · dans 1 appel)',
    ]);
    const workforce = '/v3/gip_mds/etablissements/{siret}/effectifs_mensuels/{month}/annee/{year}';
    const natures = offersAt({ ...at, endpoint: workforce, name: 'nature_effectif' }, 'en', NOW);
    assert.deepEqual(
      natures.map(({ label }) => label),
      ['moyen', 'boeth', 'ecap', 'assujettissement_oeth'],
    );
    assert.deepEqual(offersAt({ ...at, name: 'colour' }, 'en', NOW), []);
  });
});
