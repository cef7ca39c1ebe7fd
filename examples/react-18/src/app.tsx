import 'avatar-elements/define';
import {AvatarBadge, AvatarEditor, ProfileCard} from 'avatar-elements/react';
import {useState} from 'react';

const ada = {id: 'ada', name: 'Ada Lovelace', title: 'Analyst'};

export function App() {
  const [saved, setSaved] = useState('');
  return (
    <>
      <AvatarBadge personId="ada" name="Ada Lovelace" size={64} shape="rounded" />
      <ProfileCard person={ada} />
      <AvatarEditor
        personId="ada"
        personName="Ada Lovelace"
        endpoint="/upload/{personId}"
        onAvatarSaved={({url}) => setSaved(`Saved as ${url}`)}
      />
      <output>{saved}</output>
    </>
  );
}
