import assert from 'node:assert/strict';
import { codeFacts, errorCodeAt, hoverFacts, type PointedCall } from '../../src/assist';

const NOW = new Date('2026-11-01');
const row = (slot: string, fr: string, en: string) => ({
  slot,
  name: { fr: slot, en: slot },
  value: { fr, en },
  place: null,
});

const call = {
  endpoint: '/v4/insee/sirene/unites_legales/{siren}',
  rows: [
    row('endpoint', '', ''),
    row('context', 'présent', 'present'),
    row('object', 'absent', 'absent'),
    row('timeout', 'fixé 5 s', 'set 5 s'),
    row('token', 'dans un en-tête', 'in a header'),
  ],
};
const at: PointedCall = { kind: 'path', name: null, value: null, call, count: 1, host: 'production', phase: 'total' };

/** The title and the lines, one after the other, without the kinds of blanks. */
function said(pointed: Partial<PointedCall>, lang: 'fr' | 'en'): string {
  const facts = hoverFacts({ ...at, ...pointed }, NOW);
  if (!facts) return 'nothing';
  const { title, request, lines, seen } = facts;
  const all = [title[lang], request, ...lines.map((line) => line[lang]), seen?.[lang]];
  return all
    .filter((each) => each !== null && each !== undefined)
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('hover', () => {
  it('says of a path what it gives, for whom, how often, and how the call is', () => {
    const french = said({}, 'fr');
    assert.match(french, /^Données unité légale \(INSEE\)\nGET \/v4\/insee\/sirene\/unites_legales\/\{siren\}\n/);
    assert.match(french, /Données protégées|Données ouvertes/);
    assert.match(french, /Délai recommandé : 5 s[^]*Limite : \d+ appels par minute[^]*droits? est requis|Droit requis/);
    assert.match(french, /context : présent · object : absent · timeout : fixé 5 s · token : dans un en-tête$/);
    assert.match(said({}, 'en'), /context: present · object: absent · timeout: set 5 s · token: in a header$/);
    assert.equal(hoverFacts(at, NOW)?.page, call.endpoint);
    assert.equal(hoverFacts(at, NOW)?.isCall, true);
  });

  it('names what a deprecated or a retired path is replaced by', () => {
    const deprecated = { ...call, endpoint: '/v3/insee/sirene/unites_legales/{siren}' };
    assert.match(said({ call: deprecated }, 'fr'), /Endpoint déprécié, remplacé par \/v4\/insee/);
    const retired = { ...call, endpoint: '/v2/etablissements/{siret}/predecesseur' };
    assert.match(
      said({ call: retired }, 'fr'),
      /^Chemin retiré d’API Entreprise\n[^]*Remplacé par \/v3\/insee[^]*successions\.$/,
    );
    assert.match(
      said({ call: retired }, 'en'),
      /^Path retired from API Entreprise\n[^]*Replaced by \/v3\/insee[^]*successions\.$/,
    );
    const gone = { ...call, endpoint: '/v3/inpi/unites_legales/{siren}/brevets' };
    assert.match(said({ call: gone }, 'en'), /No endpoint replaces it\.$/);
  });

  it('says of a parameter what it is, what the service does without it, and whether its value passes', () => {
    assert.match(
      said({ kind: 'parameter', name: 'context', value: 'Aides' }, 'fr'),
      /^context\n[^]*Obligatoire : sans lui, le service refuse l’appel \(422\)\.\ncontext : présent\.$/,
    );
    assert.match(
      said({ kind: 'parameter', name: 'recipient', value: '13002526500013' }, 'en'),
      /13002526500013 is accepted by the service\./,
    );
    assert.match(
      said({ kind: 'parameter', name: 'recipient', value: '13002526500014' }, 'fr'),
      /13002526500014 est refusé par le service : la clé de contrôle est fausse\./,
    );
    assert.match(said({ kind: 'parameter', name: 'user_id', value: null }, 'en'), /ignores it in the URL/);
    assert.match(
      said({ kind: 'parameter', name: 'object', value: 'x'.repeat(60) }, 'en'),
      /longer than the documentation asks for/,
    );
    assert.equal(said({ kind: 'parameter', name: 'colour', value: 'red' }, 'en'), 'nothing');
  });

  it('says whether an identifier passes', () => {
    assert.match(
      said({ kind: 'identifier', name: 'siren', value: '130025265' }, 'fr'),
      /^siren\n[^]*130025265 est accepté/,
    );
    assert.match(
      said({ kind: 'identifier', name: 'siren', value: '130025266' }, 'en'),
      /130025266 is refused by the service: its check digit is wrong\./,
    );
    const establishment = { ...call, endpoint: '/v4/insee/sirene/etablissements/{siret}' };
    assert.match(
      said({ kind: 'identifier', name: 'siret', value: '130025265', call: establishment }, 'en'),
      /130025265 is refused by the service\.$/m,
    );
  });

  it('says of a limit what it is of, and how long the service waits', () => {
    const total = said({ kind: 'timeout' }, 'en');
    assert.match(
      total,
      /^Timeout of this call\n[^]*Timeout: set 5 s\.\nThis client limits the whole call\.\nRecommended timeout: 5 s/,
    );
    assert.match(said({ kind: 'timeout', phase: 'read' }, 'fr'), /chaque attente d’une partie de la réponse/);
    assert.doesNotMatch(said({ kind: 'timeout', phase: null }, 'en'), /This client/);
  });

  it('says of a host whose data it has, and of a place that several calls share, how many', () => {
    assert.match(said({ kind: 'host' }, 'fr'), /^API Entreprise, production\n/);
    assert.match(said({ kind: 'host', host: 'retired' }, 'en'), /current host is entreprise\.api\.gouv\.fr/);
    assert.match(said({ kind: 'host', count: 3 }, 'fr'), /Sert à 3 appels\.$/);
  });

  it('says nothing of a path that only a newer catalogue has, and of its parameters what holds for all', () => {
    for (const endpoint of [null, '/v9/insee/sirene/unites_legales/{siren}']) {
      const unknown = { call: { ...call, endpoint } };
      assert.equal(said(unknown, 'fr'), 'nothing');
      assert.match(said({ ...unknown, kind: 'parameter', name: 'context' }, 'en'), /^context/);
      assert.equal(said({ ...unknown, kind: 'parameter', name: 'cle' }, 'fr'), 'nothing');
      assert.match(said({ ...unknown, kind: 'timeout' }, 'fr'), /fixé 5 s/);
      assert.match(said({ ...unknown, kind: 'token' }, 'en'), /in a header/);
    }
  });

  it('says of a token where it is read and which scopes are asked for, and nothing that it holds', () => {
    assert.match(
      said({ kind: 'token' }, 'fr'),
      /^Jeton d’API Entreprise\n[^]*Token : dans un en-tête\.\n[^]*droits? est requis|Droit requis/,
    );
  });
});

describe('an error code in code', () => {
  const codes: readonly (readonly [line: string, code: string | null, ...before: string[]])[] = [
    ["if (error.code === '‸03002') retry();", '03002'],
    ['    case "00‸429":', '00429'],
    ["  when '04001‸' then later", '04001'],
    ['const RETRYABLE_CODES = [`0300‸2`, `04001`];', '03002'],
    ["  '04‸001',", '04001', 'RETRY_CODES = ['],
    ['if (code == 31‸501) {', '31501'],
    ["const postcode = '0‸6000';", null],
    ["const lille = '0‸3002';", null],
    ["const code = '99‸123';", null],
    ['timeout: 10‸001, // code', null],
    ["const id = '1300‸25265'; // error", null],
    ["'‸ error 03002'", null],
  ];
  for (const [marked, expected, ...before] of codes) {
    it(`${expected ?? 'none'}: ${marked}`, () => {
      const found = errorCodeAt(marked.replace('‸', ''), marked.indexOf('‸'), before);
      assert.equal(found?.code ?? null, expected);
    });
  }

  it('is explained, with what to do and whether to try again', () => {
    const facts = codeFacts('03002');
    assert.ok(facts);
    assert.match(facts.title.fr, /^Erreur 03002 \(DGFIP/);
    assert.ok(facts.lines.length >= 3, JSON.stringify(facts));
    for (const { fr, en } of facts.lines) assert.ok(fr !== '' && en !== '' && (fr !== en || /^\d/.test(fr)));
    assert.equal(codeFacts('12345'), null);
  });
});
