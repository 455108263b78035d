import { Chat } from './chat.js';

const frame = document.querySelector('[data-chat]');
const state = document.querySelector('[data-chat-state]');
const restart = document.querySelector('[data-chat-restart]');
const wording = JSON.parse(frame.dataset.wording);

const chat = new Chat({
  frame,
  key: frame.dataset.key,
  locale: frame.dataset.locale,
  nonce: frame.dataset.nonce,
  colours: { accent: frame.dataset.accent, onAccent: frame.dataset.onAccent },
  wording,
  onState: name => {
    state.textContent = wording[name];
    restart.hidden = name !== 'open';
  },
});

restart.addEventListener('click', () => chat.restart());
for (const button of document.querySelectorAll('[data-ask]')) {
  button.addEventListener('click', () => {
    chat.ask(button.textContent);
    document.querySelector('.chat').scrollIntoView({ block: 'nearest' });
  });
}

chat.open();
