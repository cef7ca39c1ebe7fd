// Styles of the placeholder circle, the drop overlay and the preview avatars.
import {css, unsafeCSS} from 'lit';
import {personColors} from '../../shared/styles/person-colors.js';
import {MASK_INSET_PERCENT} from '../preview/mask.js';

export const placeholderStyles = css`
  .tile {
    position: absolute;
    inset: ${MASK_INSET_PERCENT}%;
    display: block;
    padding: 0;
    border: 0;
    border-radius: var(--_mask-radius);
    background: none;
    color: inherit;
  }

  button.tile {
    cursor: pointer;
  }

  .tile[aria-disabled='true'] {
    cursor: default;
  }

  .disc {
    position: absolute;
    inset: 0;
    overflow: hidden;
    border-radius: inherit;
    container-type: inline-size;
  }

  .disc::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid var(--_line);
    border-radius: inherit;
  }

  .disc:has(.initials)::after {
    border: 1.5px dashed var(--_edge);
  }

  .disc.opening::after {
    border-style: solid;
    animation: pulse 1.2s ease-in-out infinite alternate;
  }

  @keyframes pulse {
    from {
      border-color: var(--_line);
    }

    to {
      border-color: var(--_accent);
    }
  }

  .drop-overlay {
    position: absolute;
    inset: 0;
    border: 2px solid var(--_accent);
    border-radius: inherit;
    background: color-mix(in oklab, var(--_accent) 24%, transparent);
  }

  .badge {
    position: absolute;
    inset-block-end: 6%;
    inset-inline-end: 6%;
    display: grid;
    inline-size: 2.8571em;
    block-size: 2.8571em;
    place-items: center;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .avatar {
    display: block;
    flex: none;
    inline-size: var(--_px);
    font-size: calc(0.4 * var(--_px));
    aspect-ratio: 1;
    border-radius: var(--_mask-radius);
    object-fit: cover;
  }

  /* As in a badge, the person's colour lies under the picture: it stands in until the picture has loaded. */
  ${unsafeCSS(personColors)}

  .avatar.initials {
    display: grid;
    place-items: center;
    font-weight: 600;
    line-height: 1;
  }

  .whole {
    inline-size: 100%;
    block-size: 100%;
  }

  .whole.initials {
    font-size: 40cqi;
  }

  .px128 {
    --_px: 128px;
  }

  .px64 {
    --_px: 64px;
  }

  .px40 {
    --_px: 40px;
  }

  .px24 {
    --_px: 24px;
  }

  @media (forced-colors: active) {
    .avatar.initials {
      border: 1px solid CanvasText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .disc.opening::after {
      animation: none;
    }
  }
`;
