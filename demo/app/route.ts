// Where in the app the visitor is. The address after # is the only place that knows.

export type Route =
  | {readonly page: 'home'}
  | {readonly page: 'settings'; readonly tab: 'personalization' | 'contact'}
  | {readonly page: 'organization'; readonly tab: 'employees' | 'systems'}
  | {readonly page: 'employee'; readonly id: string};

/** '#/organization/employees/ada' → the page of that employee. What is not known leads home. */
export function routeOf(hash: string): Route {
  const [page, tab, id] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (page === 'settings') return {page, tab: tab === 'contact' ? 'contact' : 'personalization'};
  if (page === 'organization' && tab === 'employees' && id) return {page: 'employee', id};
  if (page === 'organization') return {page, tab: tab === 'systems' ? 'systems' : 'employees'};
  return {page: 'home'};
}

export const links = {
  home: '#/',
  personalization: '#/settings/personalization',
  contact: '#/settings/contact',
  employees: '#/organization/employees',
  systems: '#/organization/systems',
  employee: (id: string) => `#/organization/employees/${encodeURIComponent(id)}`,
};
