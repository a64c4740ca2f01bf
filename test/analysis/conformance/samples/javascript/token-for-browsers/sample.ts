export interface Entetes {
  readonly Authorization: string;
}

export const entetes = (): Entetes => ({
  Authorization: `Bearer ${import.meta.env.VITE_API_ENTREPRISE_TOKEN}`, // @value
});
