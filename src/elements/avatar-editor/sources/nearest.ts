// Several editors on a page: which one a pasted or dropped file is for.

import {ancestorsOf, ELEMENT} from '../../base/dom.js';

/**
 * The visible editor that is nearest to the target of an event: in the modal dialog, if there is one, then by the number of steps
 * from the target to an ancestor in common; among equals the first.
 */
export function findNearest<T extends {readonly host: Element}>(
  editors: Iterable<T>,
  path: readonly EventTarget[],
): T | undefined {
  const modal = path.find((node) => isModal(node)) as Element | undefined;
  const around = modal ? ancestorsOf(modal) : [];
  return [...editors]
    .flatMap((editor) => {
      const ancestors = ancestorsOf(editor.host);
      // An editor may show a modal dialog of its own.
      const isInModal = around.includes(editor.host) || ancestors.some((node) => isModal(node));
      // What is outside of an open modal dialog cannot be used.
      if ((modal && !isInModal) || !isUsable(editor.host)) return [];
      const steps = path.findIndex((node) => ancestors.includes(node as Node));
      return {editor, isInModal, steps: steps < 0 ? Infinity : steps};
    })
    .sort((a, b) => Number(b.isInModal) - Number(a.isInModal) || a.steps - b.steps)[0]?.editor;
}

const isUsable = (host: Element) => host.checkVisibility({visibilityProperty: true}) && !host.closest('[inert]');

const isModal = (node: EventTarget) =>
  (node as Partial<Node>).nodeType === ELEMENT && (node as Element).matches(':modal');
