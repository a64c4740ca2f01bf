import * as assert from 'node:assert/strict';
import { apart, callPlaced, joined, rangeInPart, stretchAt, inPart } from '../../src/editor/joined';
import type { FileFindings } from '../../src/analysis-server/protocol';
import { analyseTexts } from '../analysis/memory-files';

const cell = (uri: string, text: string) => ({ uri, version: 3, text });
const at = (line: number, character = 0) => ({ line, character });

const found = (
  finding: Partial<FileFindings['findings'][number]> & Pick<FileFindings['findings'][number], 'range'>,
) => ({
  uri: 'whole',
  version: 7,
  language: null,
  findings: [
    {
      rule: 'missing-timeout' as const,
      severity: 'error' as const,
      message: { fr: '', en: '' },
      endpoint: null,
      related: [],
      relatedCount: 0,
      fixes: [],
      fingerprint: '',
      ...finding,
    },
  ],
});

describe('cells as one text', () => {
  it('stand below each other, line by line, whatever ends their lines', () => {
    const { text, stretches } = joined([cell('a', 'x = 1\r\ny = 2'), cell('b', ''), cell('c', 'z = 3\n')], 'python');
    assert.equal(text, 'x = 1\ny = 2\n\nz = 3\n');
    assert.deepEqual(
      stretches.map(({ uri, line, lines }) => [uri, line, lines]),
      [
        ['a', 0, 2],
        ['b', 2, 1],
        ['c', 3, 2],
      ],
    );
    assert.equal(stretchAt(stretches, 2)?.uri, 'b');
    assert.equal(stretchAt(stretches, 9), undefined);
  });

  it('have their places back, and what is about one is about no other', () => {
    const { stretches } = joined([cell('a', '1\n2'), cell('b', '3\n4')], 'python');
    const range = { start: at(2, 1), end: at(3, 1) };
    const edit = { uri: 'whole', range, text: '' };
    const across = { ...edit, range: { start: at(1), end: at(2) } };
    const elsewhere = { ...edit, uri: 'other' };
    const title = { fr: '', en: '' };
    const fixes = [
      { title, safe: true, edits: [edit, elsewhere], creates: [] },
      { title, safe: true, edits: [across], creates: [] },
    ];
    const related = [{ uri: 'whole', range: { start: at(0), end: at(0, 1) }, message: title }];
    const [first, second] = apart(found({ range, fixes, related }), stretches, true);
    assert.deepEqual([first?.uri, first?.version, first?.findings], ['a', 3, []]);
    const [finding] = second?.findings ?? [];
    const own = { start: at(0, 1), end: at(1, 1) };
    assert.deepEqual(finding?.range, own);
    assert.deepEqual(
      finding.fixes.map(({ edits }) => edits),
      [[{ uri: 'b', range: own, text: '' }, elsewhere]],
    );
    assert.deepEqual([finding.related[0]?.uri, finding.related[0]?.range.start], ['a', at(0)]);
    // Of an older text: shown where it was, and nothing is mended by it.
    assert.equal(apart(found({ range }), stretches, false)[1]?.version, -1);
  });

  it('end with the cell where a place goes on beyond it', () => {
    const [stretch] = joined([cell('a', '1\n2')], 'python').stretches;
    assert.ok(stretch);
    assert.deepEqual(rangeInPart(stretch, { start: at(0), end: at(5) }).end, at(2));
  });

  it('begin with the cell where a place began before it', () => {
    const [, stretch] = joined([cell('a', '1\n2'), cell('b', '3')], 'python').stretches;
    assert.ok(stretch);
    assert.deepEqual(rangeInPart(stretch, { start: at(1, 4), end: at(2, 1) }), { start: at(0), end: at(0, 1) });
  });

  it('have each what is written in it, and a call its places in the cells that they stand in', () => {
    const { stretches } = joined([cell('a', '1\n2'), cell('b', '3\n4'), cell('c', '5')], 'python');
    const [, second] = stretches;
    assert.ok(second);
    const written = [0, 2, 3, 4].map((line) => ({ range: { start: at(line, 1), end: at(line, 2) } }));
    assert.deepEqual(
      inPart(second, written).map(({ range }) => range.start),
      [at(0, 1), at(1, 1)],
    );
    const place = (uri: string, line: number) => ({ uri, range: { start: at(line), end: at(line, 1) } });
    const said = { slot: '', name: { fr: '', en: '' }, value: { fr: '', en: '' }, because: null };
    const call = callPlaced(
      { uri: 'whole', stretches },
      {
        client: 'requests',
        language: 'python',
        endpoint: null,
        subject: null,
        place: place('whole', 3),
        rows: [place('whole', 4), place('other', 4), null].map((each) => ({ ...said, place: each })),
      },
    );
    assert.deepEqual(call.place, place('b', 1));
    assert.deepEqual(
      call.rows.map((row) => row.place),
      [place('c', 0), place('other', 4), null],
    );
  });

  it('have as comments what the kernel runs itself, and whole what another program runs', () => {
    const { text } = joined(
      [cell('a', '%pip install requests\n!ls\nx = 7 % 2'), cell('b', '%%bash\ncurl x'), cell('c', '%%time\nx = 1')],
      'python',
    );
    assert.equal(text, '#pip install requests\n#ls\nx = 7 % 2\n#\n#\n#%time\nx = 1');
  });

  it('are understood together: what one defines is known in the next', async () => {
    const { text } = joined(
      [
        cell(
          'a',
          '%pip install requests\nimport requests\nTRACE = {"context": "Aides", "recipient": "21750001600019"}',
        ),
        cell('b', 'URL = "https://entreprise.api.gouv.fr"'),
        cell(
          'c',
          'requests.get(f"{URL}/v4/insee/sirene/unites_legales/418166096", params=TRACE, headers={"Authorization": "Bearer " + jeton}, timeout=5)',
        ),
      ],
      'python',
    );
    const { findings } = await analyseTexts({ 'book.ipynb.py': text });
    assert.deepEqual(
      findings.map(({ rule, missing }) => [rule, missing]),
      [['missing-traceability', ['object']]],
    );
  });
});
