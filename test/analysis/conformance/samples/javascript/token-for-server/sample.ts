export interface Entetes {
  readonly Authorization: string;
}

export const entetes = (): Entetes => ({
  Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}`,
});
