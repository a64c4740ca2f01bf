/** How long limits of samples are when they run. They are written as users write them: 5000 ms, 5 s. */
export interface Scale {
  readonly ms: number;
  /** 1 for libraries that cut a fraction off. */
  readonly s: number;
}

export const SHORT: Scale = { ms: 300, s: 0.3 };
export const WHOLE_SECONDS: Scale = { ms: 300, s: 1 };

const MILLISECONDS = /(?<![\w.$-])5_?000(?![\w.-])/g;
/** In code that counts in ms, seconds are written as a product. */
const PRODUCT = /(?<![\w.$-])5(?= \* 1_?000\b)/g;
/** Not of the query of an address. */
const SECONDS = /(?<![\w.$/-]|[?&][^'"`\s]*)5(\.0)?(?![\w.%/-])/g;

/** Where times have units of their own. */
const DURATION = /(?<![\w.])(?:5 \* time\.Second|5000 \* time\.Millisecond)\b/g;

/** A program with its limits scaled down. The rest of its text, and every line, stays where it is. */
export function scaleLimits(text: string, { ms, s }: Scale, unit: 'ms' | 's' | 'ns'): string {
  if (unit === 'ns') return text.replace(DURATION, `${String(s * 1000)} * time.Millisecond`);
  const scaled = text.replace(MILLISECONDS, String(ms)).replace(PRODUCT, String(s));
  if (unit === 'ms') return scaled;
  return scaled.replace(SECONDS, (_match, fraction: string | undefined) =>
    Number.isInteger(s) ? `${String(s)}${fraction ?? ''}` : String(s),
  );
}
