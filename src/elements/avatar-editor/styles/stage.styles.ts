// Styles of the stage. Its content is styled in `lazy/crop.styles.ts`.
import {css} from 'lit';

export const stageStyles = css`
  .base {
    --_mask-radius: 50%;
  }

  .base.rounded {
    --_mask-radius: 12%;
  }

  .base.square {
    --_mask-radius: 0;
  }

  .stage {
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: var(--_panel-radius);
    user-select: none;
    -webkit-user-select: none;
  }
`;
