import { button, h, heading } from './dom.js';
import { languages } from './toolbar.js';

/** What everybody sees first: language, who asks and why, and a free choice. */
export function attract(kiosk) {
  const { words, settings } = kiosk;
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
        h('strong', { lang: 'vi' }, settings.desk.name),
        h(
          'span',
          { class: 'campaign', lang: words.languageOf(settings.campaign.name) },
          words.pick(settings.campaign.name),
        ),
      ),
      h('p', { class: 'private' }, words.text('attract.private')),
      h(
        'ul',
        { class: 'promises' },
        h('li', null, words.text('attract.purpose')),
        h('li', null, words.text('attract.voluntary')),
        h('li', null, words.text('attract.anonymous')),
        h('li', null, length(words, settings.screens.length)),
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

/** Ten seconds for a question; a short form takes "one or two minutes". */
function length(words, questions) {
  const minutes = Math.round(questions / 6);
  return minutes > 2
    ? words.text('attract.length_long', questions, minutes)
    : words.text('attract.length', questions);
}
