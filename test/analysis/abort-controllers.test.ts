import * as assert from 'node:assert/strict';
import { explainCall } from '../../src/analysis/explain';
import { analyseTexts, onlyCall } from './memory-files';
import type { CallSummary } from '../../src/analysis/findings';

const address = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096';
const BEGIN = 'const controller = new AbortController();\nconst timer = setTimeout(() => controller.abort(), 5000);';

/** What is said of the limit of a request that a function sends. */
async function timeoutOf(body: string, before = ''): Promise<CallSummary['timeout']> {
  const { timeout } = await onlyCall({ 'a.mjs': `${before}\nexport async function run() {\n${body}\n}\n` });
  return timeout;
}

describe('a signal that a timer aborts', () => {
  const sent = `fetch('${address}', { signal: controller.signal })`;

  it('limits all of a request where its timer is stopped once the answer is read', async () => {
    for (const body of [
      `try {\nconst answer = await ${sent};\nreturn await answer.json();\n} finally {\nclearTimeout(timer);\n}`,
      `const answer = await ${sent};\nconst data = await answer.json();\nclearTimeout(timer);\nreturn data;`,
      `return ${sent}.then((answer) => answer.json()).finally(() => clearTimeout(timer));`,
      `const answer = await ${sent};\nreturn answer.json();`,
      `try {\nreturn await ${sent}.then((answer) => answer.json());\n} finally {\nclearTimeout(timer);\n}`,
    ])
      assert.deepEqual(await timeoutOf(`${BEGIN}\n${body}`), { state: 'set', ms: 5000, phase: 'total' }, body);
  });

  it('limits a request until its headers where its timer is stopped then', async () => {
    for (const body of [
      `const answer = await ${sent};\nclearTimeout(timer);\nreturn answer.json();`,
      `try {\nreturn await ${sent};\n} finally {\nclearTimeout(timer);\n}`,
      `try {\nconst answer = await ${sent};\nreturn answer.json();\n} finally {\nclearTimeout(timer);\n}`,
      `return ${sent}.finally(() => clearTimeout(timer));`,
      `return ${sent}.then((answer) => {\nclearTimeout(timer);\nreturn answer.json();\n});`,
      `const promise = ${sent};\nreturn promise.finally(() => clearTimeout(timer));`,
      `const promise = ${sent};\nconst answer = await promise;\nclearTimeout(timer);\nreturn answer.json();`,
    ])
      assert.deepEqual(await timeoutOf(`${BEGIN}\n${body}`), { state: 'set', ms: 5000, phase: 'headers' }, body);
  });

  it('says in both languages that the rest of the answer is not limited', async () => {
    const call = await onlyCall({
      'a.mjs': `export async function run() {\n${BEGIN}\nconst answer = await ${sent};\nclearTimeout(timer);\nreturn answer.json();\n}\n`,
    });
    assert.ok(explainCall(call, 'fr').some((line) => line.endsWith('fixé 5 s, jusqu’aux en-têtes de la réponse')));
    assert.ok(explainCall(call, 'en').some((line) => line.endsWith('set 5 s, until the headers of the response')));
  });

  it('limits all of a request of a client that reads the answer itself', async () => {
    const body = `${BEGIN}\ntry {\nreturn await axios.get('${address}', { signal: controller.signal });\n} finally {\nclearTimeout(timer);\n}`;
    assert.deepEqual(await timeoutOf(body, "import axios from 'axios';"), { state: 'set', ms: 5000, phase: 'total' });
  });

  it('says nothing where its timer is stopped before, or while nothing is waited for', async () => {
    for (const body of [
      `clearTimeout(timer);\nreturn ${sent};`,
      `try {\nreturn ${sent};\n} finally {\nclearTimeout(timer);\n}`,
      `const promise = ${sent};\nclearTimeout(timer);\nreturn promise;`,
    ])
      assert.equal((await timeoutOf(`${BEGIN}\n${body}`)).state, 'unknown', body);
  });

  it('is none where nobody can abort it, and nothing is said where somebody may', async () => {
    const alone = 'const controller = new AbortController();\n';
    assert.equal((await timeoutOf(`${alone}return ${sent};`)).state, 'absent');
    assert.equal(
      (await timeoutOf(`${alone}process.once('controller', () => controller.abort());\nreturn ${sent};`)).state,
      'absent',
    );
    for (const body of [
      `${alone}stopping.add(controller);\nreturn ${sent};`,
      `${alone}return { answer: ${sent}, controller };`,
      `${alone}button.onclick = () => controller.abort();\nreturn ${sent};`,
      `const controller = (current = new AbortController());\nreturn ${sent};`,
      `${alone}tasks.on('timeout', () => controller.abort());\nreturn ${sent};`,
      `${alone}signal.addEventListener('abort', () => controller.abort());\nreturn ${sent};`,
    ])
      assert.equal((await timeoutOf(body)).state, 'unknown', body);
    assert.equal(
      (await timeoutOf(`return ${sent};`, 'export const controller = new AbortController();')).state,
      'unknown',
    );
    assert.equal((await timeoutOf(`return ${sent};`, 'const controller = new AbortController();')).state, 'absent');
  });

  it('has a time of its own for each call of a helper', async () => {
    const helper = [
      'async function limited(url, options = {}, ms = 8000) {',
      BEGIN.replace('5000', 'ms'),
      '  try {',
      '    return await fetch(url, { ...options, signal: controller.signal });',
      '  } finally {',
      '    clearTimeout(timer);',
      '  }',
      '}',
    ].join('\n');
    const ms = async (args: string): Promise<number | null> =>
      (await timeoutOf(`return limited('${address}'${args});`, helper)).ms;
    assert.equal(await ms(''), 8000);
    assert.equal(await ms(', {}, 12000'), 12_000);
  });
});

