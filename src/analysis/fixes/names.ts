import { traceabilityParameters, type TraceabilityParameter } from '../findings';

const names: ReadonlySet<string> = new Set(traceabilityParameters);

export function isTraceability(name: string): name is TraceabilityParameter {
  return names.has(name);
}
