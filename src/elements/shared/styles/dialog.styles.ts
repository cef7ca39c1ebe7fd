// The modal dialog of `modal-dialog.ts`: `--_dialog-size` is its width, `--_dialog-padding` that of its sides.
import {css} from 'lit';

export const dialogStyles = css`
  dialog {
    box-sizing: border-box;
    inline-size: min(var(--_dialog-size), 100vw - 16px);
    max-inline-size: none;
    max-block-size: calc(100% - 16px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_panel-radius) + 2px);
    background: var(--_surface);
    color: inherit;
    box-shadow: var(--_shadow);
    overflow: hidden;
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
  }

  dialog::backdrop {
    background: var(--avatar-backdrop, rgb(0 0 0 / 40%));
  }

  /* Scrolls below the head, so that nothing with the focus is ever under it. */
  .dialog-body {
    padding-inline: var(--_dialog-padding);
    overflow: auto;
    overscroll-behavior: contain;
  }

  .question,
  dialog.question[open] {
    display: flex;
    flex-flow: wrap;
    align-items: center;
    justify-content: end;
    gap: 8px;
  }

  .question p {
    flex: 1 1 auto;
    margin: 0;
    font-weight: 600;
  }

  /* At the end of the dialog, above Save and Cancel, so that nothing moves. */
  .confirm {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    z-index: 2;
    max-block-size: 100%;
    padding: 16px var(--_dialog-padding);
    border-block-start: 2px solid var(--_warning);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow: auto;
  }

  @media (width < 480px) {
    dialog {
      inline-size: 100vw;
      max-block-size: 100%;
      margin-block: auto 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`;
