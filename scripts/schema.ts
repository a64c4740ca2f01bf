// Writes media/api-entreprise.schema.json, with which editors complete and check `.api-entreprise.json`.
import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import * as prettier from 'prettier';
import { configurationJsonSchema } from '../src/analysis/configuration-json-schema';
import { root } from './paths';

async function main(): Promise<void> {
  const file = path.join(root, 'media', 'api-entreprise.schema.json');
  const style = await prettier.resolveConfig(file);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await prettier.format(configurationJsonSchema(), { ...style, filepath: file }));
}

void main();
