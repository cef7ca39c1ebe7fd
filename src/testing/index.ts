// For hosts who write their own adapter: the contract it must keep, as cases for any test runner.
export {adapterContract, type AdapterContract, type ContractCase} from './adapter-contract.js';
