// What Solid knows of the tags. Each line marked as an error has to be one.
import 'avatar-elements/types/solid';
import type {Person} from 'avatar-elements/people';

const ada: Person = {id: 'ada', name: 'Ada Lovelace'};

export const right = () => (
  <avatar-provider endpoint="/people/{personId}/avatar">
    <avatar-badge person-id="ada" name="Ada Lovelace" size={48} decorative class="small" />
    <avatar-editor person-id="ada" on:avatar-saved={({url}) => url?.length} max-bytes={1_000_000} />
    <profile-card prop:person={ada} on:profile-save={(event) => event.respondWith(Promise.resolve())} />
  </avatar-provider>
);

export const wrong = () => [
  // @ts-expect-error There is no such shape.
  <avatar-badge shape="star" />,
  // @ts-expect-error There is no such attribute.
  <avatar-badge persona="ada" />,
  // @ts-expect-error The event carries a url, not a link.
  <avatar-editor on:avatar-saved={({link}) => link} />,
  // @ts-expect-error A person has an id.
  <profile-card prop:person={{name: 'Nobody'}} />,
];
