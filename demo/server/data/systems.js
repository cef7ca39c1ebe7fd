// What this server and the systems agreed on when they were connected.

/** Who was an employee before the systems were connected, by the ids there. @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
export const externalIds = {
  Salesforce: {'0055g000000SOREN1A': 'soren'},
  Pipedrive: {11: 'aino'},
  Podio: {21: 'lucja'},
};

export const systemNames = Object.keys(externalIds);

/** Made up, like the systems. A real server has them in its environment. */
export const credentials = {
  token: 'access-token-of-the-demo',
  pipedrive: {user: 'avatars', password: 'password-of-the-demo'},
  podioSecret: 'podio-secret-of-the-demo',
};
