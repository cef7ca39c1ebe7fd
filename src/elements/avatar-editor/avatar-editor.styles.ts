// Layout of the panels: two columns from 40 em (560 px at the default text size), else one. The row is in `styles/rest.styles.ts`.
import {css} from 'lit';

export const layoutStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Without it, a container has no width of its own: in a flex row, a float or a dialog it would be 0. */
    contain-intrinsic-inline-size: 22.857em;
    min-inline-size: min(100%, 14.286em);
  }

  .base {
    inline-size: 100%;
    max-inline-size: 960px;
  }

  .panels {
    display: grid;
    grid-template: 'stage' auto 'tools' auto 'preview' auto 'footer' auto / minmax(0, 1fr);
    gap: 12px 24px;
  }

  p {
    margin: 0;
  }

  .stage,
  .tools {
    position: relative;
    inline-size: min(100%, 26rem);
    margin-inline: auto;
  }

  .stage {
    grid-area: stage;
  }

  .tools {
    grid-area: tools;
  }

  .tool-rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }

  .placeholder {
    visibility: hidden;
  }

  .hint {
    position: absolute;
    inset: 4px 0 auto;
    text-align: center;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-block-size: max(var(--_control-size), 2.2857em);
  }

  .row.buttons {
    justify-content: center;
    gap: 4px;
  }

  .rotate-buttons {
    display: flex;
    gap: 4px;
  }

  .row .gap {
    flex: 1;
    max-inline-size: 24px;
  }

  .footer {
    grid-area: footer;
    display: grid;
    grid-template: 'sources' auto 'message' auto 'form-actions' auto / minmax(0, 1fr);
    gap: 8px 16px;
    align-items: center;
  }

  .sources,
  .form-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    min-block-size: max(var(--_control-size), 1.4286em + 10px);
  }

  .sources {
    grid-area: sources;
  }

  .message {
    grid-area: message;
    min-block-size: 2.6667em;
  }

  /* Large text in a narrow container: the longest messages need four lines. */
  @container (inline-size < 15em) {
    .message {
      min-block-size: 5.3333em;
    }
  }

  .error {
    color: var(--_danger);
  }

  .success {
    color: var(--_success);
  }

  .form-actions {
    grid-area: form-actions;
    align-items: center;
    justify-content: end;
  }

  .form-actions .check {
    margin-inline-end: auto;
  }

  .save {
    min-inline-size: 8.5em;
    font-variant-numeric: tabular-nums;
  }

  @container (inline-size >= 40em) {
    .panels {
      grid-template:
        'stage preview' auto
        'tools preview' 1fr
        'footer footer' auto / minmax(0, 1fr) 262px;
    }

    .footer {
      grid-template: 'sources form-actions' auto 'message message' auto / minmax(0, auto) minmax(0, 1fr);
    }

    .form-actions .check {
      margin-inline-end: 8px;
    }
  }

  @container (inline-size >= 63em) {
    .panels {
      grid-template-columns: minmax(0, 26rem) minmax(0, 1fr);
      justify-content: space-between;
    }
  }
`;
