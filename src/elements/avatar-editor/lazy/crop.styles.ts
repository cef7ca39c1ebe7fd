// Styles of the crop area and its buttons and the tools. Part of the lazy chunk.
import {css} from 'lit';
import {MASK_INSET_PERCENT} from '../preview/mask.js';

export const cropStyles = css`
  .area,
  .area canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }

  /* Own compositing layers: moving the picture does not repaint the mask. */
  .area canvas {
    will-change: transform;
  }

  .area {
    border-radius: inherit;
    cursor: grab;
    touch-action: none;
  }

  .area.dragging {
    cursor: grabbing;
  }

  .area.disabled {
    cursor: default;
  }

  /* The focus ring is drawn around the stage: on a picture no colour has reliable contrast. */
  .area:focus-visible {
    outline: 0;
  }

  .stage:has(.area:focus-visible) {
    outline: var(--_focus-ring);
    outline-offset: 2px;
  }

  .mask {
    position: absolute;
    inset: ${MASK_INSET_PERCENT}%;
    border-radius: var(--_mask-radius);
    box-shadow:
      0 0 0 1px rgb(255 255 255 / 70%),
      0 0 0 100vmax rgb(0 0 0 / 55%);
    pointer-events: none;
    forced-color-adjust: none;
    will-change: transform;
  }

  /* Points whose places tell how the mask is rotated, mirrored and scaled. */
  .corner {
    position: absolute;
    top: 0;
    left: 0;
  }
  .corner.right {
    left: 100%;
  }
  .corner.bottom {
    top: 100%;
  }
  /* Grid of thirds while dragging. */
  .mask::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
    background:
      linear-gradient(
        90deg,
        transparent calc(33.33% - 1px),
        #fff9 0 33.33%,
        transparent 0 66.66%,
        #fff9 0 calc(66.66% + 1px),
        transparent 0
      ),
      linear-gradient(
        transparent calc(33.33% - 1px),
        #fff9 0 33.33%,
        transparent 0 66.66%,
        #fff9 0 calc(66.66% + 1px),
        transparent 0
      );
    opacity: 0;
    transition: opacity var(--_motion);
  }

  .area.dragging .mask::after {
    opacity: 1;
  }

  .button.floating {
    position: absolute;
    border-radius: 50%;
    background: rgb(0 0 0 / 50%);
    color: #fff;
  }

  .button.floating:hover {
    background: rgb(0 0 0 / 75%);
  }

  .button.pan {
    inline-size: max(28px, 2em);
    min-block-size: max(28px, 2em);
  }

  .button.pan .icon {
    inline-size: 1.1429em;
    block-size: 1.1429em;
  }

  /* Physical directions: the picture is not mirrored in right-to-left pages. */
  .pan.up {
    top: 4px;
    left: 50%;
    translate: -50% 0;
  }

  .pan.down {
    bottom: 4px;
    left: 50%;
    translate: -50% 0;
  }

  .pan.left {
    top: 50%;
    left: 4px;
    translate: 0 -50%;
  }

  .pan.right {
    top: 50%;
    right: 4px;
    translate: 0 -50%;
  }

  .close {
    inset-block-start: 8px;
    inset-inline-end: 8px;
  }

  .tool-rows.disabled {
    opacity: 0.4;
  }

  .row.faces {
    justify-content: center;
    gap: 4px;
  }

  .button.face {
    padding: 2px;
  }

  .button.face[aria-pressed='true'] {
    border: 2px solid var(--_accent);
    padding: 0;
  }

  .face canvas {
    inline-size: 100%;
    block-size: 100%;
    border-radius: 50%;
  }

  .row .output {
    min-inline-size: 3.5em;
    text-align: end;
  }

  :is(.undo, .redo):dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .animating {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
  }

  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }

  .row-icon {
    display: grid;
    inline-size: max(var(--_control-size), 2.2857em);
    flex: none;
    place-items: center;
    color: var(--_ink-2);
  }

  .ring {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
    fill: none;
    stroke-width: 1.4;
  }

  .ring .track {
    stroke: rgb(255 255 255 / 45%);
  }

  .ring .fill {
    stroke: var(--_accent);
    stroke-linecap: round;
    transition: stroke-dasharray var(--_motion);
  }

  @media (pointer: coarse) {
    .link {
      min-block-size: 44px;
    }

    .button.pan {
      inline-size: 44px;
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .button.floating {
      background: Canvas;
      color: CanvasText;
    }
  }
`;
