/**
 * False alarms in code of registries' packages that has nothing to do with the service, by the strict set of rules: an
 * address of the service is appended to each file, so that all of it is looked at. `npm run precision --
 * [--files 400] [LANGUAGE…]`; fails for any finding but about what was appended.
 */
import { parseArgs } from 'node:util';
import { isSkipped } from '../wire/cache';
import { falseAlarms, filesIn } from './false-alarms';
import { isLanguage, languages, packagesOf } from './packages';

const { values, positionals } = parseArgs({
  options: { files: { type: 'string', default: '400' } },
  allowPositionals: true,
});

async function main(): Promise<void> {
  for (const [language, ends] of Object.entries(languages)) {
    if (!isLanguage(language) || (positionals.length > 0 && !positionals.includes(language))) continue;
    const folder = await packagesOf(language);
    if (typeof folder !== 'string') {
      console.log(`${language}: left out, ${isSkipped(folder) ? folder.skipped : ''}`);
      continue;
    }
    const { files, calls, alarms } = await falseAlarms(language, filesIn(folder, ends, Number(values.files)));
    console.log(`${language}: ${String(files)} files, ${String(calls)} calls, ${String(alarms.length)} false alarms`);
    for (const alarm of alarms) console.log(`  ${alarm}`);
    if (alarms.length > 0) process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
