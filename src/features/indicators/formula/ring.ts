// Formulas that read one another in a ring could never be reckoned.

/** The way from an indicator back to itself through what formulas read, or null. `inputs`: id → ids it reads. */
export const findRing = (from: string, inputs: ReadonlyMap<string, readonly string[]>): string[] | null => {
  const seen = new Set<string>();
  const walk = (id: string, way: readonly string[]): string[] | null => {
    for (const input of inputs.get(id) ?? []) {
      if (input === from) return [...way, from];
      if (seen.has(input)) continue;
      seen.add(input);
      const ring = walk(input, [...way, input]);
      if (ring) return ring;
    }
    return null;
  };
  return walk(from, [from]);
};
