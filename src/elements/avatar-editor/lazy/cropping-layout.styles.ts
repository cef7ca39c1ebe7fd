// Layout of the panels while a picture is cropped in the compact layout: previews beside the stage, and Save in a bar. Part of the
// lazy chunk.
import {css} from 'lit';

export const croppingLayoutStyles = css`
  /* While cropping, Save stays in view at the end of the viewport or of the dialog. */
  .cropping .panels {
    grid-template: 'stage' auto 'tools' auto 'preview' auto / minmax(0, 1fr);
  }

  .cropping .footer {
    display: flex;
    flex-wrap: wrap;
    margin-block-start: 12px;
  }

  .cropping .message {
    inline-size: 100%;
  }

  .bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    padding-block: 8px;
    background: var(--_surface);
  }

  /* A control that gets the focus is scrolled to above the bar. */
  .cropping .panels :is(button, input, [tabindex]) {
    scroll-margin-block-end: 6em;
  }

  /* A low viewport shows the whole stage above the bar. */
  .cropping .stage {
    inline-size: min(100%, 26rem, max(10rem, 100dvh - 14rem));
  }

  .stage.cropping {
    background: color-mix(in oklab, var(--_ink) 3%, var(--_surface));
  }

  .disc.opening canvas {
    filter: blur(6px);
  }

  /* What would leave the slider less room goes to a line of its own. */
  .row .slider {
    flex: 1 1 7em;
    min-inline-size: 3em;
  }

  .adjust-buttons {
    display: flex;
    margin-inline-start: auto;
  }

  .result {
    display: block;
  }

  .small {
    display: flex;
    gap: 6px;
    margin-block-start: 4px;
    color: var(--_warning);
  }

  @container (inline-size < 17em) {
    .bar .save {
      min-inline-size: 0;
    }
  }

  @container (inline-size >= 40em) {
    .cropping .panels {
      grid-template: 'stage preview' auto 'tools preview' 1fr / minmax(0, 1fr) 262px;
    }
  }

  @container (inline-size >= 63em) {
    .cropping .panels {
      grid-template-columns: minmax(0, 26rem) minmax(0, 1fr);
    }
  }
`;
