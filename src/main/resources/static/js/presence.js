// Says that the article is open here, hears who else has it open, and closes the form while somebody else writes.

const BEAT = 10_000
const TYPED = "input:not([type=radio], [type=checkbox], [type=hidden]), textarea"
const OTHERWISE = "input[type=radio], input[type=checkbox], select, button, .tox, [contenteditable=true]"

class Presence {
  #notice
  #form
  #texts
  #closed = false
  #wrote = false
  #timer

  constructor(notice, form) {
    this.#notice = notice
    this.#form = form
    this.#texts = notice.dataset
    document.addEventListener("visibilitychange", () => this.#beat())
    addEventListener("pagehide", () => { clearTimeout(this.#timer); this.#send(this.#texts.end, {}, true).catch(() => {}) })
    addEventListener("pageshow", event => { if (event.persisted) this.#beat() })
    this.#beat()
  }

  #send(path, fields, keepalive = false) {
    const body = new URLSearchParams({ ...fields, _csrf: this.#form.elements._csrf.value })
    return fetch(path, { method: "POST", body, keepalive, redirect: "manual", headers: { Accept: "application/json" } })
  }

  async #beat() {
    clearTimeout(this.#timer)
    try {
      const writes = this.#texts.writes === "true" && !this.#closed
      const answer = await this.#send(this.#texts.beat, { active: !document.hidden, writes })
      if (answer.ok) this.#hear(await answer.json())
    } catch {
      // whoever is offline is not present; what was typed is kept otherwise
    }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#beat(), BEAT)
  }

  #hear({ writer, taken, others }) {
    this.#show(others)
    if (writer) this.#close(this.#wrote ? taken : `${writer} ${this.#texts.view}`)
    else if (this.#closed) this.#offer()
    else this.#wrote = this.#texts.writes === "true"
  }

  #show(others) {
    const list = this.#notice.querySelector("[data-presence-others]")
    if (others.join() === Array.from(list.children, item => item.textContent).join()) return
    list.replaceChildren(...others.map(textContent => Object.assign(document.createElement("li"), { textContent })))
  }

  /** What is typed by now is kept first; then it can be read and copied, not changed. */
  #close(why) {
    this.#say(why)
    this.#takeover(false)
    if (this.#closed) return
    this.#closed = true
    this.#form.dispatchEvent(new CustomEvent("autosave:now"))
    this.#form.classList.add("piece__form--closed")
    this.#shut()
    new MutationObserver(() => this.#shut()).observe(this.#form, { childList: true, subtree: true })
    this.#form.dispatchEvent(new CustomEvent("presence:closed"))
  }

  /** Also what comes into the form later, such as the rich-text editor. */
  #shut() {
    this.#form.querySelectorAll(TYPED).forEach(field => { field.readOnly = true })
    this.#form.querySelectorAll(OTHERWISE).forEach(control => { control.inert = true })
  }

  #offer() {
    const resume = Object.assign(document.createElement("a"), { href: location.href, className: "button", textContent: this.#texts.resume })
    this.#say(this.#texts.free, resume)
    this.#takeover(true)
  }

  #takeover(hidden) {
    const act = this.#notice.querySelector("[data-presence-takeover]")
    if (act) act.hidden = hidden
  }

  #say(words, ...actions) {
    const box = this.#notice.querySelector("[data-presence-closed]")
    if (box.dataset.said === words) return
    box.dataset.said = words
    box.hidden = false
    box.replaceChildren(Object.assign(document.createElement("p"), { textContent: words }), ...actions)
  }
}

const notice = document.querySelector("[data-presence]")
const form = document.querySelector("form#writing")
if (notice && form) new Presence(notice, form)
