import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { type EnduranceOutcome, optionsSchema, variable } from '../../scripts/endurance/options';
import { analysisFigures, hostFigures } from './figures';
import { pause, Person, randomOf } from './operations';

/** After which nothing comes any more that was not asked for. */
const quietMs = 2_000;

/** What the window shows of every file, once it has been looked at. */
async function findings(folder: string): Promise<Record<string, string[]>> {
  await vscode.commands.executeCommand('apiEntreprise.scanWorkspace');
  let shown = '';
  for (;;) {
    await pause(quietMs);
    const found = Object.fromEntries(
      vscode.languages
        .getDiagnostics()
        .map(([uri, all]): [string, string[]] => [
          path.relative(folder, uri.fsPath),
          all
            .filter(({ source }) => source === 'API Entreprise')
            .map(({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`)
            .sort(),
        ])
        .filter(([, all]) => all.length > 0)
        .sort(([one], [other]) => one.localeCompare(other)),
    );
    const now = JSON.stringify(found);
    if (now === shown) return found;
    shown = now;
  }
}

/** VS Code calls this inside its extension host. */
export async function run(): Promise<void> {
  const options = optionsSchema.parse(JSON.parse(process.env[variable] ?? '{}'));
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  await vscode.extensions.getExtension('api-entreprise-outils.api-entreprise-vscode')?.activate();
  const person = new Person(folder, randomOf(options.seed));
  const samples: EnduranceOutcome['samples'][number][] = [];
  const begun = performance.now();
  const spent = (): number => (performance.now() - begun) / 1000;
  let operations = 0;
  if (options.task === 'replay') {
    for (let sample = 1; sample <= options.samples && spent() < options.seconds; sample += 1) {
      const until = (options.operations * sample) / options.samples;
      const longest = (options.seconds * sample) / options.samples;
      while (operations < until && spent() < longest) operations += await person.next();
      await person.tidy();
      await vscode.commands.executeCommand(
        'vscode.open',
        vscode.Uri.file(path.join(folder, 'javascript/associations.js')),
      );
      await pause(quietMs);
      samples.push({ host: await hostFigures(), analysis: await analysisFigures() });
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
  }
  const seconds = spent();
  const outcome: EnduranceOutcome = {
    operations,
    refused: person.refused,
    seconds,
    done: Object.fromEntries(person.done),
    samples,
    findings: await findings(folder),
  };
  fs.writeFileSync(options.outcome, JSON.stringify(outcome));
}
