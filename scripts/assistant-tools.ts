// Writes what package.json says of the tools for assistants, so that it is what src/tools holds.
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod/mini';
import { tools } from '../src/tools';
import { writeFormatted } from './formatted';
import { root } from './paths';

/** As `contributes.languageModelTools` has them. Titles that people read are in package.nls.json. */
export function toolDeclarations(): object[] {
  return tools.map(({ name, description, input }) => {
    const { $schema: _schema, ...inputSchema } = z.toJSONSchema(input, { io: 'input' });
    return {
      name: `api_entreprise_${name}`,
      toolReferenceName: `apiEntreprise${name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
      displayName: `%tool.${name}%`,
      userDescription: `%tool.${name}.about%`,
      modelDescription: description,
      canBeReferencedInPrompt: true,
      icon: '$(tools)',
      inputSchema,
    };
  });
}

async function main(): Promise<void> {
  const file = path.join(root, 'package.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { contributes } = z.looseObject({ contributes: z.looseObject({}) }).parse(manifest);
  const written = {
    ...z.looseObject({}).parse(manifest),
    contributes: { ...contributes, languageModelTools: toolDeclarations() },
  };
  await writeFormatted(file, JSON.stringify(written));
}

if (require.main === module) void main();
