// For Node (and Bun and Deno, which know node:fs): the routes in node:http and Express, pictures as files, sharp.
/// <reference types="node" />
export {fileAvatarStore, fileEmployeeStore, fileReplayStore, fileScimStore} from './file-store.js';
export {nodeHandler, type NodeHandler} from './node-handler.js';
export {reencodeWithSharp, type ReencodeOptions, type Sharp, type SharpPicture} from './reencode.js';
export {resolveHost} from './resolve-host.js';
