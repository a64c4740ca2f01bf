interface Step {
  readonly name: string;
  readonly needs?: readonly string[];
  readonly after?: readonly string[];
}

export function schedule<S extends Step>(
  steps: readonly S[],
  most: number,
  run: (step: S) => Promise<boolean>,
): Promise<string[]>;
