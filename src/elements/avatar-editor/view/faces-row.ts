// A button for each face of a group: it frames that person.
import {html, nothing, type TemplateResult} from 'lit';
import {isSameCrop} from '../../../image/geometry/is-same-crop.js';
import {frameFace, framingOf} from '../lazy/framing.js';
import {getOpenImage} from '../state/draft.js';
import {iconButton} from './parts.js';
import type {View} from './view-model.js';

export function facesRow({draft, actions, output}: View): TemplateResult | typeof nothing {
  const openImage = getOpenImage(draft);
  const framing = openImage && framingOf(openImage.image);
  if (!openImage || !framing?.thumbnails.size) return nothing;
  const {messages, format} = framing.localizer();
  const {image, history} = openImage;
  // In the order of the picture, also on pages that are read from right to left.
  const faces = [...framing.thumbnails].sort(([a], [b]) => a.centreX - b.centreX);
  return html`
    <div class="row faces" dir="ltr">
      ${faces.map(([crop, thumbnail], i) => {
        const command = frameFace(crop);
        const label = messages.framePerson({position: i + 1, count: faces.length}, format);
        const isFramed = isSameCrop(command(history.present, image, output.sizePx), history.present);
        const onPress = () => actions.applyCommand(command);
        return iconButton({label, icon: () => html`${thumbnail}`, names: 'face', isPressed: isFramed, onPress});
      })}
    </div>
  `;
}
