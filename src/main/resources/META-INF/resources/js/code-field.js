/**
 * The field for a one-time code. A scanned code comes in the address after "#", which browsers never
 * send; it is put into the field and taken out of the address bar and the history at once. A code
 * that cannot be right is told before it is sent. Without this script the field is simply typed in.
 */
import { format, isWellFormed } from "/kiosk/code.js";

const field = document.querySelector("input[data-code]");

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
  for (const link of document.querySelectorAll("a.language")) {
    link.hash = field.value === "" ? "" : new URLSearchParams({ code: field.value }).toString();
  }
}

function check() {
  const wrong = field.value.trim() !== "" && !isWellFormed(field.value);
  field.setCustomValidity(wrong ? field.dataset.wrong : "");
}

function fill() {
  const code = scanned();
  if (code !== null) {
    field.value = format(code);
    check();
    takeAlong();
    field.closest(".field").classList.add("scanned");
  }
}

if (field !== null) {
  fill();
  window.addEventListener("hashchange", fill);
  field.addEventListener("input", () => {
    field.setCustomValidity("");
    takeAlong();
  });
  field.addEventListener("change", () => {
    if (isWellFormed(field.value)) {
      field.value = format(field.value);
    }
    check();
    takeAlong();
  });
}
