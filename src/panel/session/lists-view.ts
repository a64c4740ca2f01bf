import type { Lang } from '../../text/message';
import type { CallBudget, Left, Room } from '../../requests/budget';
import { durationInWords } from '../../requests/explanation';
import { targets } from '../../languages/written';
import { isWritten, nameOfTarget } from '../../writing';
import { hostMessages } from './messages';

/** What is left of the budget, a line for each window. `group`: what the endpoint's group allows in a minute. */
export function budgetLines(
  room: Left & Partial<Pick<Room, 'full'>>,
  { limits, isShared }: Pick<CallBudget, 'limits' | 'isShared'>,
  group: number | null,
  lang: Lang,
): string[] {
  const { left, windows } = hostMessages;
  const lines = [
    ...(room.full === null || room.full === undefined
      ? []
      : [left.wait(windows[room.full.window], durationInWords(room.full.waitMs))]),
    ...(room.group === null || group === null ? [] : [left.group(room.group, group)]),
    left.minute(room.minute, limits.perMinute),
    left.tenMinutes(room.tenMinutes, limits.perTenMinutes),
    ...(isShared ? [] : [left.alone]),
  ];
  return lines.map((line) => line[lang]);
}

/** What a request can be copied as: the rest is written where a project shows that it uses it. */
export function copyTargets(): { readonly id: string; readonly label: string }[] {
  return targets
    .filter(({ isUsual }) => isUsual)
    .map((target) => ({
      id: nameOfTarget(target),
      label: isWritten(target.language) ? `${target.language.name} – ${target.label}` : target.label,
    }));
}
