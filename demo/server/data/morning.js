// What happens in Salesforce, Pipedrive and Podio one morning: three people register, three known ones get a picture, one message comes
// twice. A registration is an opportunity, a deal or an item; its owner is the employee.

/** @type {readonly [system: string, id: string, facts?: object][]} */
export const morning = [
  ['Salesforce', '0055g000000AMARA1A'],
  ['Pipedrive', '12'],
  ['Podio', '22'],
  ['Salesforce', '0055g000000SOREN1A', {title: 'Senior account manager', hasPicture: true}],
  ['Pipedrive', '11', {hasPicture: true}],
  ['Podio', '21', {hasPicture: true}],
  ['Salesforce', '0055g000000AMARA1A'],
];
