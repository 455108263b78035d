// Trains NLP.js on the examples of a set and classifies its questions.
// In, from the file that is named: {language, threshold, seed, examples: [{text, intent}], questions: [text]}.
// Out: {training: seconds, microseconds: median of a question, intents: [intent or "None"]}.
'use strict';

const fs = require('fs');
const { dockStart } = require('@nlpjs/basic');

const languages = { en: 'LangEn', es: 'LangEs', fr: 'LangFr' };

// Mulberry32: the order of training matters to its neural network, so it is the same in each run.
function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(items, random) {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
}

async function main() {
  const { language, threshold, seed, examples, questions } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
  const dock = await dockStart({
    settings: { nlp: { autoSave: false, autoLoad: false, threshold, languages: [language], nlu: { log: false } } },
    use: ['Basic', languages[language]],
  });
  const nlp = dock.get('nlp');
  nlp.addLanguage(language);
  shuffle(examples, randomFrom(seed));
  for (const { text, intent } of examples) nlp.addDocument(language, text, intent);
  let start = process.hrtime.bigint();
  await nlp.train();
  const training = Number(process.hrtime.bigint() - start) / 1e9;

  const [intents, times] = [[], []];
  for (const question of questions) {
    start = process.hrtime.bigint();
    const { intent } = await nlp.process(language, question);
    times.push(Number(process.hrtime.bigint() - start) / 1e3);
    intents.push(intent);
  }

  times.sort((one, other) => one - other);
  fs.writeFileSync(process.argv[3], JSON.stringify({ training, microseconds: times[times.length >> 1], intents }));
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
