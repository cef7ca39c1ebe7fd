import 'avatar-elements/define';
import 'avatar-elements/types/solid';
import {createSignal} from 'solid-js';

const ada = {id: 'ada', name: 'Ada Lovelace', title: 'Analyst'};

export function App() {
  const [saved, setSaved] = createSignal('');
  return (
    <>
      <avatar-badge person-id="ada" name="Ada Lovelace" size={64} shape="rounded" />
      <profile-card prop:person={ada} />
      <avatar-editor
        person-id="ada"
        person-name="Ada Lovelace"
        endpoint="/upload/{personId}"
        on:avatar-saved={({url}) => setSaved(`Saved as ${url}`)}
      />
      <output>{saved()}</output>
    </>
  );
}
