import {AvatarBadge} from 'avatar-elements/react';
import {Profile} from './profile';

// Rendered on the server: the badge is in the HTML with all it needs.
export default function Page() {
  return (
    <main>
      <AvatarBadge personId="ada" name="Ada Lovelace" size={64} shape="rounded" />
      <Profile person={{id: 'ada', name: 'Ada Lovelace', title: 'Analyst'}} />
    </main>
  );
}
