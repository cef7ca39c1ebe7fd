// The square on the left: the mask over the picture, the buttons around it, the camera.
import {css} from 'lit';
import {maskShare} from './drawing.js';

/** How far the mask is from the edges of the stage. */
export const insetPercent = ((1 - maskShare) / 2) * 100;

export const stage = css`
  .stage {
    --_mask-radius: 50%;
    position: relative;
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: var(--_radius);
    user-select: none;
    -webkit-user-select: none;
  }

  .stage.rounded {
    --_mask-radius: 12%;
  }

  .stage.square {
    --_mask-radius: 0;
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
    --_control: 28px;
    min-block-size: 28px;
  }

  .button.nudge .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  /* The picture is not mirrored from right to left, so neither are these. */
  .nudge.up {
    inset: 4px auto auto calc(50% - 14px);
  }

  .nudge.down {
    inset: auto auto 4px calc(50% - 14px);
  }

  .nudge.left {
    inset: calc(50% - 14px) auto auto 4px;
  }

  .nudge.right {
    inset: calc(50% - 14px) 4px auto auto;
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
      --_control: 44px;
      min-block-size: 44px;
    }

    .nudge.up {
      inset: 0 auto auto calc(50% - 22px);
    }

    .nudge.down {
      inset: auto auto 0 calc(50% - 22px);
    }

    .nudge.left {
      inset: calc(50% - 22px) auto auto 0;
    }

    .nudge.right {
      inset: calc(50% - 22px) 0 auto auto;
    }
  }

  @media (forced-colors: active) {
    .button.floating {
      background: Canvas;
      color: CanvasText;
    }
  }
`;
