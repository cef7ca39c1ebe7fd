// Where an engine has no anchor positioning: keeps a card beside what opened it while either of them moves.
import {autoUpdate, computePosition, flip, offset, shift, size} from '@floating-ui/dom';

const GAP_PX = 8;

/** Under the opener, end edges aligned, as `position-area: block-end span-inline-start` is. Returns the way to stop. */
export function autoPosition(card: HTMLElement, trigger: HTMLElement): () => void {
  // A rule of the card's own shadow root: the `style` attribute is the host's.
  const root = card.shadowRoot as ShadowRoot;
  const sheet = new CSSStyleSheet();
  const stopped = new AbortController();
  let maxBlockSizePx = 0;
  const place = async (): Promise<void> => {
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
    write(`inset: auto; position-area: none; margin: 0; left: ${x}px; top: ${y}px;`);
  };
  const setMaxBlockSize = (availablePx: number): void => {
    maxBlockSizePx = Math.max(availablePx, 160);
    write('');
  };
  let position = '';
  const write = (next: string): void => {
    if (stopped.signal.aborted) return;
    // Styles that are fetched later replace the list.
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
