// Styles of the preview column: two strips, one in a light and one in a dark color scheme.
import {css} from 'lit';

export const previewStyles = css`
  .preview {
    grid-area: preview;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    align-content: start;
  }

  .preview-strips {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18.7em), 1fr));
    gap: 8px;
  }

  .preview-strip {
    display: grid;
    gap: 12px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_panel-radius);
    background: Canvas;
    color: CanvasText;
  }

  .preview-strip.light {
    color-scheme: light;
  }

  .preview-strip.dark {
    color-scheme: dark;
  }

  .sizes {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 10px;
  }

  .chat {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }

  .chat p {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .chat b {
    font-weight: 600;
  }

  .result-info {
    min-block-size: calc(5.3333em + 4px);
  }

  .success,
  .pending,
  .error {
    display: flex;
    gap: 6px;
  }

  .secondary .icon {
    inline-size: 1.3333em;
    block-size: 1.3333em;
  }
`;
