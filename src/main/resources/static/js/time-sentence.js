// What a time means is said while it is typed: on the site's clock by the server, and on one's own clock if it differs.

const source = document.querySelector("script[data-times]").dataset.times

const own = Intl.DateTimeFormat().resolvedOptions().timeZone

function sayOwn(place) {
  for (const time of place.querySelectorAll("time[data-own-zone]")) {
    const instant = new Date(time.dateTime)
    const offset = /([+-]\d\d):(\d\d)$/.exec(time.dateTime)
    const site = offset ? Number(offset[1]) * 60 + Math.sign(Number(offset[1]) || 1) * Number(offset[2]) : 0
    if (-instant.getTimezoneOffset() === site) continue
    const said = new Intl.DateTimeFormat(document.documentElement.lang.replace(/^en$/, "en-GB"), { dateStyle: "full", timeStyle: "short" }).format(instant)
    time.textContent = time.dataset.ownZone.replace("{0}", said).replace("{1}", own)
    time.hidden = false
  }
}

for (const input of document.querySelectorAll("input[data-time-kind]")) {
  const place = document.getElementById(`${input.id}-says`)
  let waiting
  const say = async () => {
    const asked = input.value
    if (!asked) return place.replaceChildren()
    const answer = await fetch(`${source}?${new URLSearchParams({ time: asked, kind: input.dataset.timeKind })}`).catch(() => null)
    if (!answer?.ok || answer.redirected || input.value !== asked) return
    place.innerHTML = await answer.text()
    sayOwn(place)
  }
  input.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = setTimeout(say, 250)
  })
  if (input.value) say()
}
