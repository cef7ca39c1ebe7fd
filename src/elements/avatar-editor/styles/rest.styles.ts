// The row of the compact layout: one picture, a title, a message and the controls. At most 120 px tall from 360 px on.
import {css} from 'lit';

export const restStyles = css`
  .rest {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 16px;
    align-items: center;
  }

  .rest .stage {
    grid-area: auto;
    inline-size: var(--_picture-size);
    margin: 0;
    overflow: visible;
  }

  .rest .tile {
    inset: 0;
  }

  .rest .badge {
    inset-block-end: -4px;
    inset-inline-end: -4px;
    inline-size: 2em;
    block-size: 2em;
  }

  .rest .badge .icon {
    inline-size: 1.1429em;
    block-size: 1.1429em;
  }

  .rest .footer {
    grid-area: auto;
    gap: 0;
    grid-template: auto / minmax(0, 1fr);
  }

  .rest-title {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
  }

  .rest .exchange > * {
    grid-area: 1 / 1;
    min-block-size: 0;
  }

  .rest .message {
    grid-area: auto;
    overflow-wrap: anywhere;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    margin-block-start: 4px;
  }

  /* Sources and Save have the same place, so that nothing moves when one replaces the other. */
  .exchange {
    display: grid;
    grid-template-columns: minmax(0, auto);
    align-items: center;
    max-inline-size: 100%;
  }

  .exchange .form-actions,
  .exchange.saves .sources {
    visibility: hidden;
  }

  .exchange.saves .form-actions {
    visibility: visible;
  }

  .rest .form-actions {
    justify-content: start;
  }

  .rest .button {
    gap: 6px;
    padding-inline: calc(var(--_control-padding) - 2px);
  }

  .rest .save {
    min-inline-size: 0;
  }

  .rest .check {
    min-block-size: 28px;
  }

  /* The icon stands for the words, so that all controls have one or two lines. */
  @container (inline-size < 30em) {
    .rest .open-camera span {
      display: none;
    }
  }

  @container (inline-size < 17em) {
    .rest {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
