// Keeps in this browser what has not reached the site yet. What a crash or a lost connection left here is offered when
// the article is opened again, beside what the site has; nothing is put in the place of anything by itself.

const PAUSE = 400
const PREFIX = "conference-news:typed:"
const ASIDE = new Set(["_csrf", "page", "seen", "draft", "base", "version", "sequence"])

class LocalCopy {
  #form
  #offer
  #texts
  #own
  #key
  #timer

  constructor(form, offer) {
    this.#form = form
    this.#offer = offer
    this.#texts = offer.dataset
    this.#own = `${PREFIX}${this.#texts.account}:`
    const { draft } = form.elements
    this.#key = this.#own + (draft.value ? `new:${draft.value}` : this.#texts.article)
    form.addEventListener("autosave:changed", () => { clearTimeout(this.#timer); this.#timer = setTimeout(() => this.#store(), PAUSE) })
    form.addEventListener("autosave:kept", () => { clearTimeout(this.#timer); this.#forget(this.#key) })
    this.#forgetSaved()
    this.#look()
  }

  #store() {
    const fields = Array.from(new FormData(this.#form)).filter(([name]) => name !== "_csrf")
    try {
      localStorage.setItem(this.#key, JSON.stringify({ at: Date.now(), page: this.#form.elements.page.value, fields }))
    } catch {
      // no room, or not allowed: the site has what it could be sent
    }
  }

  #forget(key) {
    try {
      localStorage.removeItem(key)
    } catch {
      // nothing is stored where nothing may be
    }
  }

  #read(key) {
    try {
      return JSON.parse(localStorage.getItem(key))
    } catch {
      return null
    }
  }

  #keys() {
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(this.#own))
    } catch {
      return []
    }
  }

  /** What a page has saved or discarded needs no copy, wherever that page was. */
  #forgetSaved() {
    for (const key of this.#keys()) {
      if (this.#texts.closedPage && this.#read(key)?.page === this.#texts.closedPage) this.#forget(key)
    }
  }

  async #look() {
    const copy = this.#read(this.#key)
    if (!copy || "sent" in this.#texts) return this.#nameOthers() // a form that comes back holds what was typed
    if (this.#content(copy.fields) === this.#content(Array.from(new FormData(this.#form)))) return this.#forget(this.#key)
    this.#form.inert = true
    this.#form.dataset.autosaveHeld = ""
    try {
      const table = await this.#compare(copy)
      if (table) return this.#show(copy, table)
      this.#forget(this.#key)
      this.#release()
    } catch {
      this.#show(copy, document.createTextNode(""))
    }
  }

  #content(fields) {
    return JSON.stringify(fields.filter(([name]) => !ASIDE.has(name) && !name.startsWith("_"))
      .map(([name, value]) => [name, value.replaceAll("\r\n", "\n")]))
  }

  /** New articles that were begun in this browser and are not on the site. */
  #nameOthers() {
    if (!this.#form.elements.draft.value) return
    const others = this.#keys().filter(key => key.startsWith(`${this.#own}new:`) && key !== this.#key)
    if (others.length === 0) return
    const links = others.map(key => {
      const fields = new Map(this.#read(key)?.fields ?? [])
      const href = `?${new URLSearchParams({ draft: key.slice(this.#own.length + 4) })}`
      const item = document.createElement("li")
      item.append(Object.assign(document.createElement("a"), { href, textContent: fields.get("headline")?.trim() || this.#texts.untitled }))
      return item
    })
    const list = Object.assign(document.createElement("ul"), { className: "act-list" })
    list.append(...links)
    this.#fill(this.#texts.begun, list)
  }

  async #compare(copy) {
    const answer = await this.#post(this.#texts.comparison, copy.fields)
    const table = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-comparison]")
    return table && document.importNode(table, true)
  }

  async #post(path, fields) {
    const body = new URLSearchParams(fields.filter(([name]) => !["page", "seen", "sequence"].includes(name)))
    body.set("_csrf", this.#form.elements._csrf.value)
    body.set("page", this.#form.elements.page.value)
    body.set("sequence", 1)
    body.set("anyway", "true")
    const answer = await fetch(path, { method: "POST", body, redirect: "manual" })
    if (!answer.ok) throw new Error(answer.status)
    return answer
  }

  #show(copy, table) {
    const acts = Object.assign(document.createElement("div"), { className: "form__actions" })
    acts.append(this.#button(this.#texts.mine, () => this.#useMine(copy), "button button--primary"),
                this.#button(this.#texts.theirs, () => { this.#forget(this.#key); this.#release() }, "button"))
    this.#fill(this.#texts.found.replace("{0}", this.#time(copy.at)), table, acts)
    this.#offer.focus()
  }

  /** As the site prints it: 22 Nov 2024, 09:00:00. */
  #time(at) {
    const { lang } = document.documentElement
    return new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang,
      { dateStyle: "medium", timeStyle: "medium", hourCycle: "h23", timeZone: this.#texts.zone }).format(at)
  }

  #fill(words, ...below) {
    this.#offer.hidden = false
    this.#offer.replaceChildren(Object.assign(document.createElement("p"), { textContent: words }), ...below)
  }

  async #useMine(copy) {
    try {
      await this.#post(this.#form.dataset.autosave, copy.fields)
      this.#forget(this.#key)
      location.reload()
    } catch {
      this.#offer.append(Object.assign(document.createElement("p"), { role: "alert", textContent: this.#texts.failed }))
    }
  }

  #release() {
    this.#offer.hidden = true
    this.#form.inert = false
    delete this.#form.dataset.autosaveHeld
    this.#form.querySelector("textarea")?.focus()
  }

  #button(textContent, action, className) {
    const button = Object.assign(document.createElement("button"), { type: "button", className, textContent })
    button.addEventListener("click", action)
    return button
  }
}

const form = document.querySelector("form[data-autosave]")
const offer = document.querySelector("[data-local-copy]")
if (form && offer) new LocalCopy(form, offer)
