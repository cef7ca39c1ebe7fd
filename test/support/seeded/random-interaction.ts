// Random interaction: actions in an order that a seeded random generator decides, with hardly a pause between them.
import {aTimeout} from '@open-wc/testing';

export type RandomNumber = () => number;

/** One of the entries. */
export function pick<T>(from: readonly T[], random: RandomNumber): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** Clicks one of the buttons, disabled or not, and returns its name. */
export function clickRandom(buttons: Iterable<HTMLElement>, random: RandomNumber): string {
  const pressed = pick([...buttons], random) as HTMLElement | undefined;
  // The first two open the system's chooser, which the test cannot close; the last takes no press.
  if (!pressed || pressed.matches('.choose-file, .tile, [inert] *')) return 'nothing';
  pressed.click();
  return `press ${pressed.getAttribute('aria-label') ?? pressed.textContent?.trim()}`;
}

interface RunOptions {
  readonly steps: number;
  /** Actions that are chosen more often than the others; each name here counts once more. */
  readonly often: readonly string[];
  readonly random: RandomNumber;
}

/** Does so many actions. Returns their names in order, among them what they result. */
export async function runRandomActions(
  actions: Readonly<Record<string, () => unknown>>,
  {steps, often, random}: RunOptions,
): Promise<readonly string[]> {
  const log: string[] = [];
  for (let step = 0; step < steps; step++) {
    const name = pick([...Object.keys(actions), ...often], random);
    log.push(name);
    void Promise.resolve(actions[name]?.()).then((result) => typeof result === 'string' && log.push(result));
    await aTimeout(random() < 0.3 ? 0 : random() * 40); // Nobody presses what a render has just taken away.
  }
  return log;
}
