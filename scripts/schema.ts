// Writes media/api-entreprise.schema.json, with which editors complete and check `.api-entreprise.json`.
import * as path from 'node:path';
import { configurationJsonSchema } from '../src/analysis/configuration-json-schema';
import { writeFormatted } from './formatted';
import { root } from './paths';

void writeFormatted(path.join(root, 'media', 'api-entreprise.schema.json'), configurationJsonSchema());