describe('a signal of one’s own that is made once', () => {
  const get = `export const get = () => fetch('${address}', { signal: controller.signal });\n`;

  async function findings(text: string): Promise<string[]> {
    const { findings: all } = await analyseTexts({ 'a.ts': text });
    return all.filter(({ rule }) => rule === 'spent-signal').map(({ message }) => message.en.split('. ')[1] ?? '');
  }

  it('is spent so long after the start where its timer runs from there', async () => {
    const text = `const controller = new AbortController();\nsetTimeout(() => controller.abort(), 5000);\n${get}`;
    assert.deepEqual(
      (await findings(text)).map((each) => each.slice(0, 19)),
      ['5 s after the start'],
    );
  });

  it('is spent once its time is over where a call begins it', async () => {
    const text = `const controller = new AbortController();\nexport function get() {\n  setTimeout(() => controller.abort(), 5000);\n  return fetch('${address}', { signal: controller.signal });\n}\n`;
    assert.deepEqual(
      (await findings(text)).map((each) => each.slice(0, 21)),
      ['Once its time is over'],
    );
  });

  it('is not spent where each call makes its own', async () => {
    const text = `export function get() {\n${BEGIN}\nreturn fetch('${address}', { signal: controller.signal }).finally(() => clearTimeout(timer));\n}\n`;
    assert.deepEqual(await findings(text), []);
  });
});

describe('a limit that counts for each attempt', () => {
  const timeout = async (options: string): Promise<CallSummary['timeout']> =>
    timeoutOf(`return got('${address}', { ${options} });`, "import got from 'got';");

  it('is told with their number', async () => {
    assert.deepEqual(await timeout('timeout: { request: 5000 }'), {
      state: 'set',
      ms: 5000,
      phase: 'total',
      attempts: 3,
    });
    assert.equal((await timeout('timeout: { request: 5000 }, retry: { limit: 4 }')).attempts, 5);
    for (const once of [
      'timeout: { request: 5000 }, retry: { limit: 0 }',
      'signal: AbortSignal.timeout(5000)',
      'timeout: { request: 5000 }, retry: { limit: given }',
      'timeout: { request: 5000 }, retry: { calculateDelay: () => 0 }',
    ])
      assert.deepEqual(await timeout(once), { state: 'set', ms: 5000, phase: 'total' }, once);
  });

  it('is told in both languages', async () => {
    const text = `import got from 'got';\nexport const run = () => got('${address}', { timeout: { request: 5000 } });\n`;
    const call = await onlyCall({ 'a.mjs': text });
    assert.ok(explainCall(call, 'fr').some((line) => line.endsWith('fixé 5 s, pour chacune des 3 tentatives')));
    assert.ok(explainCall(call, 'en').some((line) => line.endsWith('set 5 s, for each of 3 attempts')));
  });
});

describe('a race with a promise', () => {
  it('is limited by a timer, not by another request, and by whatever else in a way that is not known', async () => {
    const race = async (other: string, before = ''): Promise<CallSummary['timeout']> => {
      const text = `${before}\nexport const run = (given) => Promise.race([fetch('${address}'), ${other}]);\n`;
      return (await onlyCall({ 'a.mjs': text })).timeout;
    };
    const late = 'new Promise((_, reject) => setTimeout(reject, 5000))';
    assert.deepEqual(await race(late), { state: 'set', ms: 5000, phase: 'headers' });
    assert.equal((await race("fetch('https://example.org/')")).state, 'absent');
    assert.equal((await race('given')).state, 'unknown');
    assert.equal((await race('late()', "import { late } from 'somewhere';")).state, 'unknown');
    assert.deepEqual(await race('late(5)', `const late = (s) => ${late.replace('5000', 's * 1000')};`), {
      state: 'set',
      ms: 5000,
      phase: 'headers',
    });
  });
});
