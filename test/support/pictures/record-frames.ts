// Records what is on the page in every frame, as it is when the frame is painted.

/**
 * Calls `look` in every frame, after all animation callbacks and before the paint, and keeps each result that differs from the
 * one before. `stop` returns them.
 */
export function recordFrames(look: () => string): {stop(): string[]} {
  const seen: string[] = [];
  const probe = document.createElement('div');
  probe.style.cssText = 'position:fixed;inset-block-start:0;block-size:1px;inline-size:1px';
  document.body.append(probe);
  // A resize observer is called after the animation callbacks of its frame; the probe has another size in each.
  const observer = new ResizeObserver(() => {
    const now = look();
    if (seen.at(-1) !== now) seen.push(now);
  });
  observer.observe(probe);
  let isWide = false;
  let frame = requestAnimationFrame(function next() {
    isWide = !isWide;
    probe.style.inlineSize = isWide ? '2px' : '1px';
    frame = requestAnimationFrame(next);
  });
  return {
    stop() {
      cancelAnimationFrame(frame);
      observer.disconnect();
      probe.remove();
      return seen;
    },
  };
}

/** Waits for some frames, so that a film shows what came after the last change. */
export async function frames(count = 5): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
