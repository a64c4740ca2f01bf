/** UTF-16 offsets in the file as it stands, its BOM left out; `end` is exclusive. Lines exist at the edges only. */
export interface Place {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}
