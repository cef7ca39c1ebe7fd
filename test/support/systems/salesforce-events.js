// A fake of the Streaming API of Salesforce: Bayeux by long polling, replay ids, a retention window, cookies, tokens. Written from
// https://developer.salesforce.com/docs/atlas.en-us.api_streaming.meta/api_streaming/using_streaming_api_durability.htm,
// .../streaming_handling_errors.htm and .../streaming_error_codes.htm

const json = (body, headers = {}, status = 200) =>
  new Response(JSON.stringify(body), {status, headers: {'Content-Type': 'application/json', ...headers}});

/** The server; `fetch` sends to it. */
export function salesforceEventsFake() {
  /** Every event that was published, per channel; those before `firstKept` are gone. */
  const published = [];
  const clients = new Map();
  const log = [];
  let replayId = 100;
  let firstKept = 0;
  let tokens = new Set(['token-1']);
  let failures = [];
  /** Connects that wait for something to happen. */
  const waiting = new Set();

  const refusal = (channel, error, reconnect, ext) => [
    {channel, successful: false, error, advice: {reconnect, interval: 0}, ...(ext && {ext})},
  ];

  function handshake(message, token) {
    log.push('handshake');
    if (!tokens.has(token))
      return json(
        refusal(message.channel, '403::Handshake denied', 'none', {
          sfdc: {failureReason: '401::Authentication invalid'},
        }),
      );
    if (message.ext?.replay !== true) return json(refusal(message.channel, '400::Replay is not asked for', 'none'));
    const clientId = `client-${clients.size + 1}`;
    clients.set(clientId, {cookie: `browser-${clientId}`, positions: new Map()});
    const answer = {channel: message.channel, successful: true, clientId, supportedConnectionTypes: ['long-polling']};
    return json([answer], {'Set-Cookie': `BAYEUX_BROWSER=browser-${clientId};Path=/cometd/;Secure;HttpOnly`});
  }

  function subscribe({channel, subscription, ext}, client) {
    const from = ext.replay[subscription];
    log.push(`subscribe ${subscription} ${from}`);
    const isKept = published.some((event) => event.replayId === from && event.replayId >= firstKept);
    if (from >= 0 && !isKept)
      return json(
        refusal(
          channel,
          `400::The replayId {${from}} you provided was invalid.  Please provide a valid ID, -2 to replay all events, or -1 to replay only new events.`,
          'none',
        ),
      );
    client.positions.set(subscription, from === -1 ? replayId : from === -2 ? firstKept - 1 : from);
    return json([{channel, subscription, successful: true}]);
  }

  const waitingFor = ({positions}) =>
    published.filter(
      (event) => event.replayId >= firstKept && event.replayId > (positions.get(event.channel) ?? Infinity),
    );

  async function connect(message, client, signal) {
    log.push('connect');
    const isIdle = () => !waitingFor(client).length && !client.isRevoked && clients.has(message.clientId);
    while (isIdle() && !signal.aborted)
      await new Promise((resolve) => {
        waiting.add(resolve);
        signal.addEventListener('abort', resolve, {once: true});
      });
    signal.throwIfAborted();
    if (!clients.has(message.clientId)) return json(refusal(message.channel, '403::Unknown client', 'handshake'));
    if (client.isRevoked) return json(refusal(message.channel, '401::Authentication invalid', 'none'));
    const events = waitingFor(client);
    for (const event of events) client.positions.set(event.channel, event.replayId);
    return json([
      ...events.map(({channel, data}) => ({channel, data})),
      {channel: message.channel, successful: true, clientId: message.clientId, advice: {interval: 0}},
    ]);
  }

  const wake = () => {
    for (const resolve of waiting) resolve();
    waiting.clear();
  };

  return {
    log,
    /** How many connects are held open. */
    get held() {
      return waiting.size;
    },
    async fetch(url, {headers, body, signal}) {
      signal.throwIfAborted();
      const failure = failures.shift();
      if (failure instanceof Error) throw failure;
      if (failure) return failure;
      if (!/\/cometd\/\d+\.0$/.test(url)) return json({}, {}, 404);
      const [message] = JSON.parse(body);
      const token = /^Bearer (.+)$/.exec(headers.Authorization)?.[1];
      if (message.channel === '/meta/handshake') return handshake(message, token);
      const client = clients.get(message.clientId);
      if (!client) return json(refusal(message.channel, '403::Unknown client', 'handshake'));
      if (headers.Cookie !== `BAYEUX_BROWSER=${client.cookie}`)
        return json(refusal(message.channel, '400::Client has established a session, but no cookie present', 'none'));
      if (message.channel === '/meta/subscribe') return subscribe(message, client);
      return connect(message, client, signal);
    },
    /** A change of users, as an event of Change Data Capture. Ids have gaps. */
    publish(recordIds, fields = {Title: 'Analyst'}, channel = '/data/UserChangeEvent') {
      replayId += 1 + (replayId % 3);
      const header = {
        entityName: channel === '/data/UserChangeEvent' ? 'User' : 'Opportunity',
        changeType: 'UPDATE',
        recordIds,
        commitTimestamp: 1_700_000_000_000 + replayId,
      };
      const data = {schema: 'x', payload: {ChangeEventHeader: header, ...fields}, event: {replayId}};
      published.push({channel, replayId, data});
      wake();
      return replayId;
    },
    /** The retention window has passed: no event of before is kept. */
    forgetEvents() {
      firstKept = replayId + 1;
    },
    /** The session has timed out. */
    forgetClients() {
      clients.clear();
      wake();
    },
    /** Only this token counts from now on. */
    revoke(token) {
      tokens = new Set([token]);
      for (const client of clients.values()) client.isRevoked = true;
      wake();
    },
    /** The next requests fail. */
    fail(...answers) {
      failures = answers;
    },
  };
}
