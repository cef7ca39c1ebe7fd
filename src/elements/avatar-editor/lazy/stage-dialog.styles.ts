// The dialog with the stage is a container of its own: the editor around it may be far narrower.
import {css} from 'lit';
import {dialogStyles} from '../../shared/styles/dialog.styles.js';

export const stageDialogStyles = [
  dialogStyles,
  css`
    dialog {
      --_dialog-size: 44rem;
      --_dialog-padding: 16px;

      container-type: inline-size;
    }

    dialog.leave {
      --_dialog-size: 30rem;

      padding: 16px;
      overflow: auto;
    }

    .dialog-body {
      padding-block-start: 16px;
    }
  `,
];
