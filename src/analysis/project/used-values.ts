import type { ServiceCall } from '../calls/service-call';
import { writtenValues } from '../summaries';

/** The values that calls are given, each call looked at once. */
export class UsedValues {
  private readonly written = new WeakMap<ServiceCall, Record<string, string>>();

  /** By name of parameter, the values, and how many calls are given each. */
  of(calls: Iterable<ServiceCall>): Map<string, Map<string, number>> {
    const used = new Map<string, Map<string, number>>();
    for (const call of calls) {
      let written = this.written.get(call);
      if (!written) this.written.set(call, (written = writtenValues(call)));
      for (const [name, value] of Object.entries(written)) {
        const values = used.get(name) ?? new Map<string, number>();
        used.set(name, values.set(value, (values.get(value) ?? 0) + 1));
      }
    }
    return used;
  }
}
