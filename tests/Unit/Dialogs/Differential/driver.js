// Plays scenarios (a JSON array on standard input) on the framework in JavaScript and prints what the bot said in each turn.
// The dialogs of a scenario are data, so that both frameworks run the same ones: see Scenario.cs.
'use strict';
const { ConversationState, MemoryStorage, TestAdapter } = require('botbuilder');
const dialogs = require('botbuilder-dialogs');

const styles = { auto: 'auto', none: 'none', inline: 'inline', list: 'list', suggestedAction: 'suggestedAction', heroCard: 'heroCard' };
const styleOf = (name) => dialogs.ListStyle[styles[name]];

function show(result) {
  if (result === undefined || result === null) return 'nothing';
  // Options that were not given are an empty object here, and null in .NET.
  if (typeof result === 'object' && !Object.keys(result).length) return 'nothing';
  if (result === true) return 'yes';
  if (result === false) return 'no';
  if (result.value !== undefined && result.score !== undefined) return `${result.value} #${result.index}`;
  return String(result);
}

const message = (text) => (text === undefined ? undefined : { type: 'message', text });

function promptOptions(ask) {
  return {
    prompt: message(ask.text),
    retryPrompt: message(ask.retry),
    choices: ask.choices && ask.choices.map((choice) => (typeof choice === 'string' ? { value: choice } : choice)),
    style: ask.style === undefined ? undefined : styleOf(ask.style),
  };
}

function step(operations) {
  return async (context) => {
    for (const operation of operations) {
      if (operation.say !== undefined) {
        const text = operation.say.replace('{result}', show(context.result)).replace('{options}', show(context.options)).replace('{kept}', show(context.values.kept));
        await context.context.sendActivity(text);
      }
      if (operation.keep) context.values.kept = context.result;
      if (operation.ask) return context.prompt(operation.ask.id, promptOptions(operation.ask));
      if (operation.begin) return context.beginDialog(operation.begin, operation.options);
      if (operation.replace) return context.replaceDialog(operation.replace, operation.options);
      if (operation.next) return context.next(context.result);
      if (operation.end) return context.endDialog(operation.end === true ? context.result : operation.end);
      if (operation.cancel) return context.cancelAllDialogs(operation.cancel === 'parents');
    }
    return dialogs.Dialog.EndOfTurn;
  };
}

function validator(rules) {
  if (!rules) return undefined;
  return async (prompt) => {
    const value = prompt.recognized.value;
    const size = typeof value === 'string' ? value.length : value;
    const accepted = prompt.recognized.succeeded && size >= rules.min && size <= rules.max;
    if (!accepted && rules.says) await prompt.context.sendActivity(rules.says.replace('{attempt}', String(prompt.attemptCount)));
    return accepted;
  };
}

function build(definition) {
  const { type, id } = definition;
  const check = validator(definition.validator);
  switch (type) {
    case 'waterfall':
      return new dialogs.WaterfallDialog(id, definition.steps.map(step));
    case 'component': {
      const component = new dialogs.ComponentDialog(id);
      definition.dialogs.forEach((inner) => component.addDialog(build(inner)));
      if (definition.initial) component.initialDialogId = definition.initial;
      return component;
    }
    case 'text':
      return new dialogs.TextPrompt(id, check);
    case 'number':
      return new dialogs.NumberPrompt(id, check);
    case 'choice':
    case 'confirm': {
      const prompt = type === 'choice' ? new dialogs.ChoicePrompt(id) : new dialogs.ConfirmPrompt(id);
      if (definition.style) prompt.style = styleOf(definition.style);
      if (definition.choiceOptions) prompt.choiceOptions = definition.choiceOptions;
      return prompt;
    }
    default:
      throw new Error(`No dialog of type ${type}`);
  }
}

// What a bot may do before its dialogs see the message.
async function command(dc, text) {
  const [name, argument] = (text || '').split(' ');
  switch (name) {
    case '!cancel':
      return dc.cancelAllDialogs();
    case '!begin':
      return dc.beginDialog(argument);
    case '!replace':
      return dc.replaceDialog(argument);
    case '!reprompt':
      await dc.repromptDialog();
      return { status: 'waiting' };
    case '!end':
      return dc.endDialog('ended');
    default:
      return undefined;
  }
}

function line(activity) {
  const said = { type: activity.type, text: activity.text || null, inputHint: activity.inputHint || null };
  const actions = activity.suggestedActions && activity.suggestedActions.actions;
  if (actions && actions.length) said.actions = actions.map(({ type, title, value }) => ({ type, title, value }));
  const cards = (activity.attachments || []).map(({ contentType, content }) => ({
    contentType,
    text: content.text || null,
    buttons: (content.buttons || []).map(({ type, title, value }) => ({ type, title, value })),
  }));
  if (cards.length) said.cards = cards;
  return said;
}

async function play(scenario) {
  const state = new ConversationState(new MemoryStorage());
  const set = new dialogs.DialogSet(state.createProperty('dialogs'));
  scenario.dialogs.forEach((definition) => set.add(build(definition)));

  const turns = [];
  let turn;
  const adapter = new TestAdapter(
    async (context) => {
      const dc = await set.createContext(context);
      try {
        let result = await command(dc, context.activity.text);
        if (!result) {
          result = await dc.continueDialog();
          if (result.status === 'empty' && context.activity.type === 'message') result = await dc.beginDialog(scenario.start);
        }
        turn.status = result.status;
        turn.result = show(result.result);
      } catch (error) {
        turn.status = 'error';
      }
      await state.saveChanges(context);
    },
    { channelId: scenario.channel, locale: scenario.locale },
  );

  for (const said of scenario.messages) {
    turn = { said: typeof said === 'string' ? said : said.name, replies: [] };
    await adapter.receiveActivity(typeof said === 'string' ? { type: 'message', text: said, locale: scenario.locale } : said);
    while (adapter.activeQueue.length) turn.replies.push(line(adapter.activeQueue.shift()));
    turns.push(turn);
  }
  return turns;
}

let input = '';
process.stdin.on('data', (chunk) => (input += chunk));
process.stdin.on('end', async () => {
  const played = [];
  for (const scenario of JSON.parse(input)) played.push(await play(scenario));
  process.stdout.write(JSON.stringify(played));
});
