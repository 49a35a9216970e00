/**
 * An element. Texts become text nodes, never markup.
 * @param {string} tag
 * @param {Object<string, *>} [attributes] null and false leave one out; `on` holds listeners
 * @param {...(Node|string|null|Array)} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** As {@link h}, for drawings. */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) {
        element.addEventListener(event, listener);
      }
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** A button that never sends a form by itself. */
export function button(text, attributes, onClick) {
  return h('button', { type: 'button', ...attributes, on: { click: onClick } }, text);
}

/** The heading that is read and gets the focus when a screen appears. */
export function heading(text, attributes) {
  return h('h1', { tabindex: '-1', ...attributes }, text);
}

/** Words for screen readers only. */
export function aside(text) {
  return h('span', { class: 'unseen' }, text);
}
