// Every element in the states that markup alone can bring it into.
export const states = {
  'badge with a name': '<avatar-badge name="Ada Lovelace" person-id="ada" size="64"></avatar-badge>',
  'badge with initials': '<avatar-badge name="Ada Lovelace" initials="XY" shape="rounded"></avatar-badge>',
  'badge in another script': '<avatar-badge name="عمر الخيام" size="3em" status="away"></avatar-badge>',
  'badge with a status': '<avatar-badge name="Grace Hopper" status="busy" size="96" shape="square"></avatar-badge>',
  'badge with a picture': '<avatar-badge name="Ada Lovelace" src="/photo.jpg" size="64"></avatar-badge>',
  'badge as wide as half its room': '<avatar-badge name="Ada Lovelace" src="/photo.jpg" size="50%"></avatar-badge>',
  'badge with nothing': '<avatar-badge></avatar-badge>',
  'badge with an icon': '<avatar-badge label="Robot"><b>R</b></avatar-badge>',
  'decorative badge': '<avatar-badge name="Alan Turing" decorative></avatar-badge> Alan Turing',
  group:
    '<avatar-group label="Team" max="2" total="3"><avatar-badge name="Ada Lovelace"></avatar-badge><avatar-badge name="Grace Hopper"></avatar-badge><avatar-badge name="Alan Turing"></avatar-badge></avatar-group>',
  'group with a total':
    '<avatar-group label="Team" max="1" total="40"><avatar-badge name="Ada Lovelace"></avatar-badge><avatar-badge name="Grace Hopper"></avatar-badge></avatar-group>',
  'empty editor':
    '<avatar-editor person-id="ada" person-name="Ada Lovelace" endpoint="/people/{personId}"></avatar-editor>',
  'editor in a form':
    '<form><avatar-editor name="photo" person-name="Ada Lovelace" required></avatar-editor><button>Save</button></form>',
  'disabled editor': '<form><avatar-editor name="photo" person-name="Ada Lovelace" disabled></avatar-editor></form>',
  'read-only editor': '<form><avatar-editor name="photo" person-name="Ada Lovelace" readonly></avatar-editor></form>',
  'locked editor':
    '<avatar-editor person-id="ada" person-name="Ada Lovelace" managed-by="Salesforce" endpoint="/people/{personId}"></avatar-editor>',
  'square editor': '<avatar-editor person-name="Ada Lovelace" shape="square" sources="choose"></avatar-editor>',
  'profile card': '<profile-card person-id="ada" name="Ada Lovelace"></profile-card>',
  'profile card of oneself': '<profile-card person-id="ada" name="Ada Lovelace" editable></profile-card>',
  'managed profile card':
    '<profile-card person-id="ada" name="Ada Lovelace" editable managed-by="Salesforce"></profile-card>',
  provider:
    '<avatar-provider endpoint="/people/{personId}"><avatar-badge name="Ada Lovelace" person-id="ada"></avatar-badge></avatar-provider>',
};
