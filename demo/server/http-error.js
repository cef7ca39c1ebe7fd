/** An answer that is a no: a status, and what to tell as JSON. */
export class HttpError extends Error {
  /**
   * @param {number} status
   * @param {string} message a sentence the page may show
   * @param {Record<string, unknown>} [facts] more for the JSON answer
   * @param {Record<string, string>} [headers]
   */
  constructor(status, message, facts = {}, headers = {}) {
    super(message);
    this.status = status;
    this.facts = facts;
    this.headers = headers;
  }
}
