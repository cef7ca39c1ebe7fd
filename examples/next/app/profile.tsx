'use client';
import 'avatar-elements/define';
import type {Person} from 'avatar-elements/people';
import {AvatarEditor, ProfileCard} from 'avatar-elements/react';
import {useState} from 'react';

export function Profile({person}: {person: Person}) {
  const [saved, setSaved] = useState('');
  return (
    <>
      <ProfileCard person={person} />
      <AvatarEditor
        personId={person.id}
        personName={person.name}
        endpoint="/upload/{personId}"
        onAvatarSaved={({url}) => setSaved(`Saved as ${url}`)}
      />
      <output>{saved}</output>
    </>
  );
}
