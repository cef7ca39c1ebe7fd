// What a tab of the model runs: the real modules, over the fakes of `browser.js`.
export {AvatarError} from '../../../src/errors.js';
export {removeAvatar, saveAvatar} from '../../../src/flow.js';
export {getLatestChange, getPendingChange, subscribe} from '../../../src/people/avatar-changes.js';
export {setScope} from '../../../src/shared/session/session.js';
export {httpAdapter} from '../../../src/upload/adapters/http-adapter.js';
export {serializeSaves} from '../../../src/upload/decorators/serialize-saves.js';
export {withOutbox} from '../../../src/upload/decorators/with-outbox.js';
export {syncPendingSaves} from '../../../src/pending-saves.js';
