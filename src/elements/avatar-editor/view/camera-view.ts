// The mirrored live view of the camera and the capture button.
import {html, type TemplateResult} from 'lit';
import {camera as cameraIcon, close} from '../../shared/icons.js';
import {iconButton} from './parts.js';
import type {View} from './view-model.js';

export function cameraView({localizer, stream, actions}: View): TemplateResult {
  const {messages} = localizer;
  return html`
    <video
      class="live"
      part="video"
      muted
      playsinline
      autoplay
      aria-label=${messages.camera}
      .srcObject=${stream ?? null}
    ></video>
    <div class="mask"></div>
    <button
      class="button primary shutter"
      type="button"
      data-focus
      aria-disabled=${stream ? 'false' : 'true'}
      @click=${() => stream && actions.takePhoto()}
    >
      ${cameraIcon()} ${messages.capture}
    </button>
    ${iconButton({label: messages.cancel, icon: close, onPress: actions.closeCamera, kind: 'floating discard'})}
  `;
}
