// The three layouts of the editor: the row at rest, the panels while a picture is cropped, and everything at once.
import {html, type TemplateResult} from 'lit';
import {croppingFooterView, footerView, restView} from './footer-view.js';
import {previewView} from './preview-view.js';
import {stageView} from './stage-view.js';
import {toolsView} from './tools-view.js';
import type {View} from './view-model.js';

export function layoutView(view: View): TemplateResult {
  if (view.layout === 'rest') return html`${stageView(view)} ${restView(view)}`;
  const panels = html`${stageView(view)} ${toolsView(view)} ${previewView(view)}`;
  if (view.layout === 'full') return html`<div class="panels">${panels} ${footerView(view)}</div>`;
  return html`<div class="panels">${panels}</div>
    ${croppingFooterView(view)}`;
}
