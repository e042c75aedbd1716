// Keeps what is typed into an article's form on the server while it is typed, and says so. When it cannot be kept, the
// form stays as it is and is sent again: after a pause, or as soon as somebody has logged in in another tab.

const QUIET = 2_000 // milliseconds after the last change
const LONGEST = 5_000 // from the first change on, while somebody goes on typing
const PAUSES = [2_000, 4_000, 8_000, 15_000, 30_000]
const LOOK_FOR_LOGIN = 3_000
const LAST_WORDS = 60_000 // characters that a browser sends of a page that is gone
const INTERACTIONS = ["keydown", "pointerdown", "paste", "drop"]

class Autosave {
  #form
  #status
  #texts
  #kept
  #changes = 0
  #sequence = 0
  #failures = 0
  #stuck = false // until somebody does something about it
  #firstChange = 0
  #timer
  #sending
  #touched = false
  #leaving = false
  #waitingSubmit

  constructor(form, status) {
    this.#form = form
    this.#status = status
    this.#texts = status.dataset
    this.#kept = this.#typed()
    form.addEventListener("input", event => this.#change(event))
    form.addEventListener("change", event => this.#change(event))
    form.addEventListener("submit", event => this.#submit(event))
    form.addEventListener("autosave:now", () => this.#lastWords())
    INTERACTIONS.forEach(name => addEventListener(name, () => { this.#touched = true }, { capture: true }))
    document.addEventListener("visibilitychange", () => document.hidden ? this.#lastWords() : this.#again())
    addEventListener("pagehide", () => this.#lastWords())
    addEventListener("pageshow", () => { this.#leaving = false })
    addEventListener("focus", () => this.#again())
    addEventListener("online", () => this.#again())
    addEventListener("beforeunload", event => { if (this.#isUnsaved()) event.preventDefault() })
    if (form.querySelector("#form-errors")) this.#keepAnyway()
  }

  /** An editor that tidies its text before anybody has touched the page changes nothing. */
  #change(event) {
    this.#touched ||= event.isTrusted || document.activeElement?.tagName === "IFRAME"
    if (!this.#touched) {
      this.#kept = this.#typed()
      return
    }
    this.#firstChange ||= Date.now()
    this.#changes++
    this.#form.dispatchEvent(new CustomEvent("autosave:changed"))
    if (this.#failures === 0 || this.#stuck) this.#later(Math.min(QUIET, Math.max(0, this.#firstChange + LONGEST - Date.now())))
  }

  #keepAnyway() {
    this.#kept = undefined
    this.#touched = true
    this.#changes++
    this.#later(0)
  }

  #typed() {
    const typed = new FormData(this.#form)
    typed.delete("_csrf")
    return new URLSearchParams(typed).toString()
  }

  #isUnsaved() {
    return !this.#leaving && this.#changes > 0 && this.#typed() !== this.#kept
  }

  #later(milliseconds) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#keep(), milliseconds)
  }

  /** Something may have changed for the better. */
  #again() {
    if (this.#failures > 0 && !this.#stuck) {
      clearTimeout(this.#timer)
      this.#retry()
    }
  }

  #lastWords() {
    if (!this.#isUnsaved()) return
    this.#sending?.abort()
    this.#sending = undefined
    this.#keep({ keepalive: this.#typed().length < LAST_WORDS })
  }

  async #keep({ keepalive = false, anyway = false } = {}) {
    if (this.#sending || this.#leaving || "autosaveHeld" in this.#form.dataset) return
    clearTimeout(this.#timer)
    const typed = this.#typed()
    if (typed === this.#kept && !anyway) return this.#nothingLeft(this.#changes)
    const changes = this.#changes
    const sending = this.#sending = new AbortController()
    try {
      await this.#send(typed, anyway, keepalive, changes, sending.signal)
    } catch (error) {
      if (!sending.signal.aborted) this.#fail(navigator.onLine ? this.#texts.trouble : this.#texts.offline)
    } finally {
      if (this.#sending === sending) this.#sending = undefined
      if (this.#failures === 0 && this.#changes > changes && !this.#sending) this.#later(QUIET)
    }
  }

  async #send(typed, anyway, keepalive, changes, signal, fresh = false) {
    const body = new URLSearchParams(typed)
    body.set("_csrf", this.#form.elements._csrf.value)
    body.set("sequence", ++this.#sequence)
    if (anyway) body.set("anyway", "true")
    const answer = await fetch(this.#form.dataset.autosave,
      { method: "POST", body, keepalive, signal, redirect: "manual", headers: { Accept: "application/json" } })
    if (answer.ok) {
      this.#keepsDraft()
      this.#kept = typed
      this.#say(this.#texts.saved.replace("{0}", (await answer.json()).at))
      this.#nothingLeft(changes)
    } else if ((answer.status === 403 || answer.type === "opaqueredirect") && !fresh) {
      if (await this.#renewToken(signal)) await this.#send(typed, anyway, keepalive, changes, signal, true)
    } else if (answer.status === 409) {
      this.#fail((await answer.json()).why, Infinity, this.#button(this.#texts.anyway, () => this.#keep({ anyway: true })))
    } else if (answer.status === 422) {
      this.#fail((await answer.json()).why, Infinity)
    } else if (answer.status === 403 || answer.status === 404) {
      this.#fail(this.#texts.refused, Infinity)
    } else {
      throw new Error(answer.status)
    }
  }

  #nothingLeft(changes) {
    this.#failures = 0
    this.#firstChange = this.#changes > changes ? Date.now() : 0
    if (this.#changes === changes) this.#form.dispatchEvent(new CustomEvent("autosave:kept"))
  }

  /** The address of a new article leads to what was kept of it. */
  #keepsDraft() {
    const draft = this.#form.elements.draft.value
    if (draft && location.pathname.endsWith("/new")) history.replaceState(null, "", `?${new URLSearchParams({ draft })}`)
  }

  /** Asks whose session it is now; false while nobody, or somebody else, is logged in. */
  async #renewToken(signal) {
    const answer = await fetch(this.#texts.token, { signal, redirect: "manual", headers: { Accept: "application/json" } })
    if (answer.type === "opaqueredirect" || answer.status === 401) {
      this.#fail(this.#texts.ended, LOOK_FOR_LOGIN, this.#loginLink())
      return false
    }
    if (!answer.ok) throw new Error(answer.status)
    const { token, account } = await answer.json()
    if (String(account) !== this.#texts.account) {
      this.#fail(this.#texts.other, LOOK_FOR_LOGIN, this.#loginLink())
      return false
    }
    document.querySelectorAll("input[name=_csrf]").forEach(field => { field.value = token })
    return true
  }

  /** The form leaves the page only when there is somebody who takes it. */
  async #submit(event) {
    if (event.defaultPrevented) return
    if (this.#waitingSubmit?.passes) {
      this.#leaving = !this.#waitingSubmit.stays
      this.#waitingSubmit = undefined
      if (!this.#leaving) this.#later(0)
      return
    }
    event.preventDefault()
    const elsewhere = event.submitter?.formTarget || this.#form.target
    this.#waitingSubmit = { submitter: event.submitter, stays: elsewhere !== "" && elsewhere !== "_self" }
    await this.#trySubmit()
  }

  async #trySubmit() {
    const waiting = this.#waitingSubmit
    try {
      if (!await this.#renewToken()) return
      if (this.#waitingSubmit !== waiting) return
      if (!waiting.stays) {
        this.#sending?.abort()
        clearTimeout(this.#timer)
      }
      waiting.passes = true
      this.#form.requestSubmit(waiting.submitter)
    } catch {
      this.#fail(navigator.onLine ? this.#texts.trouble : this.#texts.offline)
    }
  }

  #fail(why, pause = PAUSES[Math.min(this.#failures, PAUSES.length - 1)], ...actions) {
    this.#failures++
    this.#stuck = pause === Infinity
    const retry = this.#stuck ? [] : [this.#button(this.#texts.retry, () => this.#retry())]
    this.#say(this.#texts.failed.replace("{0}", why), true, ...actions, ...retry)
    clearTimeout(this.#timer)
    if (!this.#stuck) this.#timer = setTimeout(() => this.#retry(), pause)
  }

  #retry() {
    if (this.#waitingSubmit && !this.#waitingSubmit.passes) this.#trySubmit()
    else this.#keep()
  }

  #say(words, failed = false, ...actions) {
    const text = document.createElement("span")
    text.textContent = words
    this.#status.hidden = false
    this.#status.classList.toggle("autosave--failed", failed)
    if (this.#status.textContent !== [words, ...actions.map(action => action.textContent)].join("")) {
      this.#status.replaceChildren(text, ...actions)
    }
  }

  #loginLink() {
    return Object.assign(document.createElement("a"), { href: this.#texts.login, target: "_blank", textContent: this.#texts.signIn })
  }

  #button(textContent, action) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button--plain", textContent })
    button.addEventListener("click", action)
    return button
  }
}

const form = document.querySelector("form[data-autosave]")
if (form) new Autosave(form, form.querySelector("[data-autosave-status]"))
