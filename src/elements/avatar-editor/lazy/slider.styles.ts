// The sliders: the same in every engine.
import {css} from 'lit';

export const sliderStyles = css`
  input[type='range'] {
    block-size: 24px;
    margin: 0;
    appearance: none;
    background: transparent;
    cursor: pointer;
    touch-action: none;
  }

  input[type='range']::-webkit-slider-runnable-track {
    block-size: 4px;
    border-radius: 2px;
    background: var(--avatar-slider-track, color-mix(in oklab, var(--_ink) 22%, var(--_surface)));
  }

  input[type='range']::-moz-range-track {
    block-size: 4px;
    border-radius: 2px;
    background: var(--avatar-slider-track, color-mix(in oklab, var(--_ink) 22%, var(--_surface)));
  }

  input[type='range']::-webkit-slider-thumb {
    inline-size: 18px;
    block-size: 18px;
    margin-block-start: -7px;
    appearance: none;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: var(--avatar-slider-thumb, var(--_accent));
    box-shadow: 0 0 0 1px var(--_edge);
  }

  input[type='range']::-moz-range-thumb {
    box-sizing: border-box;
    inline-size: 18px;
    block-size: 18px;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: var(--avatar-slider-thumb, var(--_accent));
    box-shadow: 0 0 0 1px var(--_edge);
  }

  @media (forced-colors: active) {
    input[type='range']::-webkit-slider-runnable-track {
      background: CanvasText;
      forced-color-adjust: none;
    }

    input[type='range']::-moz-range-track {
      background: CanvasText;
      forced-color-adjust: none;
    }

    input[type='range']::-webkit-slider-thumb {
      forced-color-adjust: none;
    }

    input[type='range']::-moz-range-thumb {
      forced-color-adjust: none;
    }
  }
`;
