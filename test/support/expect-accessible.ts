// axe on an element as it comes to rest: half way through a transition colours are neither the old nor the new ones.
import {expect, nextFrame} from '@open-wc/testing';

export async function expectAccessible(element: Element): Promise<void> {
  // What was only just rendered begins its transitions with the next frame.
  for (let frame = 0; frame < 2; frame++) {
    await nextFrame();
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  }
  await expect(element).to.be.accessible();
}
