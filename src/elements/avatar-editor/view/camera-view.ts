// The live view of the camera, mirrored unless the camera points away, the choice of the camera and the capture button.
import {html, nothing, type TemplateResult} from 'lit';
import {camera as cameraIcon, close} from '../../shared/styles/icons.js';
import {isMirrored} from '../sources/camera.js';
import {button} from '../../shared/styles/button.js';
import {iconButton} from './parts.js';
import type {View} from './view-model.js';

export function cameraView(view: View): TemplateResult {
  const {localizer, stream, actions} = view;
  const {messages} = localizer;
  return html`
    <video
      class="live ${isMirrored(stream) ? 'mirrored' : ''}"
      part="video"
      muted
      playsinline
      autoplay
      aria-label=${messages.camera}
      .srcObject=${stream ?? null}
    ></video>
    <div class="mask"></div>
    ${cameraSelect(view)}
    ${button({
      names: 'primary shutter',
      content: html`${cameraIcon()} ${messages.capture}`,
      isUnavailable: !stream,
      onPress: actions.takePhoto,
    })}
    ${iconButton({label: messages.cancel, icon: close, onPress: actions.closeCamera, names: 'floating close'})}
  `;
}

function cameraSelect({localizer, cameraChoice, actions}: View): TemplateResult | typeof nothing {
  if (!cameraChoice) return nothing;
  const {messages, format} = localizer;
  const {cameras, deviceId} = cameraChoice;
  return html`
    <select
      class="cameras"
      part="cameras"
      aria-label=${messages.chooseCamera}
      @change=${({target}: Event) => actions.chooseCamera((target as HTMLSelectElement).value)}
    >
      ${cameras.map(
        (camera, index) =>
          html`<option value=${camera.deviceId} ?selected=${camera.deviceId === deviceId}>
            ${camera.label || `${messages.chooseCamera} ${format.number(index + 1)}`}
          </option>`,
      )}
    </select>
  `;
}
