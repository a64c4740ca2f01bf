import * as fs from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod/mini';
import { root } from '../paths';
import { run } from '../run';

/** What may be shipped under the licence of the project, as long as the notice goes with it. */
const compatible = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);

/** Bundles that the command has alone, by the names of their records. */
const ofCommandAlone = /^cli-(?:call|simulate|token|mcp|published)\.json$/;
const ofCommand = /^(?:cli(?:-[a-z]+)?|shared|grammars)\.json$/;

const metafileSchema = z.object({ inputs: z.record(z.string(), z.unknown()) });

const componentSchema = z.looseObject({
  group: z.optional(z.string()),
  name: z.string(),
  version: z.string(),
  licenses: z.array(
    z.looseObject({ license: z.optional(z.looseObject({ id: z.string() })), expression: z.optional(z.string()) }),
  ),
  evidence: z.object({
    licenses: z.array(z.object({ license: z.looseObject({ text: z.looseObject({ content: z.string() }) }) })),
  }),
});
type Component = z.infer<typeof componentSchema>;

const bomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({}) }),
  components: z.array(componentSchema),
});

/** Which of the files of packages one of ours was made of, by the records of the last build. */
function inputsOf(which: 'extension' | 'command'): string[] {
  const folder = path.join(root, 'out', 'meta');
  const records = fs
    .readdirSync(folder)
    .filter((file) => (which === 'command' ? ofCommand.test(file) : !ofCommandAlone.test(file)));
  const inputs = records.flatMap((file) =>
    Object.keys(metafileSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))).inputs),
  );
  return [...new Set(inputs.filter((input) => input.startsWith('node_modules/')))].sort();
}

const nameOf = ({ group, name, version }: Component): string =>
  `${group === undefined ? '' : `${group}/`}${name} ${version}`;

/**
 * The licences that one package is under, and their texts.
 * @throws for a package without a text, or under a licence that has not been looked at
 */
function noticeOf(component: Component): string {
  const declared = component.licenses.map(({ license, expression = '' }) => license?.id ?? expression);
  const texts = component.evidence.licenses.map(({ license }) =>
    Buffer.from(license.text.content, 'base64').toString('utf8').replaceAll('\r\n', '\n').trim(),
  );
  if (texts.length === 0 || declared.length === 0) throw new Error(`${nameOf(component)} brings no licence.`);
  for (const id of declared) {
    if (!compatible.has(id)) throw new Error(`${nameOf(component)} is under ${id}: may it be shipped?`);
  }
  return [`${nameOf(component)} (${declared.join(', ')})`, ...texts].join('\n\n');
}

/**
 * Says which packages are in one of ours: `sbom.cdx.json` (CycloneDX) and `third-party-notices.txt`, in `folder`.
 * @throws for a package that may not be shipped
 */
export async function writeParts(which: 'extension' | 'command', folder: string): Promise<void> {
  const work = fs.mkdtempSync(path.join(root, 'out', 'parts-'));
  try {
    const inputs = Object.fromEntries(inputsOf(which).map((file) => [file, { bytes: 0, imports: [] }]));
    const held = Object.fromEntries(Object.keys(inputs).map((file) => [file, { bytesInOutput: 1 }]));
    const outputs = { all: { bytes: 0, imports: [], exports: [], entryPoint: Object.keys(held)[0], inputs: held } };
    const metafile = path.join(work, 'metafile.json');
    const bomFile = path.join(work, 'bom.json');
    fs.writeFileSync(metafile, JSON.stringify({ inputs, outputs }));
    const program = path.join(
      root,
      'node_modules',
      '@cyclonedx',
      'cyclonedx-esbuild',
      'bin',
      'cyclonedx-esbuild-cli.js',
    );
    const flags = ['--gather-license-texts', '--output-reproducible', '--output-file', bomFile];
    await run(process.execPath, [program, ...flags, metafile], { cwd: root });
    const bom = bomSchema.parse(JSON.parse(fs.readFileSync(bomFile, 'utf8')));
    const notices = bom.components.map(noticeOf).join(`\n\n${'-'.repeat(80)}\n\n`);
    // The texts are in the notices.
    const components = bom.components.map(({ evidence: _, ...component }) => component);
    const { evidence: __, ...component } = bom.metadata.component;
    const text = JSON.stringify({ ...bom, metadata: { ...bom.metadata, component }, components }, null, 1);
    const named = which === 'command' ? text.replaceAll('api-entreprise-vscode', 'api-entreprise') : text;
    fs.writeFileSync(path.join(folder, 'sbom.cdx.json'), `${named}\n`);
    fs.writeFileSync(path.join(folder, 'third-party-notices.txt'), `${notices}\n`);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}
