import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(__dirname, '..');

type Power = 'sends' | 'starts programs' | 'evaluates';

/** What a module of Node.js is imported for: its values, not its types. */
const modules = new Map<string, Power>(
  Object.entries({
    http: 'sends',
    https: 'sends',
    http2: 'sends',
    net: 'sends',
    tls: 'sends',
    dgram: 'sends',
    child_process: 'starts programs',
    vm: 'evaluates',
  } as const),
);
/** What needs no import. */
const globals = new Map<string, Power>(
  Object.entries({
    fetch: 'sends',
    WebSocket: 'sends',
    XMLHttpRequest: 'sends',
    EventSource: 'sends',
    sendBeacon: 'sends',
    eval: 'evaluates',
    Function: 'evaluates',
  } as const),
);

/** The sources that may, and what for. */
const allowed: Readonly<Record<string, string>> = {
  'src/cli/call/transport.ts sends': 'the requests that a person starts with the command',
  'src/editor/transport.ts sends': 'the requests that a person starts in the editor, and a refresh of the catalogue',
  'src/panel/window/host.ts sends': 'to the simulator of this machine',
  'src/tools/simulate-call.ts sends': 'to the simulator of this machine',
  'src/requests/extra-authorities.ts sends': 'reads the authorities that Node.js trusts',
  'src/simulator/server.ts sends': 'listens on this machine',
  'src/panel/session/answer-view.ts sends': 'reads the names of statuses',
  'src/files/git.ts starts programs': 'git, with nothing of the configuration of the repository',
  'src/processes/fork.ts starts programs': 'the programs of the extension',
  'src/editor/load-assist.web.ts evaluates': 'a bundle of the extension, where there is no require',
};

/** The powers that a source uses. */
function powersOf(name: string, source: string): Set<Power> {
  const found = new Set<Power>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const power = modules.get(node.moduleSpecifier.text.replace(/^node:/, ''));
      const bindings = node.importClause?.namedBindings;
      const isTypes =
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (bindings && ts.isNamedImports(bindings) && bindings.elements.every(({ isTypeOnly }) => isTypeOnly));
      if (power !== undefined && !isTypes) found.add(power);
    }
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && !isMethod(node.expression)) {
      const [first] = node.arguments ?? [];
      const isLoad = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
      const loaded =
        isLoad && first && ts.isStringLiteral(first) ? modules.get(first.text.replace(/^node:/, '')) : undefined;
      const power =
        loaded ?? globals.get(node.expression.getText().replace(/^(?:globalThis|window|navigator|self)\./, ''));
      if (power !== undefined) found.add(power);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
  return found;
}

/** A method of an object of ours may bear the name of a global. */
function isMethod(callee: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(callee) && !/^(?:globalThis|window|navigator|self)\./.test(callee.getText());
}

describe('what the sources can reach', () => {
  const used = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join('src', name.split(path.sep).join('/')))
    .flatMap((name) =>
      [...powersOf(name, readFileSync(path.join(root, name), 'utf8'))].map((power) => `${name} ${power}`),
    );

  it('is known where it is used', () => {
    const of = (source: string) => [...powersOf('a.ts', source)].join();
    assert.equal(of(`import { get } from 'node:https'; get('x')`), 'sends');
    assert.equal(of(`import { type Server } from 'node:http'; import type { Socket } from 'node:net'`), '');
    assert.equal(of(`await globalThis.fetch('x')`), 'sends');
    assert.equal(of(`new WebSocket('x')`), 'sends');
    assert.equal(of(`this.options.fetch('x')`), '');
    assert.equal(of(`require('child_process').exec('x')`), 'starts programs');
    assert.equal(of(`(await import('node:vm')).runInThisContext('x')`), 'evaluates');
    assert.equal(of(`new Function('return 1'); eval('1')`), 'evaluates');
  });

  it('is the network, other programs and code made at run time in a few places alone', () => {
    assert.deepEqual(
      used.filter((each) => allowed[each] === undefined),
      [],
    );
  });

  it('is not allowed where it is not used', () => {
    assert.deepEqual(
      Object.keys(allowed).filter((each) => !used.includes(each)),
      [],
    );
  });
});
