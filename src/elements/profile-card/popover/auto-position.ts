// For engines without anchor positioning: keeps a card next to its trigger while either of them moves.
import {autoUpdate, computePosition, flip, offset, shift, size} from '@floating-ui/dom';

const GAP_PX = 8;

/** Below the trigger, end edges aligned, like `position-area: block-end span-inline-start`. Returns a function that stops it. */
export function autoPosition(card: HTMLElement, trigger: HTMLElement): () => void {
  // A rule in the card's shadow root: the `style` attribute belongs to the host.
  const root = card.shadowRoot as ShadowRoot;
  const sheet = new (root.ownerDocument.defaultView ?? window).CSSStyleSheet();
  const stopped = new AbortController();
  let maxBlockSizePx = 0;
  let latest = 0;
  const place = async (): Promise<void> => {
    const run = ++latest;
    const {x, y} = await computePosition(trigger, card, {
      strategy: 'fixed',
      placement: 'bottom-end',
      middleware: [
        offset(GAP_PX),
        flip({padding: GAP_PX}),
        shift({padding: GAP_PX}),
        size({padding: GAP_PX, apply: ({availableHeight}) => setMaxBlockSize(availableHeight)}),
      ],
    });
    // Runs overlap, and one that started earlier may end later.
    if (run === latest) write(`inset: auto; position-area: none; margin: 0; left: ${x}px; top: ${y}px;`);
  };
  const setMaxBlockSize = (availablePx: number): void => {
    maxBlockSizePx = Math.max(availablePx, 160);
    write('');
  };
  let position = '';
  const write = (next: string): void => {
    if (stopped.signal.aborted) return;
    // The lazily loaded styles replace the list.
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    position = next || position;
    sheet.replaceSync(`:host([popover]) { ${position} max-block-size: ${maxBlockSizePx}px; }`);
  };
  const stop = autoUpdate(trigger, card, () => void place());
  return () => {
    stop();
    stopped.abort();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}
