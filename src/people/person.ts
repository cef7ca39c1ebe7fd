// A person, as any system describes one.

/** A person as the elements show them. Only `id` is required; what is not known is left out. */
export interface Person {
  readonly id: string;
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly pronouns?: string;
  /** What they do: 'Analyst'. */
  readonly title?: string;
  readonly organization?: string;
  readonly department?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly mobile?: string;
  readonly location?: string;
  /** IANA name, 'Europe/Copenhagen', for the local time. */
  readonly timeZone?: string;
  readonly links?: readonly string[];
  /** Address of the picture, `null` where it is known that there is none. */
  readonly picture?: string | null;
  /** Changes with every new picture: an ETag, a photo version id, a file id. */
  readonly pictureVersion?: string;
  /** What the picture shows, as text for people who do not see it: 'Ada at a desk with a red lamp'. Not the name. */
  readonly pictureDescription?: string;
  /** When the address of the picture stops to work, in ms since 1970: a signed URL. Left out, it works until the version changes. */
  readonly pictureExpiresAt?: number;
  /** What the record stands for. Default: 'person'. */
  readonly kind?: 'person' | 'agent' | 'app' | 'team';
  readonly status?: 'online' | 'away' | 'busy' | 'offline';
  /** When the record last changed, in ms since 1970. */
  readonly updatedAt?: number;
  /** `false` for people who have left: deactivated or deleted in their system. Directories leave them out. */
  readonly active?: boolean;
  /** Name of the system that owns the record, such as 'Salesforce'; left out where people here do. */
  readonly managedBy?: string;
}
