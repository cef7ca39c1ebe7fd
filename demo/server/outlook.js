// What Outlook knows of people here, by their ids. A stand-in: a real host asks Microsoft Graph with a token of its own.

/** @type {Record<string, Record<string, string>>} */
export const outlook = {
  ada: {mobile: '+44 7700 900018', title: 'Senior analyst'},
  yui: {mobile: '+1 202 555 0144'},
  jose: {mobile: '+1 202 555 0110'},
};
