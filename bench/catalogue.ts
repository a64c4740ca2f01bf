/** How long a path takes to match, over a realistic mix, and how that compares with a plain loop over regular expressions. */
import { HOLE, matchUrl, shipped } from '../src/catalogue/index.js';

const RUNS = 200;
const catalogue = shipped();
const concrete = (path: string, value: string): string => path.replaceAll(/\{\w+\}/g, value);

/** Literal calls, templates, paths without host, near-misses, pages of the site and paths of other services. */
const mix: readonly string[] = [
  ...catalogue.operations.flatMap(({ path }) => [
    `https://entreprise.api.gouv.fr${concrete(path, HOLE)}?context=${HOLE}&object=${HOLE}&recipient=${HOLE}`,
    concrete(path, '41816609600051').slice(1),
    `${HOLE}${path.slice(3)}`,
    `https://staging.entreprise.api.gouv.fr${path}`,
  ]),
  ...catalogue.v2.map(({ path }) => `https://entreprise.api.gouv.fr${concrete(path, HOLE)}`),
  `https://entreprise.api.gouv.fr/v3/insee/sirene/etablissements/diffusables/${HOLE}`,
  `https://entreprise.api.gouv.fr/v3/insee/unites_legales/${HOLE}`,
  'https://entreprise.api.gouv.fr/catalogue',
  'https://recherche-entreprises.api.gouv.fr/search?q=dinum',
  `/api/users/${HOLE}/orders`,
  `/v1/users/${HOLE}`,
];

const expressions = [
  ...catalogue.operations,
  ...catalogue.v2,
  ...catalogue.aliases,
  ...catalogue.removed,
  ...catalogue.exempt,
].map(
  ({ path }) => new RegExp(`^(?:https?://[^/]+)?/?${path.slice(1).replaceAll(/\{\w+\}/g, '[^/?#]+')}/?(?:[?#].*)?$`),
);

function plain(url: string): boolean {
  return expressions.some((expression) => expression.test(url));
}

/** Microseconds per path, of the fastest run. */
function fastest(what: (url: string) => unknown): number {
  let best = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    for (const url of mix) what(url);
    best = Math.min(best, performance.now() - start);
  }
  return (best * 1000) / mix.length;
}

const ours = fastest(matchUrl);
const theirs = fastest(plain);
console.log(
  JSON.stringify({
    paths: mix.length,
    microsecondsPerMatch: Number(ours.toFixed(2)),
    plainLoop: Number(theirs.toFixed(2)),
    timesTheLoop: Number((ours / theirs).toFixed(2)),
  }),
);
