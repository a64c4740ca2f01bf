/** What activation costs: the bundle read, compiled and run in fresh processes, in ms. `vscode` answers at once. */
import { execFileSync } from 'node:child_process';
import { built } from './built';

const RUNS = 15;

/** Runs in plain Node. Everything that is asked of `vscode` is a function, a class and an object with everything in it. */
const script = `
const Module = require('node:module');
const all = new Proxy(function () {}, {
  get: (target, key) => {
    if (key === 'activeTextEditor') return undefined;
    if (key === 'fsPath') return '/tmp/x';
    if (key === Symbol.toPrimitive) return () => '';
    if (key === Symbol.iterator) return function* () {};
    if (key === 'get') return (_name, fallback) => fallback;
    return key === 'prototype' ? target.prototype : all;
  },
  // The bundle copies the module's own properties and keeps its prototype: everything comes from there.
  getPrototypeOf: () => all,
  set: () => true,
  apply: () => all,
  construct: () => all,
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? all : load(name, ...rest));
const begun = performance.now();
require(process.argv[1]).activate({ subscriptions: [], extensionUri: all, extension: all });
console.log(performance.now() - begun);
process.exit();
`;

const bundle = built('extension');
const times = Array.from({ length: RUNS }, () =>
  Number(execFileSync(process.execPath, ['-e', script, bundle], { encoding: 'utf8' })),
).toSorted((one, other) => one - other);
console.log(JSON.stringify({ activationMs: { median: round(times[RUNS >> 1]), slowest: round(times.at(-1)) } }));

function round(ms: number | undefined): number {
  return Number((ms ?? 0).toFixed(1));
}
