import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../../src/errors.js';
import type {ChosenFile, Crop, DecodedImage} from '../../../../src/image/stages/types.js';
import {
  getBitmaps,
  canSave,
  emptyDraft,
  reduce,
  getUnsaved,
  getOpenImage,
  getUnopened,
  type Action,
  type Draft,
  type Phase,
} from '../../../../src/elements/avatar-editor/state/draft.js';

const crop: Crop = {centreX: 0.5, centreY: 0.5, zoom: 1, rotation: 0, flipped: false};
const chosen: ChosenFile = {file: new Blob(['a']), source: 'choose'};
const other: ChosenFile = {file: new Blob(['b']), source: 'drop'};
const bitmap = {width: 4, height: 3, close() {}} as ImageBitmap;
const image = {bitmap, width: 4, height: 3, source: {}} as unknown as DecodedImage;
const error = new AvatarError('offline', {});

const opened: Action = {type: 'opened', image, crop};
const problems = [{code: 'file-empty'}] as const;
const after = (...actions: Action[]) => actions.reduce<Draft>(reduce, emptyDraft);
const choose: Action = {type: 'choose', chosen};
const cropping = after(choose, opened);
const saving = reduce(cropping, {type: 'save'});
const failed = reduce(saving, {type: 'save-failed', error});
const clearing = after({type: 'clear'});

describe('draft of the editor', () => {
  it('opens, frames, saves', () => {
    expect(after(choose).phase).to.equal('opening');
    expect(cropping.phase).to.equal('cropping');
    expect(saving).to.include({phase: 'saving', loaded: 0, total: 0});
    expect(reduce(saving, {type: 'saved', url: '/a', version: '2'})).to.include({
      phase: 'saved',
      url: '/a',
      version: '2',
    });
  });

  it('goes back to what was there when a file is refused', () => {
    const refused = [
      {type: 'choose', chosen: other},
      {type: 'reject', problems},
    ] as const;
    expect(refused.reduce<Draft>(reduce, cropping)).to.deep.equal({...cropping, problems, unopened: undefined});
    expect(refused.reduce<Draft>(reduce, clearing)).to.deep.equal({...clearing, problems, unopened: undefined});
    const unopened = [
      {type: 'choose', chosen: other},
      {type: 'reject', problems, unopened: other},
    ] as const;
    expect(getUnopened(unopened.reduce<Draft>(reduce, cropping)), 'the file is kept').to.equal(other);
    expect(getUnopened([...unopened, choose, refused[1]].reduce<Draft>(reduce, cropping))).to.equal(undefined);
    const twice = [{type: 'choose', chosen: other}, ...refused] as const;
    expect(twice.reduce<Draft>(reduce, cropping)).to.include({phase: 'cropping'});
  });

  it('holds the work while saving and after failing', () => {
    expect(getOpenImage(saving)).to.equal(getOpenImage(cropping));
    expect(getOpenImage(failed)).to.equal(getOpenImage(cropping));
    expect(reduce(failed, {type: 'save'}).phase).to.equal('saving');
    expect(reduce(saving, {type: 'go-back'}).phase).to.equal('cropping');
  });

  it('removes on Clear, and forgets that when it is unticked', () => {
    expect(reduce(cropping, {type: 'clear'})).to.deep.equal(clearing);
    expect(getOpenImage(clearing)).to.equal(undefined);
    expect(reduce(clearing, {type: 'untick-clear'})).to.equal(emptyDraft);
    const removing = reduce(clearing, {type: 'save'});
    expect(removing).to.include({phase: 'saving', openImage: null});
    expect(reduce(removing, {type: 'go-back'})).to.deep.equal(clearing);
    expect(reduce(reduce(removing, {type: 'save-failed', error}), {type: 'untick-clear'})).to.equal(emptyDraft);
  });

  it('takes a gesture back whole', () => {
    const zoomed = (zoom: number, coalesce: boolean): Action => ({type: 'crop', crop: {...crop, zoom}, coalesce});
    const moved = [zoomed(2, false), zoomed(3, true), zoomed(4, true)].reduce(reduce, cropping);
    expect(getOpenImage(moved)?.history.present.zoom).to.equal(4);
    const undone = reduce(moved, {type: 'undo'});
    expect(getOpenImage(undone)?.history.present).to.equal(crop);
    expect(getOpenImage(reduce(undone, {type: 'redo'}))?.history.present.zoom).to.equal(4);
    expect(reduce(undone, {type: 'undo'})).to.equal(undone);
  });

  it('knows what would be lost, and when Save has something to do', () => {
    expect(getUnsaved(emptyDraft)).to.equal(undefined);
    expect(getUnsaved(clearing)).to.equal('removal');
    for (const draft of [cropping, saving, failed, reduce(cropping, {type: 'start-camera'})]) {
      expect(getUnsaved(draft), draft.phase).to.equal(getOpenImage(cropping));
    }
    const can = [emptyDraft, after(choose), cropping, clearing, saving, failed].filter(canSave).map(({phase}) => phase);
    expect(can).to.deep.equal(['cropping', 'clearing', 'failed']);
  });

  it('names every bitmap it holds', () => {
    const preview = {...bitmap};
    const opening = reduce(reduce(cropping, {type: 'choose', chosen: other}), {type: 'preview-ready', bitmap: preview});
    expect(getBitmaps(opening)).to.deep.equal([preview, bitmap]);
    expect(getBitmaps(emptyDraft)).to.deep.equal([]);
  });

  it('throws on every move that makes no sense', () => {
    const illegal: Record<Phase, [Draft, Action['type'][]]> = {
      empty: [
        emptyDraft,
        ['opened', 'preview-ready', 'crop', 'undo', 'redo', 'untick-clear', 'save', 'progress', 'saved', 'save-failed'],
      ],
      opening: [after(choose), ['crop', 'untick-clear', 'save', 'progress', 'saved', 'save-failed']],
      camera: [
        after({type: 'start-camera'}),
        ['opened', 'crop', 'untick-clear', 'save', 'progress', 'saved', 'save-failed'],
      ],
      cropping: [cropping, ['opened', 'preview-ready', 'untick-clear', 'progress', 'saved', 'save-failed']],
      clearing: [clearing, ['opened', 'crop', 'undo', 'progress', 'saved', 'save-failed']],
      saving: [
        saving,
        ['choose', 'start-camera', 'opened', 'crop', 'clear', 'untick-clear', 'discard', 'reject', 'save'],
      ],
      saved: [reduce(saving, {type: 'saved', url: null}), ['opened', 'crop', 'untick-clear', 'save', 'save-failed']],
      failed: [failed, ['opened', 'untick-clear', 'progress', 'saved', 'save-failed']],
    };
    for (const [draft, types] of Object.values(illegal)) {
      for (const type of types) {
        const action = {type, chosen, image, crop, bitmap, problems, error, loaded: 0, total: 0, url: null} as Action;
        expect(() => reduce(draft, action), `${type} while ${draft.phase}`).to.throw(`while ${draft.phase}`);
      }
    }
  });
});
