/** Buttons that print the page; without scripts they are not shown, and the browser's menu does it. */
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
