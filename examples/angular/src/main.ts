import {bootstrapApplication} from '@angular/platform-browser';
import {configureImageWorker} from 'avatar-elements/image';
import {App} from './app';

// The Angular CLI does not copy the workers of a package. `assets` in angular.json does.
configureImageWorker({
  workerUrl: 'avatar-elements/entry.js',
  animationWorkerUrl: 'avatar-elements/animation-entry.js',
});
void bootstrapApplication(App);
