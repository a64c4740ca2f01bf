import type { Lang } from '../../text/message';
import type { Operation } from '../../catalogue';
import type { Traceability } from '../../requests/prepare';
import { formIn, renderRequest, type Target } from '../../writing';

export interface ToCopy {
  readonly operation: Operation;
  /** What the fields hold. */
  readonly values: Readonly<Record<string, string>>;
  /** What the workspace's configuration says of the trace. */
  readonly project: Traceability;
  /** Where the panel's calls go. */
  readonly origin: string;
  readonly lang: Lang;
}

/**
 * A call as it is copied. A command and a request file repeat the very call; code is what a snippet would be: for
 * production, with the identifiers as arguments, and of the trace only what the project says for all of its calls.
 */
export function copiedCode(target: Target, { operation, values, project, origin, lang }: ToCopy): string {
  const request = { operation, target, lang } as const;
  const { repeats } = target.language;
  if (repeats !== null) return renderRequest({ ...request, values, origin, form: repeats });
  const options = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const kept = [
    ...Object.entries(project).flatMap(([name, value]) =>
      value !== undefined && value.trim() !== '' ? [[name, value] as const] : [],
    ),
    ...Object.entries(values).filter(([name]) => options.includes(name)),
  ];
  return renderRequest({ ...request, values: Object.fromEntries(kept), form: formIn('', target.language) });
}
