import assert from 'node:assert/strict';
import { analyseTexts, lineAt } from './memory-files';

const ADDRESS = 'https://entreprise.api.gouv.fr/v3/ademe/etablissements/50987654600029/certification_rge';

type Cell = readonly string[] | string;

function notebook(cells: readonly Cell[], language = 'python'): string {
  const written = cells.map((source) => ({ cell_type: 'code', execution_count: 1, metadata: {}, outputs: [], source }));
  const all = [{ cell_type: 'markdown', metadata: {}, source: ["# l'API"] }, ...written];
  return JSON.stringify(
    { cells: all, metadata: { language_info: { name: language } }, nbformat: 4, nbformat_minor: 5 },
    null,
    1,
  );
}

/** The rule, the text and the message of each finding. */
async function found(text: string): Promise<{ rule: string; at: string; line: number; en: string; fixes: number }[]> {
  const { findings } = await analyseTexts({ 'a.ipynb': text });
  return findings.map(({ rule, place, message, fixes }) => ({
    rule,
    at: text.slice(place.start, place.end),
    line: lineAt(text, place.start),
    en: message.en,
    fixes: fixes.length,
  }));
}

const session = [
  'import os, requests\n',
  's = requests.Session()\n',
  "s.headers['Authorization'] = 'Bearer ' + os.environ['T']",
];

describe('notebooks', () => {
  it('are one program, at the lines of their file, and name the cell', async () => {
    const text = notebook([
      session,
      ['# l\'été « "x" »\n', 'q = {"context": "Étude", "object": "Relevé"}\n'],
      [`r = s.get("${ADDRESS}", params=q, timeout=5)`],
    ]);
    const [only, ...others] = await found(text);
    assert.deepEqual(others, []);
    assert.equal(only?.rule, 'missing-traceability');
    assert.equal(only.at, '{\\"context\\": \\"Étude\\", \\"object\\": \\"Relevé\\"}');
    assert.match(only.en, /^Cell 3: The/);
    assert.equal(only.fixes, 0);
  });

  it('are read with what their kernel runs itself left out', async () => {
    const cells: Cell[] = [
      '!pip install requests\n%matplotlib inline\nimport requests\n',
      ['%%bash\n', `curl ${ADDRESS}\n`],
      ['%%time\n', `requests.get(f"${ADDRESS}?context=Étude", timeout=5)`],
    ];
    const [only, ...others] = await found(notebook(cells));
    assert.deepEqual(others, []);
    assert.deepEqual(
      [only?.rule, only?.line],
      ['missing-traceability', lineAt(notebook(cells), notebook(cells).indexOf('requests.get'))],
    );
  });

  it('are suppressed by comments of their cells', async () => {
    const call = `requests.get("${ADDRESS}", timeout=5, headers=s.headers)`;
    const cells = (comment: string): readonly Cell[] => [session, [`# ${comment} -- x\n`, `${call}\n`, call]];
    const texts = ['api-entreprise-disable-file', 'api-entreprise-disable-next-line missing-traceability'];
    assert.deepEqual(
      (await found(notebook(cells(texts[0] ?? '')))).map(({ rule }) => rule),
      [],
    );
    const text = notebook(cells(texts[1] ?? ''));
    assert.deepEqual(
      (await found(text)).map(({ line }) => line),
      [lineAt(text, text.lastIndexOf('requests.get'))],
    );
    const useless = notebook([
      session,
      ['# api-entreprise-disable-file missing-timeout\n', `r = s.get("${ADDRESS}", timeout=5)`],
    ]);
    const unused = (await found(useless)).find(({ rule }) => rule === 'unused-suppression');
    assert.equal(unused?.at, 'api-entreprise-disable-file missing-timeout');
  });

  it('are silent in languages that are not read, and where they are broken', async () => {
    const cells: Cell[] = [...[session], [`s.get("${ADDRESS}")`]];
    assert.deepEqual(await found(notebook(cells, 'r')), []);
    assert.deepEqual(await found(notebook(cells).slice(0, 200)), []);
    assert.deepEqual(await found(`{"cells":"${ADDRESS}"}`), []);
  });
});
