// The components of avatar-elements/react. Each line marked as an error has to be one.
import type {AvatarEditor as Editor} from 'avatar-elements';
import type {Person} from 'avatar-elements/people';
import {AvatarBadge, AvatarEditor, AvatarGroup, AvatarProvider, ProfileCard} from 'avatar-elements/react';
import {useRef} from 'react';

const ada: Person = {id: 'ada', name: 'Ada Lovelace'};

export function Right() {
  const editor = useRef<Editor>(null);
  return (
    <AvatarProvider endpoint="/people/{personId}/avatar">
      <AvatarGroup max={3} label="Team">
        <AvatarBadge personId="ada" name="Ada Lovelace" size={48} decorative className="small" />
      </AvatarGroup>
      <AvatarEditor
        ref={editor}
        personId="ada"
        onAvatarSaved={({url, personId}) => [url?.length, personId.length]}
        onClick={() => editor.current?.showPicker()}
      />
      <ProfileCard person={ada} onProfileSave={(event) => event.respondWith(Promise.resolve())} />
    </AvatarProvider>
  );
}

export const wrong = [
  // @ts-expect-error There is no such shape.
  <AvatarBadge shape="star" />,
  // @ts-expect-error There is no such property.
  <AvatarBadge persona="ada" />,
  // @ts-expect-error The event carries a url, not a link.
  <AvatarEditor onAvatarSaved={({link}) => link} />,
  // @ts-expect-error A draft can only be read.
  <AvatarEditor draft={{phase: 'saved'}} />,
  // @ts-expect-error A person has an id.
  <ProfileCard person={{name: 'Nobody'}} />,
];
