// Registering the elements is enough for TypeScript to know their tags.
import 'avatar-elements/define';

document.createElement('avatar-badge').name = 'Ada Lovelace';
document.createElement('avatar-group').total = 12;
void document.createElement('avatar-editor').open(new Blob());
document.createElement('avatar-provider').lang = 'fi';
document.createElement('profile-card').person = {id: 'ada', name: 'Ada Lovelace'};
// @ts-expect-error There is no such property.
document.createElement('profile-card').persona = {};
