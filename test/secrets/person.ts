import type { Surface } from '../../src/secrets/surface';
import { TokenInUse } from '../../src/secrets/token-in-use';
import type { Desk, EditorSelection } from '../../src/secrets/desk';
import { redacting } from '../../src/secrets/surface';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod/mini';
import { root } from '../../scripts/paths';
import type { StorePorts } from '../../src/secrets/store';
import { NOW, SharedSecrets, storeOn } from './fakes';

const french = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(path.join(root, 'l10n', 'bundle.l10n.fr.json'), 'utf8')));

/**
 * Someone who answers in the place of VS Code's boxes, and everything that they were shown. An answer is chosen by a
 * piece of its label; typed texts that are refused are taken back, as by Escape. Without answers, everything is given up.
 */
export class Person implements Surface {
  readonly shown: string[] = [];
  /** Why an answer was refused. */
  readonly refusals: string[] = [];
  answers: string[] = [];
  readonly l10n: Surface['l10n'];

  constructor(readonly lang: 'fr' | 'en' = 'en') {
    this.l10n = {
      t: (message, ...args) =>
        (lang === 'fr' ? (french[message] ?? message) : message).replace(/\{(\d)\}/g, (_, hole: string) =>
          String(args[Number(hole)]),
        ),
    };
  }

  pick: Surface['pick'] = (title, choices) => {
    this.shown.push(
      title,
      ...choices.flatMap(({ label, description = '', detail = '' }) => [label, description, detail]),
    );
    const answer = this.answers.shift();
    return Promise.resolve(
      answer === undefined ? undefined : choices.find(({ label }) => label.includes(answer))?.value,
    );
  };

  ask: Surface['ask'] = ({ title, prompt, value = '', check }) => {
    this.shown.push(title, prompt, value);
    const answer = this.answers.shift() ?? value;
    const wrong = check(answer);
    if (wrong === null) return Promise.resolve(answer);
    this.shown.push(wrong);
    this.refusals.push(wrong);
    return Promise.resolve(undefined);
  };

  confirm: Surface['confirm'] = (question, detail, action) => {
    this.shown.push(question, detail, action);
    return Promise.resolve(this.answers.shift() === action);
  };

  tell: Surface['tell'] = (sentence, ...actions) => {
    this.shown.push(sentence, ...actions);
    return Promise.resolve(actions.length === 0 ? undefined : actions.find((action) => action === this.answers[0]));
  };

  warn: Surface['warn'] = (sentence, ...actions) => this.tell(sentence, ...actions);
}

/** Everything that gestures lean on, in memory. */
export function deskOf(
  person: Person,
  more: Partial<StorePorts> & {
    readonly selection?: () => EditorSelection | null;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
) {
  const secrets = new SharedSecrets();
  const environment = (name: string): string | undefined => more.env?.[name];
  const { selection = () => null, env: _, ...ports } = more;
  const store = storeOn(secrets.window(), { environment, ...ports });
  const memento = new Map<string, unknown>();
  const inUse = new TokenInUse({
    get: (key) => memento.get(key),
    update: (key, value) => {
      memento.set(key, value);
      return Promise.resolve();
    },
  });
  const desk: Desk = {
    store,
    inUse,
    ui: redacting(person, (text) => store.redact(text)),
    now: () => NOW,
    environment,
    variable: more.variable ?? (() => ''),
    selection,
    showList: () => Promise.resolve(),
    seen: () => Promise.resolve(),
  };
  return { desk, store, secrets, memento, person };
}
