/** How long it takes to write code: every current endpoint as a request, a route and a test, and the snippets of a language. */
import { shipped } from '../src/catalogue/index.js';
import { frameworks, runners, targets, targetLanguageOf } from '../src/languages/written.js';
import { offeredSnippets, renderProxy, renderRequest, renderTest } from '../src/writing/index.js';

const RUNS = 20;
const python = targetLanguageOf('python');
if (!python) throw new Error('No Python.');
const operations = shipped().operations.filter(({ deprecated }) => deprecated === null);

/** Milliseconds of the fastest run. */
function fastest(what: () => void): number {
  let best = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    what();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const results: Record<string, { readonly count: number; readonly ms: number; readonly microsecondsEach: number }> = {};

function tell(name: string, count: number, what: () => void): void {
  const ms = fastest(what);
  results[name] = { count, ms: Number(ms.toFixed(1)), microsecondsEach: Math.round((ms / count) * 1000) };
}

tell('requests', operations.length * targets.length, () => {
  for (const operation of operations)
    for (const target of targets) renderRequest({ operation, target, lang: 'fr', form: 'file' });
});
tell('routes', operations.length * frameworks.length, () => {
  for (const endpoint of operations)
    for (const framework of frameworks) renderProxy({ framework, endpoint, lang: 'fr' });
});
tell('tests', operations.length * runners.length, () => {
  for (const endpoint of operations) for (const runner of runners) renderTest({ runner, endpoint, lang: 'fr' });
});
tell('snippets of Python', operations.length * 2, () => {
  offeredSnippets({ language: python, prefix: 'ae-', lang: 'fr' });
});
console.log(JSON.stringify(results));
