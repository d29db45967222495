// Plays where the page is, without leaving it. Without this script the same buttons are plain forms.
(() => {
  "use strict";
  const rows = [...document.querySelectorAll("[data-track]")];
  if (!rows.length || !window.fetch) return;
  const audio = new Audio();
  const said = document.getElementById("said");
  let now = null;
  const time = (seconds) => Math.floor(seconds / 60) + ":" + String(Math.floor(seconds % 60)).padStart(2, "0");
  const whole = (row) => row.dataset.length;
  const show = () => {
    const sounding = now !== null && !audio.paused;
    document.body.classList.toggle("sounding", sounding);
    for (const word of document.querySelectorAll("[data-word]")) word.textContent = sounding ? "Pause" : "Play";
    for (const row of rows) {
      const on = row === now;
      row.classList.toggle("on", on);
      const title = row.querySelector(".title").textContent.trim();
      row.querySelector("[data-play]").setAttribute("aria-label", (on && sounding ? "Pause " : "Play ") + title);
      row.querySelector("[data-time]").textContent = on ? time(audio.currentTime) + " of " + whole(row) : whole(row);
      const length = audio.duration || 0;
      row.querySelector(".past").style.width = on && length ? (100 * audio.currentTime) / length + "%" : "0";
    }
  };
  const start = async (row) => {
    if (row === now) {
      if (audio.paused) await audio.play(); else audio.pause();
      return;
    }
    const form = row.querySelector("[data-play]").form;
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "text/plain" },
      body: new URLSearchParams(new FormData(form)),
    });
    if (!answer.ok) { form.submit(); return; }
    now = row;
    audio.src = await answer.text();
    await audio.play();
    said.textContent = "Playing " + row.querySelector(".title").textContent.trim();
  };
  const tell = (problem) => { if (problem.name !== "AbortError") said.textContent = "It cannot be played here just now."; };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-play]");
    if (!button) return;
    event.preventDefault();
    const wanted = button.dataset.play === "all" ? now || rows.find((row) => button.closest("section").contains(row)) : button.closest("[data-track]");
    start(wanted).catch(tell);
  });
  audio.addEventListener("ended", () => {
    const next = rows[rows.indexOf(now) + 1];
    if (next && next.closest("section") === now.closest("section")) start(next).catch(tell); else show();
  });
  for (const event of ["play", "pause", "timeupdate", "loadedmetadata"]) audio.addEventListener(event, show);
  for (const player of document.querySelectorAll("audio.player")) player.remove();
})();
