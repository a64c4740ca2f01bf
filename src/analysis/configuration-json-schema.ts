import * as z from 'zod/mini';
import { configurationSchema } from './configuration';

/** The JSON schema of `.api-entreprise.json`, in the draft that editors understand best. Ends with a line break. */
export function configurationJsonSchema(): string {
  const schema = z.toJSONSchema(configurationSchema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ ...schema, title: '.api-entreprise.json' }, null, 2)}\n`;
}
