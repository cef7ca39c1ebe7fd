// axe on an element as it comes to rest: half way through a transition colours are neither the old nor the new ones.
import {expect} from '@open-wc/testing';

export async function expectAccessible(element: Element): Promise<void> {
  for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  await expect(element).to.be.accessible();
}
