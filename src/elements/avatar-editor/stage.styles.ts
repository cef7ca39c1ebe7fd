// The square on the left: the mask over the picture, the buttons around it, the camera.
import {css} from 'lit';
import {maskShare} from './drawing.js';

/** How far the mask is from the edges of the stage. */
export const insetPercent = ((1 - maskShare) / 2) * 100;

export const stage = css`
  .base {
    --_mask-radius: 50%;
  }

  .base.rounded {
    --_mask-radius: 12%;
  }

  .base.square {
    --_mask-radius: 0;
  }

  .stage {
    position: relative;
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: var(--_radius);
    user-select: none;
    -webkit-user-select: none;
  }

  .stage.framed {
    background: var(--_surface);
  }

  .area,
  .area canvas,
  .live {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }

  .area {
    border-radius: inherit;
    cursor: grab;
    touch-action: none;
  }

  .area.moving {
    cursor: grabbing;
  }

  .area.still {
    cursor: default;
  }

  .area:focus-visible {
    outline-offset: -2px;
  }

  .live {
    object-fit: cover;
    background: #000;
    transform: scaleX(-1);
  }

  .mask {
    position: absolute;
    inset: ${insetPercent}%;
    border-radius: var(--_mask-radius);
    box-shadow:
      0 0 0 1px rgb(255 255 255 / 70%),
      0 0 0 100vmax rgb(0 0 0 / 55%);
    pointer-events: none;
    forced-color-adjust: none;
  }

  /* Thirds, while it is moved. */
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

  .moving .mask::after {
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

  .button.nudge {
    inline-size: max(28px, 2em);
    min-block-size: max(28px, 2em);
  }

  .button.nudge .icon {
    inline-size: 1.1429em;
    block-size: 1.1429em;
  }

  /* The picture is not mirrored from right to left, so neither are these. */
  .nudge.up {
    top: 4px;
    left: 50%;
    translate: -50% 0;
  }

  .nudge.down {
    bottom: 4px;
    left: 50%;
    translate: -50% 0;
  }

  .nudge.left {
    top: 50%;
    left: 4px;
    translate: 0 -50%;
  }

  .nudge.right {
    top: 50%;
    right: 4px;
    translate: 0 -50%;
  }

  .discard {
    inset-block-start: 8px;
    inset-inline-end: 8px;
  }

  .shutter {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    inline-size: max-content;
    margin-inline: auto;
  }

  @media (pointer: coarse) {
    .button.nudge {
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
