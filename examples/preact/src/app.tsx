import 'avatar-elements/define';
import 'avatar-elements/types/preact';
import {useState} from 'preact/hooks';

const ada = {id: 'ada', name: 'Ada Lovelace', title: 'Analyst'};

export function App() {
  const [saved, setSaved] = useState('');
  return (
    <>
      <avatar-badge person-id="ada" name="Ada Lovelace" size={64} shape="rounded" />
      <profile-card person={ada} />
      <avatar-editor
        person-id="ada"
        person-name="Ada Lovelace"
        endpoint="/upload/{personId}"
        onavatar-saved={({url}) => setSaved(`Saved as ${url}`)}
      />
      <output>{saved}</output>
    </>
  );
}
