import assert from 'node:assert/strict';
import { frameworks } from '../../src/languages/written';
import { newRoute, serversFor, type RouteServer } from '../../src/assist';

const named = (...names: readonly string[]): string =>
  JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '1'])) });

describe('the server for a route', () => {
  const found = (manifests: Readonly<Record<string, string>>, file: string | null = '/w/web/src/page.ts') =>
    serversFor(manifests, file, '/w').map(({ folder, framework }) => `${folder} ${framework}`);

  it('is that of the project that the call is in', () => {
    const manifests = { '/w/web/package.json': named('next', 'react'), '/w/api/requirements.txt': 'fastapi\n' };
    assert.deepEqual(found(manifests), ['/w/web next']);
    assert.deepEqual(found({ '/w/Gemfile': 'gem "rails"\n', '/w/web/package.json': named('react') }), ['/w rails']);
  });

  it('is otherwise the only one of the workspace', () => {
    const manifests = { '/w/web/package.json': named('react', 'vite'), '/w/api/requirements/base.txt': 'fastapi\n' };
    assert.deepEqual(found(manifests), ['/w/api fastapi']);
    assert.deepEqual(found({ '/other/package.json': named('express') }), ['/other express']);
  });

  it('is chosen where there are several', () => {
    const manifests = {
      '/w/a/package.json': named('express'),
      '/w/b/composer.json': '{"require":{"laravel/framework":"11"}}',
    };
    assert.deepEqual(found(manifests), ['/w/a express', '/w/b laravel']);
    assert.deepEqual(found(manifests, null), ['/w/a express', '/w/b laravel']);
  });

  it('is chosen among all where none is named: a project of Node may be the browser’s own', () => {
    const none = found({ '/w/web/package.json': named('react'), '/w/web/tsconfig.json': '{}' });
    assert.equal(none.length, frameworks.length);
    assert.equal(none[0], '/w/web next');
    assert.ok(none.includes('/w/web node-http') && none.includes('/w django'));
    assert.equal(
      serversFor({ '/w/web/tsconfig.json': '{}', '/w/web/package.json': '{}' }, '/w/web/a.ts', '/w')[0]?.hasTypes,
      true,
    );
    assert.equal(found({}).length, frameworks.length);
  });
});

describe('a new route', () => {
  const endpoint = '/v4/insee/sirene/unites_legales/{siren}';
  const server = (framework: RouteServer['framework']): RouteServer => ({
    folder: '/w',
    framework,
    label: '',
    hasTypes: true,
  });
  const make = (framework: RouteServer['framework'], ...there: readonly string[]) =>
    newRoute({
      endpoint,
      server: server(framework),
      lang: 'en',
      values: { recipient: '21750001600019' },
      exists: (path) => Promise.resolve(there.includes(path)),
    });

  it('is where the framework looks, with the project’s values', async () => {
    const { file, code, route, isFound, taken } = await make('express');
    assert.deepEqual([file, isFound, taken], ['routes/insee_unites_legales.ts', false, false]);
    assert.equal(route, '/api/insee-unites-legales/:siren');
    assert.match(code, /recipient: '21750001600019'/);
  });

  it('follows Next.js into src', async () => {
    const file = 'app/api/insee-unites-legales/[siren]/route.ts';
    assert.equal((await make('next')).file, file);
    assert.equal((await make('next', 'app', 'src/app')).file, file);
    assert.equal((await make('next', 'src/app')).file, `src/${file}`);
    assert.equal((await make('next', 'src/pages')).file, `src/${file}`);
    assert.equal((await make('next', 'src/pages')).isFound, true);
  });

  it('says where something is already', async () => {
    assert.equal((await make('express', 'routes/insee_unites_legales.ts')).taken, true);
  });
});
