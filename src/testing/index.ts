// For the tests of a host: adapters and actions for an app that uses the elements, and for a host's own adapter the contract it
// must keep, as cases for any test runner.
export {
  adapterContract,
  type AdapterContract,
  type ContractCase,
  type ContractFault,
  type ContractRequest,
  type StoreSupport,
} from './adapter-contract.js';
export {failingAdapter, memoryAdapter, type MemoryAdapter, type MemoryAdapterOptions} from './adapters.js';
export {chooseFile, saveAvatar, waitForSaved, type EditorElement} from './editor-actions.js';
export {startEditor, type EditorState, type StartableEditor} from './editor-states.js';
export {avatarStoreContract, employeeStoreContract} from './store-contract.js';
export {samplePicture} from './sample-picture.js';
