import type { Lang } from '../../text/message';
import { endpointPage } from '../../assist/endpoint-page';
import { type FoundEndpoint, findEndpoint } from '../../assist/find-endpoint';
import { operationByPath, searchOperations, providersOf, type Operation } from '../../catalogue';
import { targetNamed, targets } from '../../languages/written';
import { nameOfTarget, type Target } from '../../writing';
import type { CommandEnvironment } from '../environment';
import { UsageError } from '../usage-error';
import type { CatalogueOptions } from './command';
import { diff, type Download } from './diff';
import { catalogueMessages as say } from './messages';

/**
 * Tells what is asked; gives the exit code, 1 where nothing answers, or where the service's file differs. Throws UsageError for
 * what is no endpoint, client or file.
 */
export async function askCatalogue(
  options: CatalogueOptions,
  environment: CommandEnvironment,
  lang: Lang,
  download: Download,
): Promise<number> {
  const { out, err } = environment;
  if (options.what === 'diff') return diff(options, environment, lang, download);
  if (options.what === 'show') {
    const path = pathOf(options.endpoint);
    if (options.format === 'json') out.json({ version: 1, endpoint: operationByPath(path) ?? null });
    else out.text(endpointPage(path, lang, clientOf(options.client)) ?? '');
    return 0;
  }
  const found = searchOperations(options.words);
  if (options.format === 'json') out.json({ version: 1, endpoints: found.map(summary) });
  else for (const line of table(found)) out.line(line);
  if (found.length === 0) err.line(say.nothing(options.words)[lang]);
  return found.length === 0 ? 1 : 0;
}

function summary(operation: Operation): unknown {
  const { path, title, providers, tag, opening, scopes } = operation;
  return { path, title, providers, theme: tag, opening, scopes };
}

function table(operations: readonly Operation[]): string[] {
  const width = Math.max(0, ...operations.map(({ path }) => path.length));
  return operations.map(
    (operation) => `${operation.path.padEnd(width)}  ${operation.title} (${providersOf(operation)})`,
  );
}

function pathOf(text: string): string {
  const found = findEndpoint(text);
  if (found.kind === 'endpoint') return found.path;
  throw new UsageError(refusalOf(text, found));
}

function refusalOf(text: string, found: Exclude<FoundEndpoint, { kind: 'endpoint' }>) {
  if (found.kind === 'retired') return say.retired(text, found.successors);
  return found.kind === 'several' ? say.several(text, found.paths) : say.unknown(text, found.nearest);
}

function clientOf(name: string | null): Target {
  const found = targetNamed(name ?? 'shell/curl');
  if (!found) throw new UsageError(say.unknownClient(name ?? '', targets.map(nameOfTarget)));
  return found;
}
