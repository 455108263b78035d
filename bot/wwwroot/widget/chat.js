// Opens Web Chat for an institution's key, and keeps it open: the conversation is picked up again after a reload, after
// the token has expired (a laptop that slept), and without WebSocket where a proxy swallows it.

const directLine = new URL('/v3/directline', location.href).href;

// directlinejs calls itself online before its socket has opened, and stays so where the socket never opens. The greeting
// is always there to be read, so an open socket brings something at once.
const socketPatience = 10_000;
const retryDelay = 15_000;

// directlinejs' ConnectionStatus
const online = 2;
const dead = new Set([3, 4, 5]);

const localeTags = { fr: 'fr-FR', en: 'en-US', es: 'es-ES' };

export class Chat {
  #frame; #key; #locale; #nonce; #colours; #wording; #onState;
  #memory; #store; #subscription; #timer; #failures = 0; #run = 0;

  constructor({ frame, key, locale, nonce, colours, wording, onState }) {
    this.#frame = frame;
    this.#key = key;
    this.#locale = locale;
    this.#nonce = nonce;
    this.#colours = colours;
    this.#wording = wording;
    this.#onState = onState;
    this.#memory = new Memory(`studenthealth.chat.${key}`);
  }

  async open() {
    const run = this.#close();
    this.#onState(this.#failures ? 'reconnecting' : 'connecting');
    const known = this.#memory.read();
    let session;
    try {
      session = await this.#fetchSession(known?.resume);
    } catch {
      this.#fail(run);
      return;
    }

    if (run === this.#run) {
      this.#memory.write({ resume: session.resume, conversationId: session.conversationId });
      this.#show(run, session, { resumed: session.conversationId === known?.conversationId, webSocket: true });
    }
  }

  // Forgets the conversation on this device and starts another.
  restart() {
    this.#memory.clear();
    this.#failures = 0;
    return this.open();
  }

  ask(text) {
    this.#store?.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard' } });
  }

  async #fetchSession(resume) {
    const response = await fetch('/widget/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ key: this.#key, locale: this.#locale, ...(resume && { resume }) }),
    });
    if (!response.ok) {
      throw new Error(`/widget/token answered ${response.status}`);
    }

    return response.json();
  }

  #show(run, session, { resumed, webSocket }) {
    // Token and conversation without a stream address: given one, directlinejs would not refresh the token.
    const connection = window.WebChat.createDirectLine({
      domain: directLine,
      token: session.token,
      webSocket,
      conversationStartProperties: { locale: localeTags[this.#locale] },
      ...(resumed && { conversationId: session.conversationId, watermark: '0' }),
    });
    this.#store = window.WebChat.createStore({}, () => next => action => {
      if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
        clearTimeout(this.#timer);
        this.#failures = 0;
      }

      return next(action);
    });
    this.#subscription = connection.connectionStatus$.subscribe(status => {
      if (run !== this.#run) {
        return;
      }

      if (status === online) {
        this.#onState('open');
        if (webSocket) {
          this.#timer = setTimeout(() => this.#show(this.#close(), session, { resumed: true, webSocket: false }), socketPatience);
        }
      } else if (dead.has(status)) {
        this.#fail(run);
      }
    });

    const root = document.createElement('div');
    this.#frame.replaceChildren(root);
    window.WebChat.renderWebChat(
      {
        directLine: connection,
        store: this.#store,
        locale: localeTags[this.#locale],
        nonce: this.#nonce,
        overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: this.#wording['send-box'] },
        styleOptions: { ...styleOptions, ...painted(this.#colours) },
      },
      root,
    );
  }

  // The first time at once, with a new token; then with patience, and after three times without the old conversation.
  #fail(run) {
    if (run !== this.#run) {
      return;
    }

    this.#failures++;
    if (this.#failures >= 3) {
      this.#memory.clear();
    }

    this.#close();
    this.#onState(this.#failures === 1 ? 'reconnecting' : 'failed');
    this.#timer = setTimeout(() => this.open(), this.#failures === 1 ? 0 : retryDelay);
  }

  // What an earlier connection still reports is nobody's any more.
  #close() {
    clearTimeout(this.#timer);
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    return ++this.#run;
  }
}

// localStorage throws where the browser blocks it: then the conversation lasts as long as the page.
class Memory {
  #name; #value;

  constructor(name) {
    this.#name = name;
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.#name)) ?? undefined;
    } catch {
      return this.#value;
    }
  }

  write(value) {
    this.#value = value;
    try {
      localStorage.setItem(this.#name, JSON.stringify(value));
    } catch {
      // kept in memory
    }
  }

  clear() {
    this.#value = undefined;
    try {
      localStorage.removeItem(this.#name);
    } catch {
      // kept in memory
    }
  }
}

// An institution's own colours; that they can be read was checked with its file.
const painted = ({ accent, onAccent }) => ({
  accent,
  bubbleFromUserBackground: accent,
  bubbleFromUserBorderColor: accent,
  bubbleFromUserTextColor: onAccent,
  suggestedActionBorderColor: accent,
  suggestedActionTextColor: accent,
});

// Colours reach a contrast of 4.5 to 1 against what they stand on.
const styleOptions = {
  subtle: '#4a5b60',
  primaryFont: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  backgroundColor: '#ffffff',
  bubbleBackground: '#f0f6f5',
  bubbleBorderColor: '#d8e5e4',
  bubbleBorderRadius: 14,
  bubbleFromUserBorderRadius: 14,
  bubbleMaxWidth: 560,
  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: '#ffffff',
  suggestedActionBorderRadius: 18,
  sendBoxPlaceholderColor: '#5b6b70',
  timestampColor: '#4a5b60',
  // Zero: with any other grouping the thumbs show under the last message of a reply only.
  groupTimestamp: 0,
  hideUploadButton: true,
  markdownRenderHTML: false,
};
