import type * as vscode from 'vscode';
import type { Clock } from '../analysis-server/clock';

/** What was typed is looked for once no key has followed for so long, in ms. */
const TYPED_MS = 150;

/** A list of which several items are ticked, as far as it matters here. */
interface TickedList<Item extends vscode.QuickPickItem> {
  items: readonly Item[];
  selectedItems: readonly Item[];
  onDidChangeValue(listener: (words: string) => void): unknown;
  onDidChangeSelection(listener: (items: readonly Item[]) => void): unknown;
}

/**
 * Has a list show what is found for the words that are typed, with what was ticked before it and ticked still. The editor
 * forgets every tick of a list that is replaced: they are kept here, and none that was made while somebody types is lost.
 */
export function followWords<Item extends vscode.QuickPickItem>(
  list: TickedList<Item>,
  clock: Clock,
  search: (words: string) => readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): void {
  let ticked: readonly Item[] = [];
  let cancel: (() => void) | undefined;
  const isIn = (items: readonly Item[], item: Item): boolean => items.some((each) => isSame(each, item));
  const show = (words: string): void => {
    const found = search(words).filter((item) => !isIn(ticked, item));
    const kept = ticked;
    list.items = [...kept, ...found];
    list.selectedItems = [...kept];
  };
  list.onDidChangeSelection((selected) => {
    const unticked = ticked.filter((item) => isIn(list.items, item) && !isIn(selected, item));
    const added = selected.filter((item) => !isIn(ticked, item));
    ticked = [...ticked.filter((item) => !isIn(unticked, item)), ...added];
  });
  list.onDidChangeValue((words) => {
    cancel?.();
    cancel = clock.after(TYPED_MS, () => show(words));
  });
  show('');
}
