import * as assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { addToken } from '../../src/secrets/add';
import { claimsIn } from '../../src/secrets/claims';
import { type Desk, gesture } from '../../src/secrets/desk';
import { deleteToken, manageTokens, renameToken, replaceToken } from '../../src/secrets/manage';
import { Reminders } from '../../src/secrets/reminders';
import { SECRET_KEY } from '../../src/secrets/store';
import { type TokenRow, tokenRows, tokenStatus } from '../../src/views/token-rows';
import { minted, mintedKey } from '../token/minted';
import { Sandbox } from '../cli/harness';
import { NOW } from './fakes';
import { leaksOf } from './leaks';
import { deskOf, Person } from './person';

/** What a person has at hand: tokens, and ways to put them where they do not belong. */
interface Hand {
  readonly tokens: readonly string[];
  readonly index: number;
  readonly sandbox: Sandbox;
}

type Gesture = (desk: Desk, person: Person, hand: Hand) => Promise<unknown>;

const tokenOf = ({ tokens, index }: Hand): string => tokens[index % tokens.length] ?? '';

/** More than the piece of a token that a person may take for a name. */
const WHOLE = 24;

/** A piece of a token, long enough to tell it. */
const pieceOf = (hand: Hand): string => tokenOf(hand).slice(-20);

function onFirst(
  act: (desk: Desk, entry: Parameters<typeof renameToken>[1]) => Promise<void>,
): (desk: Desk) => Promise<void> {
  return async (desk) => {
    const [entry] = desk.store.entries();
    if (entry) await act(desk, entry);
  };
}

function answering(answers: (hand: Hand) => readonly string[], run: (desk: Desk) => Promise<void>): Gesture {
  return (desk, person, hand) => {
    person.answers = [...answers(hand)];
    return gesture(desk, run);
  };
}

/** Everything that can be done about tokens, rightly and wrongly. What is added to the extension is added here. */
const gestures: Readonly<Record<string, Gesture>> = {
  'paste a token': answering((hand) => ['Paste it', tokenOf(hand), 'Aides'], addToken),
  'take the name that is proposed': answering((hand) => ['Paste it', tokenOf(hand)], addToken),
  'paste a token twice': answering(
    (hand) => ['Paste it', `${tokenOf(hand)} ${tokenOf({ ...hand, index: hand.index + 1 })}`],
    addToken,
  ),
  'paste half a token': answering((hand) => ['Paste it', tokenOf(hand).slice(0, -7)], addToken),
  'name a token after itself': answering((hand) => ['Paste it', tokenOf(hand), tokenOf(hand)], addToken),
  'name a token after a piece of it': answering((hand) => ['Paste it', tokenOf(hand), pieceOf(hand)], addToken),
  'give a token as the name of a variable': answering((hand) => ['environment variable', tokenOf(hand)], addToken),
  'read a variable': answering(() => ['environment variable', 'OURS', 'Serveur'], addToken),
  'take the token of the editor': answering(
    () => ['in the editor', 'Du code', 'Replace by API_ENTREPRISE_TOKEN'],
    addToken,
  ),
  rename: answering(() => ['Autre nom'], onFirst(renameToken)),
  'rename to a token': answering((hand) => [tokenOf(hand)], onFirst(renameToken)),
  'rename to a piece of another token': answering((hand) => [pieceOf(hand)], onFirst(renameToken)),
  replace: answering((hand) => [tokenOf(hand)], onFirst(replaceToken)),
  delete: answering(() => ['Delete'], onFirst(deleteToken)),
  'choose for the workspace': answering(() => ['Aides', 'Use'], manageTokens),
  'look and give up': answering(() => [], manageTokens),
  'fail in the secret storage': answering(
    () => [],
    () => Promise.reject(new Error('The keyring says no')),
  ),
  'fail with the token in the error': (desk, person, hand) =>
    answering(
      () => [],
      () => Promise.reject(new Error(`cannot write Bearer ${tokenOf(hand)}`)),
    )(desk, person, hand),
  'ask in Restricted Mode': async (_desk, person) => {
    await gesture(deskOf(person, { isTrusted: () => false }).desk, manageTokens);
  },
  'inspect on the command line': async (_desk, person, hand) => {
    const input = () => Promise.resolve(Buffer.from(tokenOf(hand)));
    for (const args of [
      ['--endpoints'],
      ['--format', 'json', '--endpoints'],
      [tokenOf(hand)],
      ['--env', tokenOf(hand)],
    ]) {
      const { out, err } = await hand.sandbox.run(['token', 'inspect', ...args], { input });
      person.shown.push(out, err);
    }
  },
};

