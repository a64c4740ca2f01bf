// Writes src/analysis-server/needles.json: what the editor looks for before it starts the analysis, without the whole catalogue.
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { needles } from '../src/catalogue/needles';
import { root } from './paths';

writeFileSync(path.join(root, 'src', 'analysis-server', 'needles.json'), `${JSON.stringify(needles(), null, 2)}\n`);
