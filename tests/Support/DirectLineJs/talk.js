// Holds a conversation with botframework-directlinejs and says what it saw, a JSON object a line.
// node talk.js <what> <address of the service> <token> [conversation]
const { createRequire } = require('node:module');
const load = createRequire(process.cwd() + '/');
globalThis.XMLHttpRequest = load('xhr2');
const sockets = [];
globalThis.WebSocket = class extends load('ws') {
  constructor(...args) {
    super(...args);
    sockets.push(this);
  }
};
const { DirectLine } = load('botframework-directlinejs');

const [what, address, token, conversationId] = process.argv.slice(2);
const say = line => console.log(JSON.stringify(line));
setTimeout(() => {
  say({ fault: 'nothing for 40 s' });
  process.exit(1);
}, 40_000).unref();

function connect(options) {
  const client = new DirectLine({ domain: `${address}v3/directline`, token, pollingInterval: 200, random: () => 0, ...options });
  client.connectionStatus$.subscribe(status => say({ status }));
  const waiting = [];
  const seen = [];
  client.activity$.subscribe(
    activity => {
      seen.push(activity);
      waiting.filter(wait => wait.fits(activity)).forEach(wait => wait.resolve(activity));
    },
    error => say({ fault: `${error}` }),
  );
  return {
    client,
    seen,
    when: fits => seen.some(fits) ? Promise.resolve(seen.find(fits)) : new Promise(resolve => waiting.push({ fits, resolve })),
    post: activity => new Promise((resolve, reject) => client.postActivity({ from: { id: 'whoever' }, ...activity }).subscribe(resolve, reject)),
  };
}

async function ask(talk, text) {
  const id = await talk.post({ type: 'message', text, channelData: { clientActivityID: `own-${text}` } });
  const echo = await talk.when(activity => activity.id === id);
  const reply = await talk.when(activity => activity.replyToId === id && activity.type === 'message');
  say({ text, id, echo: echo.channelData.clientActivityID, echoRole: echo.from.role, replyFrom: reply.from.role });
}

const stories = {
  async stream() {
    const talk = connect({});
    await talk.when(activity => activity.from.role === 'bot');
    await ask(talk, 'Bonjour');
    await ask(talk, 'Encore');
    say({ sockets: sockets.length });
  },
  async poll() {
    const talk = connect({ webSocket: false });
    await talk.when(activity => activity.from.role === 'bot');
    await ask(talk, 'Bonjour');
    await ask(talk, 'Encore');
    say({ sockets: sockets.length });
  },
  // A network that breaks: the client reconnects by itself, and has seen everything once.
  async broken() {
    const talk = connect({});
    await ask(talk, 'Bonjour');
    sockets[0].terminate();
    const id = await talk.post({ type: 'message', text: 'Encore' });
    await talk.when(activity => activity.replyToId === id);
    const ids = talk.seen.map(activity => activity.id);
    say({ sockets: sockets.length, seenTwice: ids.length - new Set(ids).size });
  },
  // A page that was loaded again.
  async resume() {
    const talk = connect({ conversationId, watermark: '0' });
    await talk.when(activity => activity.text === 'last');
    say({ texts: talk.seen.filter(activity => activity.from.role === 'user').map(activity => activity.text) });
    await ask(talk, 'Encore');
  },
};

stories[what]().then(
  () => process.exit(0),
  error => {
    say({ fault: `${error?.status ?? ''} ${error?.message ?? error}` });
    process.exit(1);
  },
);
