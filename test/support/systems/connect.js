// Connects a directory to a fake and counts the requests.
const baseUrl = 'https://system.example';

/** A `fetch` that asks a fake; every request is kept with its time. */
export function connect(fake, clock) {
  const requests = [];
  const answer = (address, headers, {method = 'GET', body} = {}) => {
    const answer = fake.serve({method, url: new URL(address), headers, base: '', body: body && JSON.parse(body)});
    return new Response(answer.body, {
      status: answer.status,
      headers: {'content-type': answer.type, ...answer.headers},
    });
  };
  const fetch = async (address, init = {}) => {
    const {pathname: path} = new URL(address);
    requests.push({at: clock.now, path, parts: init.body ? JSON.parse(init.body).requests.length : 1});
    return answer(address, fake.credentials, init);
  };
  const fetchPicture = async (address) => answer(address, {});
  return {requests, options: {fetch, fetchPicture, baseUrl, retries: 0}};
}
