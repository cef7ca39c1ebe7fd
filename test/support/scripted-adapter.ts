// An adapter whose answers a test gives by hand, to bring about every order of events.
import type {AvatarAdapter, AvatarTarget, AvatarUpload, StoredAvatar} from '../../src/upload/avatar-adapter.js';

interface Call {
  readonly target: AvatarUpload | AvatarTarget;
  readonly signal: AbortSignal;
  answer(stored?: StoredAvatar): void;
  fail(error: unknown): void;
}

export interface ScriptedAdapter extends AvatarAdapter {
  readonly calls: readonly Call[];
  remove: NonNullable<AvatarAdapter['remove']>;
}

/** Records each call and leaves it open until the test answers; it is deaf to aborts. */
export function scriptedAdapter(): ScriptedAdapter {
  const calls: Call[] = [];
  const open = (target: AvatarTarget, signal: AbortSignal) =>
    new Promise<StoredAvatar>((resolve, reject) => {
      calls.push({target, signal, answer: (stored) => resolve(stored as StoredAvatar), fail: reject});
    });
  return {
    calls,
    upload: (picture, {signal}) => open(picture, signal),
    remove: async (target, {signal}) => void (await open(target, signal)),
  };
}

/** Lets everything that is ready happen. */
export const settle = () => new Promise((resolve) => setTimeout(resolve));
