/** Statuses of what may pass by itself. */
export const PASSING = [429, 502, 503, 504] as const;

/** The pause that is asked for with 429 stands in a header; the others say theirs in the body, up to days. Longer than this, in s, nobody waits. */
export const LONGEST_PAUSE = 60;
