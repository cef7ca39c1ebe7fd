// What a provisioning service may ask about this server. https://www.rfc-editor.org/rfc/rfc7643#section-5
import {
  CORE_ATTRIBUTES,
  CORE_USER,
  ENTERPRISE_ATTRIBUTES,
  ENTERPRISE_USER,
  type Attribute,
  type Attributes,
} from './attributes.js';

const SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0';
/** Of a list. */
export const MAX_RESULTS = 200;

/** A `ListResponse` with these resources, out of more where `totalResults` says so. */
export function listResponse(Resources: readonly object[], startIndex = 1, totalResults = Resources.length) {
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:ListResponse'];
  return {schemas, totalResults, startIndex, itemsPerPage: Resources.length, Resources};
}

const SERVICE_PROVIDER_CONFIG = {
  schemas: [`${SCHEMA}:ServiceProviderConfig`],
  patch: {supported: true},
  bulk: {supported: false, maxOperations: 0, maxPayloadSize: 0},
  filter: {supported: true, maxResults: MAX_RESULTS},
  changePassword: {supported: false},
  sort: {supported: false},
  etag: {supported: false},
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'The token in the header Authorization.',
      primary: true,
    },
  ],
  meta: {resourceType: 'ServiceProviderConfig'},
};

const USER_TYPE = {
  schemas: [`${SCHEMA}:ResourceType`],
  id: 'User',
  name: 'User',
  endpoint: '/Users',
  schema: CORE_USER,
  schemaExtensions: [{schema: ENTERPRISE_USER, required: false}],
  meta: {resourceType: 'ResourceType'},
};

const SCHEMAS = [
  schemaOf(CORE_USER, 'User', CORE_ATTRIBUTES),
  schemaOf(ENTERPRISE_USER, 'EnterpriseUser', ENTERPRISE_ATTRIBUTES),
];

function schemaOf(id: string, name: string, attributes: Attributes) {
  return {schemas: [`${SCHEMA}:Schema`], id, name, attributes: described(attributes), meta: {resourceType: 'Schema'}};
}

function described(attributes: Attributes): object[] {
  return Object.entries(attributes).map(([name, {type, isMultiValued, isRequired, parts}]: [string, Attribute]) => ({
    name,
    type,
    multiValued: isMultiValued ?? false,
    required: isRequired ?? false,
    caseExact: name === 'externalId',
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: name === 'userName' ? 'server' : 'none',
    ...(parts && {subAttributes: described(parts)}),
  }));
}

/** The answer for an address below the path of the routes; `undefined` for one that describes nothing. */
export function discoveryAt(address: string): object | undefined {
  if (address === '/ServiceProviderConfig') return SERVICE_PROVIDER_CONFIG;
  if (address === '/ResourceTypes') return listResponse([USER_TYPE]);
  if (address === '/ResourceTypes/User') return USER_TYPE;
  if (address === '/Schemas') return listResponse(SCHEMAS);
  return SCHEMAS.find(({id}) => address === `/Schemas/${id}`);
}
