import assert from 'node:assert/strict';
import type { Report } from '../../src/analysis/findings';
import { languageOf } from '../../src/languages/index';
import { shipped, type Operation } from '../../src/catalogue';
import { grammars } from '../analysis/memory-files';

/** Every endpoint that a new integration would call. */
export const current = shipped().operations.filter((operation) => operation.deprecated === null);

/** One of each shape: JSON, a document, several, links of files, DGFIP, several identifiers, an odd one, staging only. */
export const shapes = current.filter(({ id }) =>
  [
    'v4_insee_unites_legales',
    'v4_dgfip_attestations_fiscales',
    'v3_qualifelec_certificats',
    'v4_mi_unites_legales',
    'v4_dgfip_liasses_fiscales',
    'v3_gip_mds_effectifs_mensuels_etablissement',
    'v3_dgddi_eori',
    'v3_mi_siaf_fondations',
  ].includes(id.replace('api_entreprise_', '')),
);

/** Asserts that code was read as one call, which is this one, complete and without a finding. */
export function assertReadBack(
  report: Report,
  operation: Operation,
  code: string,
  sources: readonly string[] = ['env'],
): void {
  const [call, ...others] = report.calls;
  assert.ok(call, `no call was read\n${code}`);
  assert.deepEqual(others, [], `more than one call\n${code}`);
  assert.deepEqual(
    report.findings.map((finding) => `${finding.rule}: ${finding.message.en}`),
    [],
    code,
  );
  const { endpoint, host, params, timeout, token } = call;
  assert.deepEqual(
    { endpoint, host, params, timeout: { state: timeout.state, ms: timeout.ms }, location: token.location },
    {
      endpoint: operation.path,
      host: operation.stagingOnly ? 'staging' : 'production',
      params: {
        context: 'present',
        recipient: 'present',
        object: 'present',
        user_id: operation.userId ? 'present' : 'absent',
      },
      timeout: { state: 'set', ms: operation.timeoutMs },
      location: 'header',
    },
    code,
  );
  assert.ok(sources.includes(token.source), `${token.source}\n${code}`);
  assert.notEqual(call.side, 'client');
}

/** Whether a file's text has no error as its grammar sees it. */
export async function parses(file: string, code: string): Promise<boolean> {
  const known = languageOf(file);
  assert.ok(known);
  await grammars.load([known.grammar ?? '']);
  const tree = grammars.parse(known.grammar ?? '', code, null, 5000);
  assert.ok(tree);
  try {
    return !tree.rootNode.hasError;
  } finally {
    tree.delete();
  }
}
