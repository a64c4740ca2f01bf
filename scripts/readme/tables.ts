import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { ClientRecord } from '../../src/clients/schema';
import { clientRecords } from '../../src/languages/clients';
import type { Lang, Message } from '../../src/text/message';
import type { Severity } from '../../src/analysis/findings';
import { everyRule } from '../../src/analysis/rules/index';
import { languages } from '../../src/languages/index';
import { runCommand } from '../../src/cli/program';
import { Writer } from '../../src/cli/writer';
import { root } from '../paths';

/** How many shapes of the conformance run pass, by the name of the samples' folder. */
export type Passed = ReadonlyMap<string, number>;

const severityWords: Readonly<Record<Severity, Message>> = {
  error: { fr: 'erreur', en: 'error' },
  warning: { fr: 'avertissement', en: 'warning' },
  information: { fr: 'information', en: 'information' },
  hint: { fr: 'conseil', en: 'hint' },
};

/** Rules whose severity depends on the call. */
const own: Readonly<Record<string, Message>> = {
  'missing-user-id': { fr: 'information (avertissement en version 2)', en: 'information (warning in version 2)' },
};

/** Folders of samples, and the languages that they stand for. */
const families: readonly { readonly samples: string; readonly name: Message; readonly ids: readonly string[] }[] = [
  {
    samples: 'javascript',
    name: { fr: 'JavaScript et TypeScript', en: 'JavaScript and TypeScript' },
    ids: ['javascript', 'typescript'],
  },
  { samples: 'python', name: { fr: 'Python', en: 'Python' }, ids: ['python'] },
  { samples: 'php', name: { fr: 'PHP', en: 'PHP' }, ids: ['php'] },
  { samples: 'ruby', name: { fr: 'Ruby', en: 'Ruby' }, ids: ['ruby'] },
  { samples: 'go', name: { fr: 'Go', en: 'Go' }, ids: ['go'] },
  { samples: 'java', name: { fr: 'Java', en: 'Java' }, ids: ['java'] },
  { samples: 'shell', name: { fr: 'Shell', en: 'Shell' }, ids: ['shell'] },
  { samples: 'csharp', name: { fr: 'C#', en: 'C#' }, ids: ['csharp'] },
  { samples: 'kotlin', name: { fr: 'Kotlin', en: 'Kotlin' }, ids: ['kotlin'] },
  { samples: 'powershell', name: { fr: 'PowerShell', en: 'PowerShell' }, ids: ['powershell'] },
  { samples: 'rust', name: { fr: 'Rust', en: 'Rust' }, ids: ['rust'] },
];

const manifest = z.object({
  contributes: z.object({
    commands: z.array(z.object({ command: z.string(), title: z.string(), category: z.optional(z.string()) })),
    menus: z.object({ commandPalette: z.array(z.object({ command: z.string(), when: z.string() })) }),
    configuration: z.optional(
      z.object({
        properties: z.record(
          z.string(),
          z.object({ description: z.optional(z.string()), markdownDescription: z.optional(z.string()) }),
        ),
      }),
    ),
  }),
});

const nls = z.record(z.string(), z.string());

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function rulesTable(lang: Lang): string {
  const rows = everyRule.map(({ id, severity }) => {
    const page = `docs/rules/${id}${lang === 'fr' ? '' : '.en'}.md`;
    const title = /^# .+? — (.+)$/m.exec(read(page))?.[1] ?? '';
    return [`[${id}](${page})`, own[id]?.[lang] ?? severityWords[severity][lang], title];
  });
  return table(
    lang === 'fr' ? ['Règle', 'Gravité', 'Ce qu’elle signale'] : ['Rule', 'Severity', 'What it reports'],
    rows,
  );
}

function languagesTable(lang: Lang, passed: Passed): string {
  const rows = families.map(({ samples, name, ids }) => {
    const extensions = languages.filter(({ id }) => ids.includes(id)).flatMap(({ grammars }) => Object.keys(grammars));
    const files = extensions.map((extension) => `\`${extension}\``).join(' ');
    return [name[lang], files, String(passed.get(samples) ?? 0)];
  });
  return table(
    lang === 'fr'
      ? ['Langage', 'Fichiers', 'Formes de code vérifiées']
      : ['Language', 'Files', 'Code patterns checked'],
    rows,
  );
}

function clientsTable(lang: Lang): string {
  const shown = new Set<ClientRecord>();
  // What is another language's too stands with the first of them.
  const newIn = (ids: readonly string[]): ClientRecord[] =>
    [...new Set(languages.filter(({ id }) => ids.includes(id)).flatMap(({ clients }) => clients))].filter((record) => {
      const isNew = record.id !== 'unknown' && !shown.has(record);
      shown.add(record);
      return isNew;
    });
  const rows = families.flatMap(({ ids, name }) =>
    newIn(ids)
      .map((record) => ({ ...record, title: record.name ?? record.id }))
      .sort((a, b) => a.title.replace(/`/g, '').localeCompare(b.title.replace(/`/g, ''), 'en'))
      .map(({ id, title, packages, defaultTimeoutMs }) => [
        name[lang],
        title,
        packages.map((each) => `\`${each}\``).join(', ') ||
          (lang === 'fr' ? 'fourni avec le langage ou le cadre' : 'comes with the language or framework'),
        defaultTimeoutMs === null ? (lang === 'fr' ? 'aucun' : 'none') : `${String(defaultTimeoutMs / 1000)} s`,
        versionsRun(id, packages),
      ]),
  );
  return table(
    lang === 'fr'
      ? ['Langage', 'Client', 'Paquets', 'Délai propre', 'Exécuté avec']
      : ['Language', 'Client', 'Packages', 'Own limit', 'Run against'],
    rows,
  );
}

