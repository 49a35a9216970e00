// Keeps the chosen file in the browser and sends it again with every step, so that the server keeps
// nothing. Without this script the pages ask for the file again.
(() => {
  "use strict";
  const LARGEST = 200 * 1024 * 1024;
  let held = null;
  let clicked = null;

  const area = () => document.getElementById("analysis");

  function begin() {
    area().classList.toggle("held", held !== null);
  }

  function say(key, percent) {
    const progress = document.getElementById("progress");
    const bar = document.getElementById("progress-bar");
    progress.hidden = key === null;
    if (key === null) return;
    document.getElementById("progress-text").textContent = progress.dataset[key];
    bar.hidden = key === "failed" || key === "large";
    if (percent === undefined) bar.removeAttribute("value");
    else bar.value = percent;
  }

  // Storing takes longer than sending: the server says how far it is, in words and in percent.
  function watch(request) {
    const progress = document.getElementById("progress");
    if (!progress.dataset.watch) return;
    const timer = setInterval(async () => {
      const answer = await fetch(progress.dataset.watch).catch(() => null);
      const [words, percent] = (answer && answer.ok ? await answer.text() : "").split("\n");
      if (!words || request.readyState === XMLHttpRequest.DONE) return;
      document.getElementById("progress-text").textContent = words;
      document.getElementById("progress-bar").value = percent;
    }, 1000);
    request.addEventListener("loadend", () => clearInterval(timer));
  }

  // A page of its own says what is wrong; here its words are enough.
  function tell(page) {
    say("failed");
    const words = [...page.querySelectorAll("#problem > p, #problem li")].filter((line) => !line.querySelector("a"));
    if (words.length) document.getElementById("progress-text").textContent = words.map((line) => line.textContent).join(" ");
  }

  function show(html) {
    const next = new DOMParser().parseFromString(html, "text/html");
    const found = next.getElementById("analysis");
    if (!found) {
      tell(next);
      return;
    }
    area().replaceWith(found);
    document.title = next.title;
    begin();
    (document.getElementById("faults") || area().querySelector("h1")).focus();
    window.scrollTo(0, 0);
  }

  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    say(null);
  }

  function send(form, button) {
    const chosen = form.querySelector("input[type=file]");
    if (chosen && chosen.files.length) held = chosen.files[0];
    if (!held) return false;
    if (held.size > LARGEST) {
      say("large");
      return true;
    }
    const data = new FormData(form);
    data.set("data", held, held.name);
    const download = button && button.dataset.download;
    const request = new XMLHttpRequest();
    const target = new URL((button && button.getAttribute("formaction")) || form.getAttribute("action"), location.href);
    request.open("POST", target);
    request.responseType = "blob";
    request.upload.onprogress = (event) => say("sending", (100 * event.loaded) / event.total);
    request.upload.onload = () => {
      say("reading");
      watch(request);
    };
    request.onerror = () => say("failed");
    request.onload = async () => {
      const page = (request.getResponseHeader("Content-Type") || "").startsWith("text/html");
      if (request.responseURL && new URL(request.responseURL).pathname !== target.pathname) location.assign(request.responseURL);
      else if (download && !page && request.status === 200) save(request.response, download);
      else show(await request.response.text());
    };
    say("sending", 0);
    request.send(data);
    return true;
  }

  document.addEventListener("click", (event) => {
    clicked = event.target.closest("button");
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!area() || !area().contains(form)) return;
    if (send(form, event.submitter || clicked)) event.preventDefault();
  });
  document.addEventListener("change", (event) => {
    if (event.target.id === "data" && event.target.closest(".drop")) event.target.form.requestSubmit();
  });
  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      const zone = document.querySelector(".drop");
      if (!zone) return;
      event.preventDefault();
      zone.classList.toggle("over", kind === "dragover");
      if (kind === "drop" && event.dataTransfer.files.length) {
        held = event.dataTransfer.files[0];
        send(zone, null);
      }
    });
  }
  begin();
})();
