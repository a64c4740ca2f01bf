import * as vscode from 'vscode';
import type { Analysis } from '../editor/analysis';
import { endpointArgument } from '../editor/endpoint-pages';
import type { Log } from '../editor/log';
import type { Tokens } from '../views/tokens-model';
import type { PanelHost } from './window/host';
import { registerHistory } from '../views/history';
import { registerSimulatorView } from '../views/simulator';
import { historySource, simulatorSource } from './window/side-bar';
import { simulatorCommands } from './window/simulator-commands';
import type { Prefill } from './session/session';
import { registerWrittenCalls } from './window/written-calls';

/** The commands of the request panel and of the simulator; what they need is loaded when one is first used. */
export function registerPanel(
  context: vscode.ExtensionContext,
  analysis: Analysis,
  log: Log,
  tokens: () => Promise<Tokens>,
): vscode.Disposable {
  let host: Promise<PanelHost> | undefined;
  const started = new vscode.EventEmitter<PanelHost>();
  const loaded = (): Promise<PanelHost> =>
    (host ??= Promise.all([import('../panel'), tokens()]).then(([{ PanelHost: Host }, ready]) => {
      const made = new Host(context, log, ready);
      started.fire(made);
      return made;
    }));
  const open = async (prefill: Prefill | null): Promise<void> => (await loaded()).open(prefill);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('apiEntreprise.openPanel', () => open(null)),
    vscode.commands.registerCommand('apiEntreprise.tryEndpoint', async (argument: unknown) => {
      const endpoint = endpointArgument(argument);
      await open(endpoint === undefined ? null : { endpoint, values: {} });
    }),
    registerWrittenCalls(analysis, open),
    started,
    registerHistory(historySource(context.globalStorageUri, loaded)),
    registerSimulatorView(simulatorSource(started.event)),
    ...simulatorCommands(loaded),
    vscode.window.registerWebviewPanelSerializer('apiEntreprise.panel', {
      async deserializeWebviewPanel(panel: vscode.WebviewPanel) {
        (await loaded()).adopt(panel);
      },
    }),
    new vscode.Disposable(() => void host?.then((each) => each.dispose())),
  );
}
