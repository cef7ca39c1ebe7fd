// Form entries of the editor, as Django's ClearableFileInput and any multipart endpoint expect them:
// the encoded file under `name`, or `<name>-clear=on`, or no entry if nothing changed.

/** The value that is submitted; `undefined`: unchanged. */
export type FormValue = File | 'removal' | undefined;

/** The entries for a form; `null` for none. */
export function toFormData(name: string, value: FormValue): FormData | null {
  if (!name || !value) return null;
  const entries = new FormData();
  if (value === 'removal') entries.append(`${name}-clear`, 'on');
  else entries.append(name, value, value.name);
  return entries;
}

/** Parses the state that the browser restores. */
export function parseFormState(name: string, state: File | string | FormData | null): FormValue {
  if (state instanceof File) return state;
  if (!(state instanceof FormData)) return undefined;
  const file = state.get(name);
  if (file instanceof File) return file;
  return state.has(`${name}-clear`) ? 'removal' : undefined;
}
