// Styles of the camera: its live picture, the choice among several cameras and Capture. Part of the lazy chunk.
import {css} from 'lit';

export const cameraStyles = css`
  .live {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: #000;
  }

  .live.mirrored {
    transform: scaleX(-1);
  }

  .cameras {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    max-inline-size: calc(100% - var(--_control-size) - 24px);
    min-block-size: var(--_control-size);
    padding-inline: 8px;
    border: 0;
    border-radius: var(--_control-radius);
    background: rgb(0 0 0 / 70%);
    color: #fff;
    font: inherit;
    text-overflow: ellipsis;
  }

  .shutter {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    inline-size: max-content;
    margin-inline: auto;
  }
`;
