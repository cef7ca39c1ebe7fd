import {css} from 'lit';

/** The form and the dialog. */
export const formStyles = css`
  .form {
    display: grid;
    gap: 12px;
    margin-block: 16px 8px;
  }

  .form label {
    display: block;
    margin-block-end: 4px;
    color: var(--_ink-2);
    font-size: 0.8571em;
    line-height: 1.3333;
  }

  .conflict {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
    padding: 8px;
    border: 1px solid var(--_warning);
    border-radius: var(--_radius-control);
  }

  .conflict p {
    flex: 1 0 100%;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
    margin-block-start: 4px;
  }

  dialog {
    inline-size: min(640px, calc(100vw - 16px));
    max-inline-size: none;
    max-block-size: calc(100% - 16px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: Canvas;
    color: inherit;
    box-shadow: var(--_shadow);
    overflow: hidden;
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
  }

  /* Scrolls below the head, so that nothing with the focus is ever under it. */
  .dialog-body {
    overflow: auto;
    overscroll-behavior: contain;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  .dialog-head {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-block: 12px 4px;
    padding-inline: 24px 12px;
  }

  avatar-editor {
    display: block;
    padding: 8px 24px 24px;
    /* The card has made its text smaller already. */
    font-size: 1em;
  }

  .confirm {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin: 8px 24px;
    padding: 8px 12px;
    border: 1px solid var(--_warning);
    border-radius: var(--_radius-control);
  }

  .confirm p {
    flex: 1 1 auto;
    margin: 0;
    font-weight: 600;
  }

  @media (max-width: 479px) {
    dialog {
      inline-size: 100vw;
      max-block-size: 100%;
      margin-block: auto 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }

    .dialog-head {
      padding-inline: 16px 4px;
    }

    .confirm {
      margin-inline: 16px;
    }

    avatar-editor {
      padding: 8px 16px 16px;
    }
  }
`;
