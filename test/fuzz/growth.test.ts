import assert from 'node:assert/strict';
import { Configurations } from '../../src/analysis/configuration';
import { Project } from '../../src/analysis/project/project';
import { grammars, memoryFiles } from '../analysis/memory-files';

const FOLDER = 'file:///project/';
const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';
const NEVER = { steps: Number.POSITIVE_INFINITY, ms: Number.POSITIVE_INFINITY };
const FEW = 100;
const TIMES = 8;
/** In proportion it is 8 times as much, in proportion to the square 64 times. */
const MOST = 28;

interface Large {
  readonly file: string;
  readonly call: string;
  /** Many small classes whose methods have the same names, called on what is not known. */
  readonly classes: (count: number) => string;
  /** One class of many methods. */
  readonly methods: (count: number) => string;
  /** Many functions that write to variables of the file. */
  readonly functions: (count: number) => string;
}

const repeated = (count: number, each: (index: string) => string): string =>
  Array.from({ length: count }, (_, index) => each(String(index))).join('');

const languages: readonly Large[] = [
  {
    file: 'a.js',
    call: `fetch("${ADDRESS}");\n`,
    classes: (count) =>
      repeated(
        count,
        (i) =>
          `class S${i} {\n constructor(o) { this.o = o; this.items = []; }\n load(id) { return this.find(id).then((x) => x.render(this)); }\n find(id) { return this.o.client.get(id); }\n render(p) { this.p = p; p.add(this); }\n add(x) { this.items.push(x); }\n}\n`,
      ),
    methods: (count) =>
      `class A {\n${repeated(count, (i) => ` m${i}(x) { this.f${i} = x.get(1); return this.m0(x); }\n`)}}\n`,
    functions: (count) =>
      `let a = {}, b = 1;\n${repeated(count, (i) => `function f${i}(x) { a.k${i} = x; b = x; }\n`)}`,
  },
  {
    file: 'a.py',
    call: `import requests\nrequests.get("${ADDRESS}")\n`,
    classes: (count) =>
      repeated(
        count,
        (i) =>
          `class S${i}:\n    def __init__(self, o):\n        self.o = o\n        self.items = []\n    def load(self, id):\n        return self.find(id).render(self)\n    def find(self, id):\n        return self.o.client.get(id)\n    def render(self, p):\n        self.p = p\n        p.add(self)\n`,
      ),
    methods: (count) =>
      `class A:\n${repeated(count, (i) => `    def m${i}(self, x):\n        self.f${i} = x.get(1)\n        return self.m0(x)\n`)}`,
    functions: (count) =>
      `a = {}\nb = 1\n${repeated(count, (i) => `def f${i}(x):\n    global b\n    a["k${i}"] = x\n    b = x\n`)}`,
  },
  {
    file: 'a.php',
    call: `<?php\nfile_get_contents("${ADDRESS}");\n`,
    classes: (count) =>
      repeated(
        count,
        (i) =>
          `class S${i} {\n function __construct($o) { $this->o = $o; }\n function load($id) { return $this->find($id)->render($this); }\n function find($id) { return $this->o->client->get($id); }\n function render($p) { $this->p = $p; $p->add($this); }\n}\n`,
      ),
    methods: (count) =>
      `class A {\n${repeated(count, (i) => ` function m${i}($x) { $this->f${i} = $x->get(1); return $this->m0($x); }\n`)}}\n`,
    functions: (count) =>
      `$a = [];\n${repeated(count, (i) => `function f${i}($x) { global $a; $a['k${i}'] = $x; }\n`)}`,
  },
  {
    file: 'a.rb',
    call: `require 'open-uri'\nURI.open("${ADDRESS}")\n`,
    classes: (count) =>
      repeated(
        count,
        (i) =>
          `class S${i}\n  def initialize(o)\n    @o = o\n  end\n  def load(id)\n    find(id).render(self)\n  end\n  def find(id)\n    @o.client.get(id)\n  end\n  def render(p)\n    @p = p\n    p.add(self)\n  end\nend\n`,
      ),
    methods: (count) =>
      `class A\n${repeated(count, (i) => `  def m${i}(x)\n    @f${i} = x.get(1)\n    m0(x)\n  end\n`)}end\n`,
    functions: (count) => `$a = {}\n${repeated(count, (i) => `def f${i}(x)\n  $a[:k${i}] = x\nend\n`)}`,
  },
];

describe('files that grow', () => {
  for (const { file, call, ...shapes } of languages) {
    for (const [name, shape] of Object.entries(shapes)) {
      it(`take time in proportion to what they hold: ${file}, ${name}`, async () => {
        await took(file, call + shape(FEW));
        const once = Math.min(await took(file, call + shape(FEW)), await took(file, call + shape(FEW)));
        const many = await took(file, call + shape(FEW * TIMES));
        assert.ok(many < MOST * once, `${String(once)} ms, then ${String(many)}`);
      });
    }
  }
});

/** Processor time of an evaluation, in ms. */
async function took(file: string, text: string): Promise<number> {
  const files = memoryFiles({ [file]: text });
  const configurations = new Configurations(files, { folder: FOLDER });
  const project = new Project({ files, grammars, configurations, parseBudgetMs: 3_600_000, budget: NEVER });
  await project.relist();
  await project.update(FOLDER + file, text);
  const from = process.cpuUsage();
  await project.complete({ callers: false });
  const { user, system } = process.cpuUsage(from);
  assert.ok(project.report(null).calls.length > 0);
  project.dispose();
  return (user + system) / 1_000;
}
