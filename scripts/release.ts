// What has to be true before a tag is built for publication, and what its page will say: `TAG=v1.2.3 REPOSITORY=owner/name
// npx tsx scripts/release.ts` writes dist/release-notes.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod/mini';
import { root } from './paths';
import { notesOf, refusals } from './release/rules';

const manifestSchema = z.object({ version: z.string(), repository: z.optional(z.object({ url: z.string() })) });

const manifest = manifestSchema.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
const changelog = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
const { TAG: tag = '', REPOSITORY: repository = '' } = process.env;

const reasons = refusals({ tag, repository, manifest, changelog });
if (reasons.length > 0) {
  console.error(reasons.join('\n'));
  process.exitCode = 1;
} else {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(path.join(root, 'dist', 'release-notes.md'), notesOf(manifest.version, changelog) ?? '');
}
