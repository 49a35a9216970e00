import { button, h, heading } from './dom.js';
import { mode, needsCode } from './mode.js';
import { languages } from './toolbar.js';

/** What everybody sees first: language, who asks and why, and a free choice. */
export function attract(kiosk) {
  const { words, settings, campaign } = kiosk;
  const screens = campaign.screens ?? settings.screens;
  return {
    name: 'attract',
    languages: false,
    title: () => words.text('attract.title'),
    content: () => [
      languages(kiosk),
      h('p', { class: 'asker' }, words.pick(settings.asker)),
      heading(words.text('attract.title')),
      h(
        'p',
        { class: 'place' },
        place(words, settings),
        h(
          'span',
          { class: 'campaign', lang: words.languageOf(campaign.name) },
          words.pick(campaign.name),
        ),
      ),
      h(
        'p',
        { class: 'private' },
        words.text(needsCode() ? 'attract.private_asked' : 'attract.private'),
      ),
      h(
        'ul',
        { class: 'promises' },
        h('li', null, words.text('attract.purpose')),
        h('li', null, words.text('attract.voluntary')),
        h('li', null, words.text('attract.anonymous')),
        h('li', null, length(words, screens.length)),
      ),
      h(
        'div',
        { class: 'pair' },
        button(words.text('attract.start'), { id: 'start', class: 'big primary' }, kiosk.start),
        button(words.text('attract.decline'), { id: 'decline', class: 'big' }, kiosk.decline),
      ),
    ],
  };
}

/** Where the tablet stands; one that is carried around says how it asks instead. */
function place(words, { desk }) {
  const key = `device.mode.${mode()}`;
  return needsCode()
    ? h('strong', { lang: words.languageOfKey(key) }, words.text(key))
    : h('strong', { lang: 'vi' }, desk.name);
}

/** Ten seconds for a question; a short form takes "one or two minutes". */
function length(words, questions) {
  const minutes = Math.round(questions / 6);
  return minutes > 2
    ? words.text('attract.length_long', questions, minutes)
    : words.text('attract.length', questions);
}
