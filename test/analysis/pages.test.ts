import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeIn, languageOf } from '../../src/languages/index';
import type { CallSummary } from '../../src/analysis/findings';
import { minted } from '../token/minted';
import { projectOf, ROOT } from './project-texts';
import { analyseTexts, lineAt, pathOf } from './memory-files';

const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/812345676';
const TWO = 'context=Marches&recipient=21690123100011';
/** Without `object`. */
const incomplete = (signal = ', { signal: AbortSignal.timeout(5000) }'): string =>
  `fetch("${ADDRESS}?${TWO}"${signal})`;

interface Seen {
  readonly findings: readonly string[];
  readonly calls: readonly CallSummary[];
}

/** Findings as their rule and line. */
async function seen(file: string, text: string, more: Readonly<Record<string, string>> = {}): Promise<Seen> {
  const { findings, calls } = await analyseTexts({ [file]: text, ...more });
  const own = findings.filter(({ place }) => pathOf(place.uri) === file);
  return { findings: own.map(({ rule, place }) => `${rule} ${String(lineAt(text, place.start))}`), calls };
}

describe('scripts of pages', () => {
  const indented = (text: string): string => text.replace(/^/gm, '    ');
  const pages: Readonly<Record<string, readonly [file: string, text: string, line: number]>> = {
    'a page': ['index.html', `<p>C'est l'API</p>\n<script>\n  ${incomplete()};\n</script>\n`, 3],
    'a module of a page': [
      'index.html',
      `<script src="x.js"></script>\n<script type="module">\n${incomplete()}</script>`,
      3,
    ],
    'what an element does': ['index.html', `<p>\n<button class="x" onclick='${incomplete()}'>x</button>\n</p>`, 2],
    'a component of Vue': [
      'src/a.vue',
      `<template>\n  <p>{{ a > b }} l'ami</p>\n</template>\n<script setup lang="ts">\nconst a: number = 1;\nawait ${incomplete()};\n</script>`,
      6,
    ],
    'a component of Svelte': [
      'src/a.svelte',
      `<script>\n  export let x;\n  $: y = x;\n  async function load() {\n    await ${incomplete()};\n  }\n</script>\n{#if x}<p>l'ami</p>{/if}`,
      5,
    ],
    'a script of Astro': [
      'src/a.astro',
      `---\nconst a: string = 'x';\n---\n<p>{a}</p>\n<script>\n${incomplete()};\n</script>`,
      6,
    ],
    ERB: [
      'app/views/a.html.erb',
      `<% if @x %>\n<p><%= t("l'ami") %></p>\n<% end %>\n<script>\n  var a = <%= raw @a.to_json %>;\n  <% if @b %>\n  ${incomplete()};\n  <% end %>\n</script>`,
      7,
    ],
    EJS: ['views/a.ejs', `<script>\n  const a = <%- JSON.stringify(a) %>;\n  ${incomplete()};\n</script>`, 3],
    Twig: [
      'templates/a.html.twig',
      `{# l'ami #}\n<script>\n  const a = {{ a|json_encode|raw }};\n  {% if b %}\n  ${incomplete()};\n  {% endif %}\n</script>`,
      5,
    ],
    Blade: [
      'resources/views/a.blade.php',
      `@if ($x)\n<script>\n  const a = @json($a), b = '{{ $b }}';\n  @foreach ($c as $d)\n  ${incomplete()};\n  @endforeach\n</script>\n@endif`,
      5,
    ],
    Razor: [
      'Views/a.cshtml',
      `@model X\n<script>\n  var a = @Html.Raw(Json.Serialize(Model.A)), b = '@Model.B';\n  ${incomplete()};\n</script>`,
      4,
    ],
    HAML: [
      'app/views/a.html.haml',
      `%p l'ami\n:javascript\n${indented(`const a = "#{a}";\n${incomplete()};`)}\n%p x`,
      4,
    ],
    Slim: ['app/views/a.html.slim', `p l'ami\njavascript:\n${indented(`const a = "#{a}";\n${incomplete()};`)}\np x`, 4],
    'a script that ERB writes': [
      'app/views/a.js.erb',
      `var a = <%= @a %>;\n${incomplete()};\ndocument.title = 'x';`,
      2,
    ],
  };
  for (const [name, [file, text, line]] of Object.entries(pages)) {
    it(`are read in ${name}, at their lines, and run in browsers`, async () => {
      const { findings, calls } = await seen(file, text);
      assert.deepEqual([...findings].sort(), [
        `client-side-call ${String(line)}`,
        `missing-traceability ${String(line)}`,
      ]);
      assert.deepEqual(
        calls.map(({ side, language }) => [side, language === 'typescript' ? 'javascript' : language]),
        [['client', 'javascript']],
      );
    });
  }

  it('are of the server in what Astro runs first, and where a component says so', async () => {
    const pages = {
      'a.astro': `---\nimport x from './x';\nconst a = await ${incomplete()};\n---\n<p>{a}</p>`,
      'a.svelte': `<script context="module">\nimport { env } from '$env/dynamic/private';\n${incomplete()};\n</script>`,
      'b.server.vue': `<script setup>\nawait ${incomplete()};\n</script>`,
    };
    for (const [file, text] of Object.entries(pages))
      assert.deepEqual(
        (await seen(file, text)).findings.filter((each) => !each.startsWith('missing-token')),
        [`missing-traceability ${file === 'b.server.vue' ? '2' : '3'}`],
        file,
      );
  });

  it('are silent where a template writes a part of what counts', async () => {
    const whole = (query: string, address = ADDRESS): string =>
      `<script>\nfetch("${address}?${query}", { signal: AbortSignal.timeout(5000) })\n</script>`;
    const texts: Readonly<Record<string, string>> = {
      'a.html.erb': whole(`${TWO}<% if @x %>&object=<%= @x %><% end %>`),
      'b.html.erb': whole('<%= @query.to_query %>'),
      'c.html.twig': whole(`${TWO}&{{ query }}`),
      'd.html': whole('{{ query }}', '{{ base }}/v4/insee/sirene/unites_legales/812345676'),
      'e.html.erb': whole(`context=<%= @c %>&recipient=<%= @r %>&object=<%= @o %>`),
    };
    for (const [file, text] of Object.entries(texts))
      assert.deepEqual(
        (await seen(file, text)).findings.filter((each) => !each.startsWith('client')),
        [],
        file,
      );
  });

  it('are silent on what Vue gives a component beside what its methods are', async () => {
    const text = `<script>
export default {
  data: () => ({ params: { context: 'Marches' } }),
  methods: { async load() { await fetch("${ADDRESS}?" + new URLSearchParams(this.params), { signal: AbortSignal.timeout(5000) }); } },
};
</script>`;
    assert.deepEqual((await seen('a.vue', text)).findings, ['client-side-call 4']);
  });

  it('are neither comments, nor data, nor examples', async () => {
    const text = `<!-- <script>${incomplete()}</script> -->
<script type="application/json">{"a":"${ADDRESS}"}</script>
<script type="text/x-template">${incomplete()}</script>
<script src="a.js">${incomplete()}</script>
<pre>&lt;script>${incomplete()}</pre>
<a href="${ADDRESS}" title="onclick='${ADDRESS}'">x</a>`;
    assert.deepEqual(await seen('a.html', text), { findings: [], calls: [] });
  });

  it('call what other modules export', async () => {
    const api = `export const company = (query) =>\n  fetch("${ADDRESS}?" + new URLSearchParams(query), { signal: AbortSignal.timeout(5000) });\n`;
    const text = `<script>\nimport { company } from './api';\nexport default { methods: { go() { company({ context: 'Marches', recipient: '21690123100011' }); } } };\n</script>`;
    const { findings } = await analyseTexts({ 'src/a.vue': text, 'src/api.js': api });
    assert.ok(findings.some(({ rule, place }) => rule === 'missing-traceability' && pathOf(place.uri) === 'src/a.vue'));
  });

  it('are suppressed by comments of the page and of the script', async () => {
    const call = incomplete();
    const text = `<!-- api-entreprise-disable-file client-side-call -->\n<script>\n// api-entreprise-disable-next-line missing-traceability -- x\n${call};\n</script>`;
    assert.deepEqual((await seen('a.html', text)).findings, []);
  });

  it('are given no variable of an environment that browsers lack', async () => {
    const token = minted();
    const { findings } = await analyseTexts({
      'a.html': `<script>\nconst token = '${token}';\n${incomplete()}\n</script>`,
    });
    assert.ok(findings.some(({ rule }) => rule === 'hardcoded-token' || rule === 'token-in-client-code'));
    for (const { fixes } of findings)
      for (const { edits } of fixes) for (const { text } of edits) assert.doesNotMatch(text, /process\.env/);
  });

  it('stand in the code where they stand in the file, however broken that is', () => {
    const texts = Object.values(pages);
    const cut = fc.record({
      page: fc.nat(texts.length - 1),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(40),
      put: fc.constantFrom(
        '',
        '<script>',
        '</script>',
        '{{',
        '}}',
        '<%=',
        '%>',
        '"',
        "'",
        '\n',
        '`',
        '@(',
        '-->',
        '<!--',
        '\r\n',
        'é',
        '---',
      ),
    });
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
        const [file, whole] = texts[cuts[0]?.page ?? 0] ?? ['', ''];
        const text = cuts.reduce((before, { from, length, put }) => {
          const at = Math.floor(from * before.length);
          return before.slice(0, at) + put + before.slice(at + length);
        }, whole);
        const code = codeIn(file, text)?.text;
        if (code === undefined) return;
        assert.equal(code.length, text.length);
        for (let at = 0; at < text.length; at++) {
          const own: string = code.charAt(at);
          const other: string = text.charAt(at);
          assert.ok(own === other || own === ' ' || /[\u{E000}-\u{EFFF};()=>{}]/u.test(own), `${own} for ${other}`);
          assert.equal(/[\r\n]/.test(own), /[\r\n]/.test(other));
        }
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });

  it('are understood while they are typed like those that are read afresh', async () => {
    const [file, whole] = pages['a component of Vue'] ?? ['', ''];
    const request = `@base = https://entreprise.api.gouv.fr\n###\nGET {{base}}/v4/insee/sirene/unites_legales/1?context=Marches\n`;
    for (const [name, text] of [
      [file, whole],
      ['a.http', request],
    ] as const) {
      const typed = await projectOf({ [name]: text });
      for (let at = 0; at < text.length; at += 11) {
        const now = text.slice(0, at) + text.slice(at + 5);
        await typed.update(ROOT + name, now);
        await typed.complete();
        const afresh = await projectOf({ [name]: now });
        const about = new Set([ROOT + name]);
        assert.deepEqual(typed.report(about).findings, afresh.report(about).findings, now);
        afresh.dispose();
      }
      typed.dispose();
    }
  });

  it('are found in time that grows with the page, whatever repeats in it', () => {
    const repeated = [
      '<script ',
      '<script "',
      '<!--',
      '<%= a ',
      '{{ a ',
      '{% a ',
      '@(',
      '@if (',
      ' onclick="',
      '{!! ',
      '<script>{{',
      ':javascript\n  #{',
    ];
    for (const file of [
      'a.html',
      'a.html.erb',
      'a.blade.php',
      'a.cshtml',
      'a.haml',
      'a.vue',
      'a.astro',
      'a.http',
      'a.bru',
      'a.ipynb',
    ]) {
      for (const each of repeated) {
        const spent = (count: number): number => {
          const start = process.cpuUsage();
          const text = `<script>${each.repeat(count)}`;
          codeIn(file, text);
          languageOf(file)?.language.plain?.(text);
          const { user, system } = process.cpuUsage(start);
          return user + system;
        };
        spent(500);
        // Four times as much of it takes four times as long, and not sixteen.
        assert.ok(spent(40_000) < 10 * spent(10_000) + 200_000, `${file} ${each}`);
      }
    }
  });
});