const wireRecord = z
  .record(z.string(), z.record(z.string(), z.array(z.string())))
  .parse(JSON.parse(readFileSync(path.join(root, 'test', 'wire', 'record.json'), 'utf8')));

/** The versions that samples of a client were run with, as the harness noted them; a dash where none were. */
function versionsRun(id: string, packages: readonly string[]): string {
  const run = Object.entries(wireRecord[id] ?? {});
  // A package that no client of its own has samples for is run with those of another.
  const others = Object.entries(wireRecord).flatMap(([client, versions]) =>
    clientRecords.find((record) => record.id === client)?.packages.some((name) => packages.includes(name))
      ? []
      : Object.entries(versions),
  );
  const own = (run.length > 0 ? run : others).filter(([name]) => packages.includes(name));
  const told = (own.length > 0 ? own : run).map(([name, versions]) => `${name} ${versions.join(', ')}`);
  return told.length > 0 ? told.join('; ') : '—';
}

/** What `lint --help` says; nothing is analysed for it. */
async function help(lang: Lang): Promise<string> {
  const unasked = () => {
    throw new Error('The help asks nothing of the commands.');
  };
  let written = '';
  await runCommand(
    ['lint', '--help', '--lang', lang],
    { lint: unasked, call: unasked, simulate: unasked, inspect: unasked, catalogue: unasked, mcp: unasked },
    {
      cwd: root,
      env: {},
      version: '',
      docs: '',
      grammars: '',
      out: new Writer((words) => (written += words)),
      err: new Writer(unasked),
      outIsTerminal: false,
      errIsTerminal: false,
      inIsTerminal: false,
      input: unasked,
      interrupted: unasked,
    },
  );
  return written.trim();
}

/** Titles and descriptions in package.json are keys of package.nls.json, or the words themselves. */
function said(lang: Lang): (words: string) => string {
  const file = (name: string): Record<string, string> =>
    existsSync(path.join(root, name)) ? nls.parse(JSON.parse(read(name))) : {};
  const known = { ...file('package.nls.json'), ...(lang === 'fr' ? file('package.nls.fr.json') : {}) };
  return (words) => {
    const key = /^%(.+)%$/.exec(words)?.[1];
    return key === undefined ? words : (known[key] ?? key);
  };
}

function commandsTable(lang: Lang): string {
  const say = said(lang);
  const { commands, menus } = manifest.parse(JSON.parse(read('package.json'))).contributes;
  // Commands about a line of a view are in its menu alone.
  const hidden = new Set(menus.commandPalette.flatMap(({ command, when }) => (when === 'false' ? [command] : [])));
  const titles = commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ title, category }) => (category === undefined ? '' : `${say(category)}: `) + say(title));
  return titles.map((title) => `- ${title}`).join('\n');
}

function settingsTable(lang: Lang): string {
  const say = said(lang);
  const { configuration } = manifest.parse(JSON.parse(read('package.json'))).contributes;
  const properties = Object.entries(configuration?.properties ?? {});
  if (properties.length === 0) return lang === 'fr' ? 'Aucun pour l’instant.' : 'None yet.';
  return table(
    lang === 'fr' ? ['Réglage', 'Effet'] : ['Setting', 'Effect'],
    properties.map(([name, { description, markdownDescription }]) => [
      `\`${name}\``,
      say(markdownDescription ?? description ?? '').replace(/[ \n]+/g, ' '),
    ]),
  );
}

function fenced(language: string, code: string): string {
  return `\`\`\`${language}\n${code.trim()}\n\`\`\``;
}

/** The parts of a README that are made, by the name of their markers. */
async function parts(lang: Lang, passed: Passed): Promise<Readonly<Record<string, string>>> {
  return {
    rules: rulesTable(lang),
    languages: languagesTable(lang, passed),
    clients: clientsTable(lang),
    commands: commandsTable(lang),
    settings: settingsTable(lang),
    help: fenced('text', await help(lang)),
    github: fenced('yaml', read('docs/ci/github.yml')),
    gitlab: fenced('yaml', read('docs/ci/gitlab.yml')),
    'pre-commit-config': fenced('yaml', read('docs/ci/pre-commit-config.yaml')),
    'pre-commit': fenced('sh', read('docs/ci/pre-commit')),
  };
}

export const readmes: readonly { readonly file: string; readonly lang: Lang }[] = [
  { file: 'README.md', lang: 'fr' },
  { file: 'README.en.md', lang: 'en' },
];

/** The README with its made parts as they have to be. Throws when a marker is missing or unknown. */
export async function withParts(text: string, lang: Lang, passed: Passed): Promise<string> {
  const made = await parts(lang, passed);
  const left = new Set(Object.keys(made));
  const written = text.replace(/<!-- begin ([\w-]+) -->[^]*?<!-- end \1 -->/g, (_whole, name: string) => {
    const part = made[name];
    if (part === undefined) throw new Error(`No part of a README is called “${name}”.`);
    left.delete(name);
    return `<!-- begin ${name} -->\n\n${part}\n\n<!-- end ${name} -->`;
  });
  if (left.size > 0) throw new Error(`The README has no place for ${[...left].join(', ')}.`);
  return written;
}
