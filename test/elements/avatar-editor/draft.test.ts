import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../src/errors.js';
import type {ChosenFile, Crop, DecodedImage} from '../../../src/image/stages/types.js';
import {
  bitmapsOf,
  canSave,
  nothing,
  reduce,
  unsaved,
  workOf,
  type Action,
  type Draft,
  type Phase,
} from '../../../src/elements/avatar-editor/state/draft.js';

const crop: Crop = {centreX: 0.5, centreY: 0.5, zoom: 1, rotation: 0, flipped: false};
const chosen: ChosenFile = {file: new Blob(['a']), source: 'choose'};
const other: ChosenFile = {file: new Blob(['b']), source: 'drop'};
const bitmap = {width: 4, height: 3, close() {}} as ImageBitmap;
const image = {bitmap, width: 4, height: 3, source: {}} as unknown as DecodedImage;
const error = new AvatarError('offline', {});

const opened: Action = {type: 'opened', image, crop};
const problems = [{code: 'file-empty'}] as const;
const after = (...actions: Action[]) => actions.reduce<Draft>(reduce, nothing);
const choose: Action = {type: 'choose', chosen};
const cropping = after(choose, opened);
const saving = reduce(cropping, {type: 'save'});
const failed = reduce(saving, {type: 'fail', error});
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
      {type: 'refuse', problems},
    ] as const;
    expect(refused.reduce<Draft>(reduce, cropping)).to.deep.equal({...cropping, problems});
    expect(refused.reduce<Draft>(reduce, clearing)).to.deep.equal({...clearing, problems});
    const twice = [{type: 'choose', chosen: other}, ...refused] as const;
    expect(twice.reduce<Draft>(reduce, cropping)).to.include({phase: 'cropping'});
  });

  it('holds the work while saving and after failing', () => {
    expect(workOf(saving)).to.equal(workOf(cropping));
    expect(workOf(failed)).to.equal(workOf(cropping));
    expect(reduce(failed, {type: 'save'}).phase).to.equal('saving');
    expect(reduce(saving, {type: 'back'}).phase).to.equal('cropping');
  });

  it('removes on Clear, and forgets that when it is unticked', () => {
    expect(reduce(cropping, {type: 'clear'})).to.deep.equal(clearing);
    expect(workOf(clearing)).to.equal(undefined);
    expect(reduce(clearing, {type: 'keep'})).to.equal(nothing);
    const removing = reduce(clearing, {type: 'save'});
    expect(removing).to.include({phase: 'saving', work: null});
    expect(reduce(removing, {type: 'back'})).to.deep.equal(clearing);
    expect(reduce(reduce(removing, {type: 'fail', error}), {type: 'keep'})).to.equal(nothing);
  });

  it('takes a gesture back whole', () => {
    const zoomed = (zoom: number, continues: boolean): Action => ({type: 'frame', crop: {...crop, zoom}, continues});
    const moved = [zoomed(2, false), zoomed(3, true), zoomed(4, true)].reduce(reduce, cropping);
    expect(workOf(moved)?.frames.present.zoom).to.equal(4);
    const undone = reduce(moved, {type: 'undo'});
    expect(workOf(undone)?.frames.present).to.equal(crop);
    expect(workOf(reduce(undone, {type: 'redo'}))?.frames.present.zoom).to.equal(4);
    expect(reduce(undone, {type: 'undo'})).to.equal(undone);
  });

  it('knows what would be lost, and when Save has something to do', () => {
    expect(unsaved(nothing)).to.equal(undefined);
    expect(unsaved(clearing)).to.equal('removal');
    for (const draft of [cropping, saving, failed, reduce(cropping, {type: 'point-camera'})]) {
      expect(unsaved(draft), draft.phase).to.equal(workOf(cropping));
    }
    const can = [nothing, after(choose), cropping, clearing, saving, failed].filter(canSave).map(({phase}) => phase);
    expect(can).to.deep.equal(['cropping', 'clearing', 'failed']);
  });

  it('names every bitmap it holds', () => {
    const glimpse = {...bitmap} as ImageBitmap;
    const opening = reduce(reduce(cropping, {type: 'choose', chosen: other}), {type: 'glimpse', bitmap: glimpse});
    expect(bitmapsOf(opening)).to.deep.equal([glimpse, bitmap]);
    expect(bitmapsOf(nothing)).to.deep.equal([]);
  });

  it('throws on every move that makes no sense', () => {
    const illegal: Record<Phase, [Draft, Action['type'][]]> = {
      empty: [nothing, ['opened', 'glimpse', 'frame', 'undo', 'redo', 'keep', 'save', 'progress', 'saved', 'fail']],
      opening: [after(choose), ['frame', 'keep', 'save', 'progress', 'saved', 'fail']],
      camera: [after({type: 'point-camera'}), ['opened', 'frame', 'keep', 'save', 'progress', 'saved', 'fail']],
      cropping: [cropping, ['opened', 'glimpse', 'keep', 'progress', 'saved', 'fail']],
      clearing: [clearing, ['opened', 'frame', 'undo', 'progress', 'saved', 'fail']],
      saving: [saving, ['choose', 'point-camera', 'opened', 'frame', 'clear', 'keep', 'discard', 'refuse', 'save']],
      saved: [reduce(saving, {type: 'saved', url: null}), ['opened', 'frame', 'keep', 'save', 'fail']],
      failed: [failed, ['opened', 'keep', 'progress', 'saved', 'fail']],
    };
    for (const [draft, types] of Object.values(illegal)) {
      for (const type of types) {
        const action = {type, chosen, image, crop, bitmap, problems, error, loaded: 0, total: 0, url: null} as Action;
        expect(() => reduce(draft, action), `${type} while ${draft.phase}`).to.throw(`while ${draft.phase}`);
      }
    }
  });
});
