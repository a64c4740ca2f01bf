import type { Combining } from '../../clients/schema';
import { isGiven } from './combining';
import type { Found } from '../values/found';
import type { Machine } from '../evaluation/machine';
import { alternatives, isBlank, type Ref } from '../values';
import { requestMethod, type SentRequest } from './requests';

interface Option {
  readonly key: string;
  readonly found: Found;
}

/** What is given as query beside the URL, where the request takes it as query. */
export function optionsOf(m: Machine, sent: SentRequest, config: Ref): Option[] {
  const { query = [], combines } = sent.record.slots;
  const method = (sent.verb ?? requestMethod(m, config, sent.record))?.toLowerCase();
  const options = query.map((key) => ({ key, found: m.heap.find(config, key) }));
  if (sent.call.asQuery === false) return [];
  const body = (combines?.unless ?? []).map((key) => isOn(m, config, key));
  if (body.includes(true)) return [];
  if (body.includes(null)) return options.map((option) => undecided(option, sent));
  if (!combines?.methods || sent.call.asQuery === true) return options;
  // Query or body, as the method will be.
  if (method === undefined) return options.map((option) => undecided(option, sent));
  return combines.methods.includes(method) ? options : [];
}

/** What is given as query or as body, which cannot be told. */
function undecided({ key, found }: Option, { at }: SentRequest): Option {
  return { key, found: found.kind === 'value' ? { kind: 'open', why: { reason: 'dynamic', at } } : found };
}

/** Whether an option is given and on; null when it cannot be told. */
function isOn(m: Machine, config: Ref, key: string): boolean | null {
  const found = m.heap.find(config, key);
  if (found.kind !== 'value') return found.kind === 'none' ? false : null;
  const answers = new Set(
    alternatives(found.value).map((each) => (each.kind === 'symbol' ? null : isBlank(each) !== true)),
  );
  const [only = null] = answers;
  return answers.size > 1 || found.maybe ? null : only;
}

export function replacesUrl(
  m: Machine,
  combines: Combining | undefined,
  options: readonly Option[],
): 'yes' | 'no' | 'unknown' {
  if (combines?.url !== 'replace') return 'no';
  const answers = options.map(({ found }) => {
    if (found.kind === 'none') return 'no';
    const given = found.kind === 'value' ? isGiven(m, combines, found.value) : 'unknown';
    return given === 'yes' && found.kind === 'value' && found.maybe ? 'unknown' : given;
  });
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}
