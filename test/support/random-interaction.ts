// Steps in a hurry: anything that can be done, in an order that chance gives, and hardly a pause between.
import {aTimeout} from '@open-wc/testing';

export type Chance = () => number;

/** One of them. */
export function some<T>(from: readonly T[], random: Chance): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** Presses one of the buttons, off or not, and tells which. */
export function pressSome(buttons: Iterable<HTMLElement>, random: Chance): string {
  const pressed = some([...buttons], random) as HTMLElement | undefined;
  // The first two open the system's chooser, which nobody would close; the last takes no press.
  if (!pressed || pressed.matches('.choose-file, .tile, [inert] *')) return 'nothing';
  pressed.click();
  return `press ${pressed.getAttribute('aria-label') ?? pressed.textContent?.trim()}`;
}

interface Walk {
  readonly steps: number;
  /** Deeds that come more often than the others, each time it is named here. */
  readonly often: readonly string[];
  readonly random: Chance;
}

/** Does so many deeds. Returns their names in order, among them what they told. */
export async function hurry(
  deeds: Readonly<Record<string, () => unknown>>,
  {steps, often, random}: Walk,
): Promise<readonly string[]> {
  const diary: string[] = [];
  for (let step = 0; step < steps; step++) {
    const name = some([...Object.keys(deeds), ...often], random);
    diary.push(name);
    void Promise.resolve(deeds[name]?.()).then((told) => typeof told === 'string' && diary.push(told));
    await aTimeout(random() < 0.3 ? 0 : random() * 40); // Nobody presses what a render has just taken away.
  }
  return diary;
}
