import {css} from 'lit';

/** The form and the dialog. */
export const formStyles = css`
  /* So that the buttons stay in view in the whole card, not only beside the fields. */
  .form {
    display: contents;
  }

  .fields {
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
    border-radius: var(--_control-radius);
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
    margin-inline: -16px;
    padding: 4px 16px 8px;
  }

  :host([popover]) .buttons {
    position: sticky;
    inset-block: 0;
    z-index: 1;
    background: var(--_surface);
  }

  :host([popover]) .form ~ .actions {
    position: static;
  }

  dialog {
    --_dialog-size: 40rem;
    --_dialog-padding: 24px;
  }

  .dialog-head {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-block: 12px 4px;
    padding-inline: var(--_dialog-padding) calc(var(--_dialog-padding) - 12px);
  }

  avatar-editor {
    display: block;
    padding-block: 8px var(--_dialog-padding);
    /* The card has made its text smaller already. */
    font-size: 1em;
  }

  @media (width < 480px) {
    dialog {
      --_dialog-padding: 16px;
    }
  }
`;
