import type { Observed } from '../../interpreter/answers/fates';
import type { SchemaRules } from '../../interpreter/language';
import type { Machine } from '../../interpreter/evaluation/machine';
import { methodOf } from '../../interpreter/evaluation/class-members';
import { isOf, type Schema } from '../../interpreter/answers/schemas';

/** ActiveModel refuses attributes that it does not know, and so do Active Record's `new`, `create` and `update`. */
function activeModel(m: Machine, { receiver, callee, method, args, at }: Observed): Schema | null {
  const object = receiver?.kind === 'ref' ? m.heap.get(receiver) : undefined;
  const cls =
    callee?.kind === 'class'
      ? callee.cls
      : receiver?.kind === 'class'
        ? receiver.cls
        : object?.kind === 'object'
          ? object.cls
          : null;
  if (!cls || !/^(?:new|create!?|update!?|assign_attributes|insert!?)$/.test(method)) return null;
  if (!isOf(m, cls, /(?:^|::)(?:ActiveModel::(?:Model|API|AttributeAssignment)|ApplicationRecord|ActiveRecord::Base)$/))
    return null;
  if (methodOf(m, cls, 'constructor', false) && method === 'new') return null;
  return args.positional.length === 1 ? { own: { at, by: `${cls.name}.${method}` }, inner: [], isObject: true } : null;
}

export const schemas: SchemaRules = { ofCall: activeModel };
