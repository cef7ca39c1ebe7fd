// Not at the root: the driver brings 190 packages that only this engine needs.
export {webdriverLauncher} from '@web/test-runner-webdriver';
