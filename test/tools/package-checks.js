// What looks at the package as it would be published.
export {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
export {validateCem} from '@wc-toolkit/cem-validator';
export {publint} from 'publint';
export {formatMessage} from 'publint/utils';