function texts(row: TokenRow): string[] {
  const { id, label, description, tooltip, spoken } = row;
  return [id, label, description, tooltip, spoken, ...row.children.flatMap(texts)];
}

describe('no token leaves the store', () => {
  const sandbox = new Sandbox();
  after(() => sandbox.remove());

  const claims = fc.record({
    sub: fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom('staging', 'Aides', '$(key) x', '\u202Eetset')),
    exp: fc.oneof(fc.integer({ min: NOW / 1_000 - 10_000_000, max: NOW / 1_000 + 10_000_000 }), fc.constant(null)),
    editor: fc.boolean(),
    scopes: fc.constantFrom([], ['attestation_fiscale_dgfip'], ['cnaf_quotient_familial']),
  });
  const tokens = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: claims.map((each) => minted(each)) },
      { weight: 1, arbitrary: fc.constant(0).map(mintedKey) },
    ),
    { minLength: 2, maxLength: 3 },
  );
  const steps = fc.array(fc.record({ name: fc.constantFrom(...Object.keys(gestures)), index: fc.nat(2) }), {
    minLength: 1,
    maxLength: 8,
  });

  it('by any gesture, view, message, memento or file, whole or in any encoding', async () => {
    await fc.assert(
      fc.asyncProperty(tokens, steps, async (all, plan) => {
        const person = new Person();
        const [inCode = '', inVariable = ''] = all;
        const document = `const token = "${inCode}";`;
        const selection = {
          document,
          start: 20,
          end: 20,
          languageId: 'javascript',
          replace: () => Promise.resolve(true),
        };
        const { desk, store, secrets, memento } = deskOf(person, {
          env: { OURS: inVariable },
          selection: () => selection,
        });
        const claimed: string[] = [];
        const reminders = new Reminders({
          entries: () => store.entries(),
          ui: desk.ui,
          now: () => NOW,
          claim: (name) => {
            claimed.push(name);
            return claimsIn(sandbox.root)(name);
          },
          manage: () => undefined,
        });
        /** What the store can reach: a piece of a token that it has never seen cannot be told from a word. */
        const held = (): string[] => {
          const stored = [...secrets.values.values()].join();
          return all.filter((token) => stored.includes(token) || (token === inVariable && stored.includes('"OURS"')));
        };
        const everything: string[] = [];
        const noneOf = (known: readonly string[], size?: number): void => {
          for (const token of known) assert.deepEqual(leaksOf(token, person.shown, size), []);
          everything.push(...person.shown.splice(0));
        };
        for (const { name, index } of plan) {
          const before = held();
          await gestures[name]?.(desk, person, { tokens: all, index, sandbox });
          noneOf(before);
          await reminders.check();
          person.shown.push(...tokenRows(store, desk.inUse, NOW, person).flatMap(texts));
          person.shown.push(JSON.stringify(tokenStatus(store, desk.inUse, NOW, person)));
          person.shown.push(inspect(store, { depth: 9, showHidden: true }), JSON.stringify([...memento]), ...claimed);
          noneOf(held());
        }
        assert.deepEqual(
          [...secrets.values.keys()].filter((key) => key !== SECRET_KEY),
          [],
        );
        person.shown.push(...everything);
        noneOf(all, WHOLE);
      }),
      { numRuns: 120 },
    );
  });

  it('and the search for it finds one that does', () => {
    const token = minted();
    const bytes = Buffer.from(token);
    for (const text of [
      token,
      token.slice(-16),
      `x ${token.slice(60, 90)} y`,
      bytes.toString('hex'),
      bytes.toString('hex').toUpperCase(),
      Buffer.from(`a${token}`).toString('base64'),
      Buffer.from(`ab${token}`).toString('base64url'),
      Buffer.from(bytes).reverse().toString(),
      encodeURIComponent(token),
      Buffer.from(token, 'utf16le').toString('latin1'),
    ]) {
      assert.notDeepEqual(leaksOf(token, ['before', text]), [], text);
    }
    assert.deepEqual(leaksOf(token, [token.slice(0, 20), token.slice(-15), 'Demande de subvention']), []);
  });
});
