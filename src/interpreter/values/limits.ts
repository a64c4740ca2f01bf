/** Where a request's configuration keeps a limit that was put around it, in the language's own unit or by unknown means. */
export const LIMIT = '%limit';
/** Where it keeps until when that limit counts. */
export const LIMIT_UNTIL = '%limitUntil';
/** What is said of a limit that no longer counts once the headers of the answer are there. */
export const HEADERS = 'headers';
