/**
 * The field for a one-time code. A scanned code comes in the address after "#", which browsers never
 * send; it is put into the field and taken out of the address bar and the history at once. A code
 * that cannot be right is told before it is sent. Without this script the field is simply typed in.
 */
import { format, isWellFormed } from "/kiosk/code.js";

/** The page may be replaced by the server's next one, so the field is looked for each time. */
const field = () => document.querySelector("input[data-code]");
const isField = (event) => event.target.matches("input[data-code]");

function scanned() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const code = fragment.get("code");
  if (code !== null) {
    history.replaceState(null, "", location.pathname + location.search);
  }
  return code;
}

/** The page in the other language is another page: the code goes along after "#". */
function takeAlong() {
  const code = field().value;
  for (const link of document.querySelectorAll("a.language")) {
    link.hash = code === "" ? "" : new URLSearchParams({ code }).toString();
  }
}

function check() {
  const { value, dataset } = field();
  const wrong = value.trim() !== "" && !isWellFormed(value);
  field().setCustomValidity(wrong ? dataset.wrong : "");
}

function fill() {
  const code = field() && scanned();
  if (code) {
    field().value = format(code);
    check();
    takeAlong();
    field().closest(".field").classList.add("scanned");
  }
}

fill();
window.addEventListener("hashchange", fill);
document.addEventListener("input", (event) => {
  if (isField(event)) {
    event.target.setCustomValidity("");
    takeAlong();
  }
});
document.addEventListener("change", (event) => {
  if (isField(event)) {
    if (isWellFormed(event.target.value)) {
      event.target.value = format(event.target.value);
    }
    check();
    takeAlong();
  }
});
