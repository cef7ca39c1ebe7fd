import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import 'avatar-elements/define';
import type {Person} from 'avatar-elements/people';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <avatar-badge person-id="ada" name="Ada Lovelace" [size]="64" shape="rounded"></avatar-badge>
    <profile-card [person]="ada"></profile-card>
    <avatar-editor
      person-id="ada"
      person-name="Ada Lovelace"
      [endpoint]="endpoint"
      (avatar-saved)="saved.set('Saved as ' + $event.url)"
    ></avatar-editor>
    <output>{{ saved() }}</output>
  `,
})
export class App {
  readonly ada: Person = {id: 'ada', name: 'Ada Lovelace', title: 'Analyst'};
  readonly endpoint = '/upload/{personId}';
  readonly saved = signal('');
}
