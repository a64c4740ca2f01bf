import * as assert from 'node:assert/strict';
import { followWords } from '../../src/views/ticking';
import { FakeClock } from '../analysis-server/fakes';

const rows = ['kbis', 'effectifs', 'bilans'].map((label) => ({ label }));
type Row = (typeof rows)[number];

/** A list as the editor has it: replacing what it shows takes every tick away. */
class FakeList {
  selectedItems: readonly Row[] = [];
  private shown: readonly Row[] = [];
  private readonly valueListeners: ((words: string) => void)[] = [];
  private readonly tickListeners: ((items: readonly Row[]) => void)[] = [];

  get items(): readonly Row[] {
    return this.shown;
  }

  set items(items: readonly Row[]) {
    this.shown = items;
    this.selectedItems = [];
  }

  onDidChangeValue(listener: (words: string) => void): void {
    this.valueListeners.push(listener);
  }

  onDidChangeSelection(listener: (items: readonly Row[]) => void): void {
    this.tickListeners.push(listener);
  }

  types(words: string): void {
    for (const listener of this.valueListeners) listener(words);
  }

  ticks(...labels: readonly string[]): void {
    this.selectedItems = this.shown.filter(({ label }) => labels.includes(label));
    for (const listener of this.tickListeners) listener(this.selectedItems);
  }
}

function followed() {
  const [list, clock] = [new FakeList(), new FakeClock()];
  followWords(
    list,
    clock,
    (words) => rows.filter(({ label }) => label.includes(words)).map((row) => ({ ...row })),
    (one, other) => one.label === other.label,
  );
  return {
    list,
    clock,
    shown: () => list.items.map(({ label }) => label),
    ticked: () => list.selectedItems.map(({ label }) => label),
  };
}

describe('a list with ticks that follows what is typed', () => {
  it('shows what was ticked before what is found, ticked still', () => {
    const { list, clock, shown, ticked } = followed();
    list.ticks('effectifs');
    list.types('kbis');
    clock.pass(150);
    assert.deepEqual([shown(), ticked()], [['effectifs', 'kbis'], ['effectifs']]);
    list.ticks('effectifs', 'kbis');
    list.types('');
    clock.pass(150);
    assert.deepEqual(
      [shown(), ticked()],
      [
        ['effectifs', 'kbis', 'bilans'],
        ['effectifs', 'kbis'],
      ],
    );
    list.ticks('kbis');
    list.types('bil');
    clock.pass(150);
    assert.deepEqual([shown(), ticked()], [['kbis', 'bilans'], ['kbis']]);
  });

  it('keeps a tick that is made while what was typed is still to be looked for', () => {
    const { list, clock, shown, ticked } = followed();
    list.types('b');
    clock.pass(100);
    assert.deepEqual(shown(), ['kbis', 'effectifs', 'bilans']);
    list.ticks('effectifs');
    list.types('bi');
    clock.pass(149);
    assert.deepEqual(ticked(), ['effectifs']);
    clock.pass(1);
    assert.deepEqual([shown(), ticked()], [['effectifs', 'kbis', 'bilans'], ['effectifs']]);
  });
});
