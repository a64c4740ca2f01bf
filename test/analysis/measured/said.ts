import type { Report } from '../../../src/analysis/findings';
import { analyseTexts } from '../memory-files';

/** What is said of a call: its three parameters, its limit, and where its token is when it has one. */
export function saidOf({ calls }: Pick<Report, 'calls'>): string[] {
  return calls.map(({ params, timeout, token }) => {
    const states = [params.context, params.recipient, params.object];
    const parameters = states.map((state) => ({ present: 'P', absent: '-', unknown: '?' })[state]).join('');
    const limit = timeout.ms === null ? timeout.state : `${timeout.state} ${String(timeout.ms)}`;
    return [parameters, limit, ...(token.location === 'none' ? [] : [token.location])].join(' ');
  });
}

/** What is said of the calls of one file, written as below. */
export async function said(file: string, ...lines: readonly string[]): Promise<string[]> {
  return saidOf(await analyseTexts({ [file]: written(lines) }));
}

/** `U` is an endpoint's address, `CR` the context and recipient and `CRO` all three as an encoded query. */
export function written(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
    .replaceAll('{CRO}', 'context=Aides&recipient=13002526500013&object=Instruction')
    .replaceAll('{CR}', 'context=Aides&recipient=13002526500013')
    .replaceAll('{U}', 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/552100554');
}
