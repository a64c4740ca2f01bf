import assert from 'node:assert/strict';
import { explainCall } from '../../src/analysis/explain';
import { analyseTexts, onlyCall } from './memory-files';

const JAVASCRIPT = `
const query = '?context=a&recipient=13002526500013&object=b';
const get = (siren) => fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\${query}\`, { signal: AbortSignal.timeout(5000) });
`;
const PYTHON = `
import asyncio, threading, httpx, requests
from concurrent.futures import ThreadPoolExecutor
PARAMS = {"context": "a", "recipient": "13002526500013", "object": "b"}
def get(siren):
    return requests.get(f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", params=PARAMS, timeout=5)
async def fetch(client, siren):
    return await client.get(f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", params=PARAMS, timeout=5)
`;
const RUBY = `
PARAMS = { context: 'a', recipient: '13002526500013', object: 'b' }
def get(siren)
  Typhoeus.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params: PARAMS, timeout: 5)
end
`;

const GO = `package a
import ("net/http"; "time"; "sync"; "database/sql"; "bufio"; "golang.org/x/sync/errgroup")
var client = &http.Client{Timeout: 5 * time.Second}
func get(siren string) (*http.Response, error) {
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=a&recipient=13002526500013&object=b")
}
`;

const RUST = `use std::time::Duration;
use futures::{future::join_all, stream::{self, StreamExt}};
async fn get(siren: &str) -> reqwest::Result<String> {
  reqwest::Client::new().get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=a&recipient=13002526500013&object=b")).timeout(Duration::from_secs(5)).send().await?.text().await
}
`;

/** What encloses the call, and whether it is reported. */
async function around(file: string, text: string): Promise<string> {
  const { calls, findings } = await analyseTexts({ [file]: text });
  // The function that sends is there for others too.
  const repeated = calls.filter((call) => call.around.state !== 'once');
  const states = new Set((repeated.length > 0 ? repeated : calls).map((call) => call.around.state));
  const reported = findings.some(({ rule }) => rule === 'unthrottled-calls') ? ', reported' : '';
  return `${[...states].join(' ')}${reported}`;
}

