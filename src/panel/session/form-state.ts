import type { Lang } from '../../text/message';
import { examplesOf, type Operation } from '../../catalogue';
import type { Traceability } from '../../requests/prepare';
import type { Draft, PanelEnvironment } from '../shared/protocol';
import { type Realm, realmOf, realms } from '../shared/realm';
import { exampleValues } from './form-view';

/**
 * The endpoint and what stands in its fields. What was typed to try something stays out of production, and the other way
 * round: there it is a trace that somebody has to answer for.
 */
export class FormState {
  environment: PanelEnvironment = 'simulator';
  operation: Operation | null = null;
  /** What the workspace's configuration says of the trace. */
  project: Traceability = {};
  private readonly byRealm: Record<Realm, Record<string, string>> = { fictitious: {}, real: {} };

  constructor(private readonly lang: Lang) {}

  /** What the fields hold where calls go now. */
  get values(): Readonly<Record<string, string>> {
    return this.byRealm[realmOf(this.environment)];
  }

  /** Of the endpoint's own fields, what is filled in. */
  get filled(): Record<string, string> {
    const { operation } = this;
    const names = new Set(operation === null ? [] : fieldNames(operation));
    return Object.fromEntries(
      Object.entries(this.values).filter(([name, value]) => names.has(name) && value.trim() !== ''),
    );
  }

  choose(operation: Operation): void {
    this.operation = operation;
    // What a person typed for the trace holds for the next endpoint too; else what the workspace says.
    for (const realm of realms) {
      for (const [name, value] of Object.entries(this.project)) {
        if (value !== undefined && (this.byRealm[realm][name] ?? '') === '') this.byRealm[realm][name] = value;
      }
    }
  }

  /** Takes what was typed for an environment. */
  take(environment: PanelEnvironment, values: Readonly<Record<string, string>>): void {
    Object.assign(this.byRealm[realmOf(environment)], values);
  }

  /** Takes what stands in the code: it is meant for wherever the code goes. */
  takeWritten(values: Readonly<Record<string, string>>): void {
    for (const realm of realms) Object.assign(this.byRealm[realm], values);
  }

  /** Brings back what a page kept. */
  restore({ environment, values }: Draft): void {
    this.environment = environment;
    for (const realm of realms) Object.assign(this.byRealm[realm], values[realm]);
  }

  /** What the fields can be filled in with. An example is never one in production. */
  get offer(): 'example' | 'project' | null {
    if (this.operation === null) return null;
    if (this.environment !== 'production') return 'example';
    return Object.keys(this.ofProject(this.operation)).length > 0 ? 'project' : null;
  }

  fillIn(): void {
    const { operation, environment, offer } = this;
    if (operation === null) return;
    if (offer === 'project') this.take(environment, this.ofProject(operation));
    if (offer !== 'example') return;
    const turn = examplesOf(operation).findIndex((each) =>
      Object.entries(each).every(([name, value]) => this.values[name] === value),
    );
    this.take(environment, exampleValues(operation, turn + 1, this.values, this.project, this.lang));
  }

  private ofProject(operation: Operation): Record<string, string> {
    const names = new Set(fieldNames(operation));
    return Object.fromEntries(
      Object.entries(this.project).flatMap(([name, value]) =>
        value !== undefined && value.trim() !== '' && names.has(name) ? [[name, value]] : [],
      ),
    );
  }
}

function fieldNames({ parameters, traceability, userId }: Operation): string[] {
  return [...parameters.map(({ name }) => name), ...traceability, ...(userId ? ['user_id'] : [])];
}
