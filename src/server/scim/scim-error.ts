// Answers of SCIM, and refusals in its error format. https://www.rfc-editor.org/rfc/rfc7644#section-3.12
import {jsonResponse, Refusal, type HeaderMap} from '../refusal.js';

/** The detail that SCIM gives for a 400 or a 409. */
export type ScimType = 'invalidFilter' | 'invalidPath' | 'invalidSyntax' | 'invalidValue' | 'noTarget' | 'uniqueness';

/** A refusal of status 400, or 409 for `uniqueness`. */
export function scimRefusal(scimType: ScimType, message: string): Refusal {
  return new Refusal(scimType === 'uniqueness' ? 409 : 400, message, {scimType});
}

export function scimResponse(status: number, body: object, headers: HeaderMap = {}): Response {
  return jsonResponse(status, body, {'Content-Type': 'application/scim+json; charset=utf-8', ...headers});
}

/** The status is a text there. */
export function scimErrorResponse({status, message, facts, headers}: Refusal): Response {
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:Error'];
  return scimResponse(status, {schemas, status: String(status), ...facts, detail: message}, headers);
}
