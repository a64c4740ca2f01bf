import * as vscode from 'vscode';
import { editorLanguage } from '../../editor/languages';
import type { LogEntry } from '../../simulator/log';
import type { HistorySource } from '../../views/history';
import type { SimulatorLine, SimulatorSource } from '../../views/simulator';
import type { PanelHost } from './host';

/** The history as the side bar shows it. `folder`: where the panel keeps it, for all windows. */
export function historySource(folder: vscode.Uri, host: () => Promise<PanelHost>): HistorySource {
  return {
    lines: async () => (await host()).historyLines(),
    onDidChange: (listener) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, 'history.ndjson'));
      watcher.onDidCreate(listener);
      watcher.onDidChange(listener);
      watcher.onDidDelete(listener);
      return watcher;
    },
    fill: async (id) => (await host()).fillFromHistory(id),
    clear: async () => (await host()).clearHistory(),
  };
}

/** The simulator as the side bar shows it; before the panel's part is loaded, it cannot run. */
export function simulatorSource(onDidLoad: vscode.Event<PanelHost>): SimulatorSource {
  let host: PanelHost | null = null;
  return {
    state: () => {
      if (host?.simulator.state.kind !== 'running') return null;
      return { url: host.simulator.state.url, scenario: host.scenarioWords() };
    },
    lines: () => (host?.simulator.entries ?? []).map(lineOf),
    onDidChange: (listener) =>
      onDidLoad((loaded) => {
        host = loaded;
        loaded.simulator.onDidChange(listener);
        listener();
      }),
  };
}

function lineOf({
  number,
  method,
  path,
  status,
  codes,
  ms,
  token,
  trace,
  scenario,
  lost,
  at,
}: LogEntry): SimulatorLine {
  const { l10n } = vscode;
  const outcome = [status ?? l10n.t('no answer'), ...codes].join(' · ');
  const time = new Date(at).toLocaleTimeString(editorLanguage() === 'fr' ? 'fr-FR' : 'en-GB');
  const facts = [
    `${method} ${path}`,
    `${outcome} · ${ms} ms · ${time}`,
    `context ${trace.context ?? '–'} · object ${trace.object ?? '–'} · recipient ${trace.recipient ?? '–'}`,
    l10n.t('Token: {0}', token),
    ...(scenario === null ? [] : [l10n.t('Scenario: {0}', scenario)]),
    ...(lost === null ? [] : [l10n.t('Scenario without effect: {0}', lost)]),
  ];
  return {
    number,
    label: outcome,
    description: `${method} ${path.replace(/\?.*$/s, '')}`,
    tooltip: facts.join('\n'),
    isRefused: status === null || status >= 400,
  };
}
