// What docs/browser-support.md says of this engine, to compare with what a test found.

export const engine = /Firefox/.test(navigator.userAgent)
  ? 'Firefox'
  : /Chrome/.test(navigator.userAgent)
    ? 'Chromium'
    : 'WebKit';

/** The words of one table for this engine, by what they are about. With `UPDATE_DOCS=1` it becomes what was found. */
export async function documentedSupport(
  table: 'support' | 'imperfect',
  found: Readonly<Record<string, string>>,
): Promise<Record<string, string | undefined>> {
  const response = await fetch('/browser-support', {method: 'POST', body: JSON.stringify({engine, table, found})});
  const written = (await response.json()) as Record<string, Record<string, string>>;
  return Object.fromEntries(Object.entries(written).map(([what, words]) => [what, words[engine]]));
}
