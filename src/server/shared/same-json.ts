// Compares what is stored as JSON.

/** True for the same JSON; the order of the properties does not matter. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return one === other || stableJson(one) === stableJson(other);
}

function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort())
      : part,
  );
}
