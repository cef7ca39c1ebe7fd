// What the editor submits with its form, as Django's ClearableFileInput and any multipart endpoint expect it:
// the finished file under `name`, or `<name>-clear=on`, or nothing where nothing was touched.

/** What the form is to carry. */
export type FormChange = File | 'removal' | undefined;

/** The entries for a form; `null` for none. */
export function formValueOf(name: string, change: FormChange): FormData | null {
  if (!name || !change) return null;
  const entries = new FormData();
  if (change === 'removal') entries.append(`${name}-clear`, 'on');
  else entries.append(name, change, change.name);
  return entries;
}

/** What entries the browser kept stand for. */
export function changeOf(name: string, kept: File | string | FormData | null): FormChange {
  if (kept instanceof File) return kept;
  if (!(kept instanceof FormData)) return undefined;
  const file = kept.get(name);
  if (file instanceof File) return file;
  return kept.has(`${name}-clear`) ? 'removal' : undefined;
}
