import { aside, button, h } from './dom.js';

const SIZES = ['A', 'A+', 'A++'];

/** Language, text size and contrast, within reach on every screen. */
export function toolbar(kiosk, view) {
  return h('div', { class: 'tools' }, [
    view.languages === false ? null : languages(kiosk),
    sizes(kiosk),
    contrast(kiosk),
  ]);
}

/** A button for each language, in its own words. */
export function languages(kiosk) {
  const choices = kiosk.languages.map(({ code, name }) =>
    choice(kiosk, { id: `language-${code}`, lang: code }, name, { language: code }),
  );
  return group(kiosk.words.text('tools.language'), 'languages', choices);
}

function sizes(kiosk) {
  const choices = SIZES.map((letters, index) => {
    const words = aside(` ${kiosk.words.text(`tools.size.${index + 1}`)}`);
    return choice(kiosk, { id: `size-${index + 1}` }, [letters, words], { size: index + 1 });
  });
  return group(kiosk.words.text('tools.size'), 'sizes', choices);
}

function contrast(kiosk) {
  const high = kiosk.display.contrast;
  const attributes = { id: 'contrast', class: 'tool', 'aria-pressed': String(high) };
  return button(kiosk.words.text('tools.contrast'), attributes, () => {
    kiosk.display.set({ contrast: !high });
    kiosk.redraw();
  });
}

function choice(kiosk, attributes, label, wanted) {
  const [[name, value]] = Object.entries(wanted);
  const pressed = String(kiosk.display[name] === value);
  return button(label, { class: 'tool', 'aria-pressed': pressed, ...attributes }, () => {
    kiosk.display.set(wanted);
    kiosk.redraw();
  });
}

function group(label, name, children) {
  return h('div', { class: name, role: 'group', 'aria-label': label }, children);
}