const cases: readonly (readonly [file: string, code: string, expected: string])[] = [
  ['a.mjs', `export const a = (siren) => get(siren);`, 'once'],
  ['a.mjs', `export const a = (sirens) => Promise.all(sirens.map(get));`, 'concurrent, reported'],
  [
    'a.mjs',
    `export const a = (sirens) => sirens.forEach(async (siren) => console.log(await get(siren)));`,
    'concurrent, reported',
  ],
  ['a.mjs', `export async function a(rows) { for (const { siren } of rows) await get(siren); }`, 'loop'],
  [
    'a.mjs',
    `export async function a(rows) { const all = []; for (const { siren } of rows) all.push(get(siren)); return Promise.all(all); }`,
    'concurrent, reported',
  ],
  [
    'a.mjs',
    `export const a = (sirets) => Promise.all(sirets.map((siret) => get(siret.slice(0, 9))));`,
    'concurrent, reported',
  ],
  // Part of a list at a time.
  [
    'a.mjs',
    `export async function a(sirens) { for (let i = 0; i < sirens.length; i += 5) await Promise.all(sirens.slice(i, i + 5).map(get)); }`,
    'concurrent',
  ],
  [
    'a.mjs',
    `export async function a(lots) { for (const lot of lots) await Promise.all(lot.map((siren) => get(siren))); }`,
    'concurrent',
  ],
  // The keys of an object that is written out.
  [
    'a.mjs',
    `export const a = (siege, siren) => Promise.all(Object.keys({ [siege]: true, [siren]: true }).map((each) => get(each)));`,
    'concurrent',
  ],
  // As many calls as there are years, for one company.
  ['a.mjs', `export const a = (siren, years) => Promise.all(years.map((year) => get(siren)));`, 'concurrent'],
  // What an unknown function does with what it is handed may hold it back.
  [
    'a.mjs',
    `import { plusTard } from './file'; export const a = (sirens) => Promise.all(sirens.map((siren) => plusTard(() => get(siren))));`,
    'unknown',
  ],
  [
    'a.mjs',
    `import pLimit from 'p-limit'; const limite = pLimit(3); export const a = (sirens) => Promise.all(sirens.map((siren) => limite(() => get(siren))));`,
    'limited',
  ],
  [
    'a.mjs',
    `import pMap from 'p-map'; export const a = (sirens) => pMap(sirens, (siren) => get(siren), { concurrency: 3 });`,
    'limited',
  ],
  ['a.py', `def a(sirens):\n    return [get(s) for s in sirens]`, 'loop'],
  [
    'a.py',
    `async def a(client, sirens):\n    client = httpx.AsyncClient()\n    return [await fetch(client, s) for s in sirens]`,
    'loop',
  ],
  [
    'a.py',
    `async def a(sirens):\n    client = httpx.AsyncClient()\n    return await asyncio.gather(*[fetch(client, s) for s in sirens])`,
    'concurrent, reported',
  ],
  [
    'a.py',
    `def a(sirens):\n    for s in sirens:\n        threading.Thread(target=get, args=(s,)).start()`,
    'concurrent, reported',
  ],
  ['a.py', `def a(siren):\n    threading.Thread(target=get, args=(siren,)).start()`, 'once'],
  ['a.rb', `def a(sirens) = sirens.each { |s| get(s) }`, 'loop'],
  ['a.rb', `def a(sirens) = sirens.map { |s| Thread.new { get(s) } }.each(&:join)`, 'concurrent, reported'],
  ['a.rb', `def a(siren) = Thread.new { get(siren) }`, 'once'],
  ['a.go', `func a(siren string) { go get(siren) }`, 'once'],
  ['a.go', `func a(sirens []string) { for _, s := range sirens { get(s) } }`, 'loop'],
  ['a.go', `func a(sirens []string) { for _, s := range sirens { go get(s) } }`, 'concurrent, reported'],
  [
    'a.go',
    `func a(sirens []string) { var wg sync.WaitGroup; for _, s := range sirens { wg.Add(1); go func(siren string) { defer wg.Done(); get(siren) }(s) }; wg.Wait() }`,
    'concurrent, reported',
  ],
  [
    'a.go',
    `func a(sirens []string) error { var g errgroup.Group; for _, s := range sirens { g.Go(func() error { _, err := get(s); return err }) }; return g.Wait() }`,
    'concurrent, reported',
  ],
  [
    'a.go',
    `func a(sirens []string) error { var g errgroup.Group; g.SetLimit(4); for _, s := range sirens { g.Go(func() error { _, err := get(s); return err }) }; return g.Wait() }`,
    'unknown',
  ],
  // What a reader or a cursor stands at.
  [
    'a.go',
    `func a(lines *bufio.Scanner) { for lines.Scan() { siren := lines.Text(); go get(siren) } }`,
    'concurrent, reported',
  ],
  [
    'a.go',
    `func a(rows *sql.Rows) { for rows.Next() { var siren string; rows.Scan(&siren); go get(siren) } }`,
    'concurrent, reported',
  ],
  [
    'a.go',
    `func a(sirens []string) { for _, s := range sirens { rows, _ := all.Query(s); for rows.Next() { go get("130025265") } } }`,
    'concurrent',
  ],
  // Places in a channel, and a few tasks that take turns.
  [
    'a.go',
    `func a(sirens []string) { places := make(chan struct{}, 4); for _, s := range sirens { places <- struct{}{}; go func() { get(s); <-places }() } }`,
    'unknown',
  ],
  [
    'a.go',
    `func a(sirens []string) { done := make(chan error, len(sirens)); for _, s := range sirens { go func() { _, err := get(s); done <- err }() }; for range sirens { <-done } }`,
    'concurrent, reported',
  ],
  ['a.rs', `async fn a(siren: &str) { tokio::spawn(async move { get(siren).await }); }`, 'once'],
  ['a.rs', `async fn a(sirens: Vec<String>) { for s in &sirens { get(s).await.ok(); } }`, 'loop'],
  [
    'a.rs',
    `async fn a(sirens: Vec<String>) { let all = sirens.iter().map(|s| get(s)); join_all(all).await; }`,
    'concurrent, reported',
  ],
  [
    'a.rs',
    `async fn a(sirens: Vec<String>) { for s in sirens { tokio::spawn(async move { get(&s).await }); } }`,
    'concurrent, reported',
  ],
  [
    'a.rs',
    `async fn a(sirens: Vec<String>) { stream::iter(sirens).map(|s| async move { get(&s).await }).buffer_unordered(4).collect::<Vec<_>>().await; }`,
    'loop',
  ],
  [
    'a.go',
    `func a(sirens chan string) { var wg sync.WaitGroup; for i := 0; i < 4; i++ { wg.Add(1); go func() { defer wg.Done(); for s := range sirens { get(s) } }() }; wg.Wait() }`,
    'concurrent',
  ],
];

describe('what encloses a call', () => {
  const heads: Readonly<Record<string, string>> = { mjs: JAVASCRIPT, py: PYTHON, rb: RUBY, go: GO, rs: RUST };
  for (const [file, code, expected] of cases) {
    it(`${file}: ${code.split('\n').join(' ⏎ ')}`, async () => {
      assert.equal(await around(file, `${heads[file.slice(2)] ?? ''}${code}\n`), expected);
    });
  }

  it('is said with the words of the code, in both languages', async () => {
    const call = await onlyCall({
      'a.mjs': `${JAVASCRIPT}export const a = (sirens) => Promise.all(sirens.map(get));\n`,
    });
    assert.ok(explainCall(call, 'fr').includes('  répétition\u00a0: plusieurs en même temps (sirens.map)'));
    assert.ok(explainCall(call, 'en').includes('  repetition: several at the same time (sirens.map)'));
  });
});
