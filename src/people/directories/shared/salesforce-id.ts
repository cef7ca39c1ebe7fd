// Ids of Salesforce: 15 characters in which case counts, or the same with a checksum of 3 more, which the API answers with.

const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** True for an id that may be written into a query. */
export function isSalesforceId(id: string): boolean {
  return /^[a-z0-9]{15}([a-z0-9]{3})?$/i.test(id);
}

/** The id with 18 characters. */
export function toLongId(id: string): string {
  if (id.length !== 15) return id;
  const checksum = [0, 5, 10].map((start) => {
    const isUpper = [...id.slice(start, start + 5)].map((char) => /[A-Z]/.test(char));
    return CHECKSUM[isUpper.reduce((bits, upper, i) => bits + (upper ? 2 ** i : 0), 0)];
  });
  return id + checksum.join('');
}
