// Where an engine has no anchor positioning: keeps a card beside what opened it while either of them moves.
import {autoUpdate, computePosition, flip, offset, shift, size} from '@floating-ui/dom';

const gapPx = 8;

/** Under the opener, end edges aligned, as `position-area: block-end span-inline-start` is. Returns the way to stop. */
export function followOpener(card: HTMLElement, opener: HTMLElement): () => void {
  const place = async (): Promise<void> => {
    const {x, y} = await computePosition(opener, card, {
      strategy: 'fixed',
      placement: 'bottom-end',
      middleware: [
        offset(gapPx),
        flip({padding: gapPx}),
        shift({padding: gapPx}),
        size({padding: gapPx, apply: ({availableHeight}) => setMaxBlockSize(card, availableHeight)}),
      ],
    });
    Object.assign(card.style, {inset: 'auto', positionArea: 'none', margin: '0', left: `${x}px`, top: `${y}px`});
  };
  return autoUpdate(opener, card, () => void place());
}

function setMaxBlockSize(card: HTMLElement, availablePx: number): void {
  card.style.maxBlockSize = `${Math.max(availablePx, 160)}px`;
}
