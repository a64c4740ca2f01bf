import type { Lang } from '../../text/message';
import {
  documentationOf,
  examplesOf,
  type Operation,
  type OperationParameter,
  shipped,
  usualWordsOf,
} from '../../catalogue';
import { maintenanceOf } from '../../requests/maintenance';
import type { Traceability } from '../../requests/prepare';
import { hintOf, traceHints } from '../../requests/parameter-hints';
import { hostMessages } from './messages';
import type { EndpointSummary, FormField, Form, PanelEnvironment } from '../shared/protocol';
import { realmOf } from '../shared/realm';

/** Every endpoint, as the picker lists and searches it. */
export function endpointSummaries(): EndpointSummary[] {
  return shipped().operations.map(endpointSummary);
}

export function endpointSummary(operation: Operation): EndpointSummary {
  const { id, path, title, providers, tag, deprecated } = operation;
  const names = providers.map((provider) => shipped().providers[provider]?.name ?? provider);
  return {
    id,
    path,
    title,
    provider: names.join(', '),
    tag,
    words: usualWordsOf(operation),
    deprecated: deprecated !== null,
  };
}

export interface FormSetting {
  readonly environment: PanelEnvironment;
  readonly offer: Form['offer'];
  readonly language: Lang;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The form of an endpoint: its fields in the order in which they are asked for. */
export function formOf(operation: Operation, { environment, offer, language: lang, now: at }: FormSetting): Form {
  const now = new Date(at);
  const realm = realmOf(environment);
  const fieldOf = (parameter: OperationParameter): FormField => ({
    name: parameter.name,
    label: parameter.name,
    hint: hintOf(parameter, now)[lang],
    required: parameter.required,
    choices: parameter.kind === 'month' ? null : (parameter.values ?? null),
    // Whoever is in production asks about someone of their own.
    examples: realm === 'real' ? [] : examplesFor(operation, parameter.name),
  });
  const traceNames = [...operation.traceability, ...(operation.userId ? (['user_id'] as const) : [])];
  return {
    endpoint: endpointSummary(operation),
    notes: notesOf(operation, lang, now),
    identifiers: operation.parameters.filter((parameter) => parameter.in === 'path').map(fieldOf),
    trace: traceNames.map((name) => ({
      name,
      label: name,
      hint: traceHints[name][lang],
      required: name !== 'user_id',
      choices: null,
      examples: [],
    })),
    options: operation.parameters.filter((parameter) => parameter.in !== 'path').map(fieldOf),
    traceHint: hostMessages.traceHints[realm][lang],
    offer,
    documentation: documentationOf(operation),
  };
}

function examplesFor(operation: Operation, name: string): string[] {
  const values = examplesOf(operation).flatMap((example) => (example[name] === undefined ? [] : [example[name]]));
  return [...new Set(values)].slice(0, 20);
}

function notesOf(operation: Operation, lang: Lang, now: Date): string[] {
  const { deprecated, opening, stagingOnly, timeoutMs, rateLimit } = operation;
  const maintenance = maintenanceOf(operation, now);
  return [
    ...(deprecated === null ? [] : [hostMessages.deprecated(deprecated.successors.join(', '))]),
    ...(stagingOnly ? [hostMessages.stagingOnly] : []),
    ...(opening === 'protected' ? [hostMessages.protected] : []),
    hostMessages.limits(timeoutMs / 1000, rateLimit?.perMinute ?? null),
    ...(maintenance === null ? [] : [hostMessages.maintenance(maintenance.from, maintenance.to)]),
  ].map((message) => message[lang]);
}

/** A recipient that is nobody's sample and no company of the examples: a commune's SIRET, Lyon's town hall. */
const EXAMPLE_RECIPIENT = '21690123100011';

/**
 * Values that make a correct call: those of the catalogue's examples, turn by turn, and what the trace still lacks. What
 * the person or the workspace said of the trace stays.
 */
export function exampleValues(
  operation: Operation,
  turn: number,
  current: Readonly<Record<string, string>>,
  defaults: Traceability,
  lang: Lang,
): Record<string, string> {
  const examples = examplesOf(operation);
  const example = examples[turn % examples.length] ?? {};
  const { context, object } = hostMessages.exampleTrace;
  const trace = { context: context[lang], object: object[lang], recipient: EXAMPLE_RECIPIENT, user_id: 'agent-1' };
  const filled = (name: keyof typeof trace): string =>
    [current[name], defaults[name]].find((value) => value !== undefined && value.trim() !== '') ?? trace[name];
  const names = [...operation.traceability, ...(operation.userId ? (['user_id'] as const) : [])];
  return { ...current, ...example, ...Object.fromEntries(names.map((name) => [name, filled(name)])) };
}
