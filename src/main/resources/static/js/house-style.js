// The house style's list follows what is typed. A button that mends does so in the form, to be saved with everything else;
// one that leaves a place as it is needs no new page.

const WAIT = 1_500 // milliseconds after the last change

class HouseStyle {
  #panel
  #list
  #status
  #form
  #waiting
  #asked = 0

  constructor(panel) {
    this.#panel = panel
    this.#list = panel.querySelector("[data-style-list]")
    this.#status = panel.querySelector("[data-style-status]")
    this.#form = document.getElementById("writing")
    this.#form.addEventListener("input", () => this.#soon())
    panel.addEventListener("click", event => this.#click(event))
    this.#settle()
  }

  #soon() {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => this.#ask({}), WAIT)
  }

  #click(event) {
    const button = event.target.closest("button[form]")
    const jump = event.target.closest("[data-style-jump]")
    if (button?.name === "style") this.#do(event, () => this.#ask({ style: button.value }, button))
    else if (button) this.#do(event, () => this.#decide(button))
    else if (jump) this.#jump(event, jump)
  }

  #do(event, act) {
    event.preventDefault()
    clearTimeout(this.#waiting)
    act()
  }

  async #decide(button) {
    if ((await this.#post(button.formAction, { [button.name]: button.value }))?.ok) this.#ask({}, button)
    else this.#send(button)
  }

  // where the list does not come, the form goes the way it goes without a script
  async #ask(more, button) {
    const asked = ++this.#asked
    this.#status.textContent = this.#panel.dataset.working
    const answer = await this.#post(this.#panel.dataset.style, more)
    if (answer?.ok && asked === this.#asked) this.#show(await answer.text(), button)
    else if (button && !answer?.ok) this.#send(button)
    if (asked === this.#asked) this.#status.textContent = this.#list.querySelector(".field__hint")?.textContent ?? ""
  }

  async #post(address, more) {
    const body = new URLSearchParams(new FormData(this.#form))
    for (const [name, value] of Object.entries(more)) body.set(name, value)
    try {
      return await fetch(address, { method: "POST", body, redirect: "error" })
    } catch {
      return undefined // offline, or logged out: saving says so
    }
  }

  #send(button) {
    this.#form.requestSubmit(button)
  }

  #show(html, button) {
    const place = [...this.#list.querySelectorAll("button")].indexOf(button)
    this.#list.innerHTML = html
    const mended = this.#list.querySelector("[data-style-mended]")
    if (mended) this.#write(mended.dataset.styleMended, mended.value)
    this.#settle()
    if (button) this.#focusNear(place)
  }

  #settle() {
    this.#list.querySelector("[data-style-saves]")?.remove()
    this.#advise(this.#list.querySelector("[data-style-advice]"))
  }

  // the checklist is that of the saved version, but its line about this list must not say something else
  #advise(advice) {
    const line = document.querySelector(".checklist a[href='#style']")
    if (!line) return
    line.closest("li").hidden = !advice
    if (advice) line.textContent = advice.content.textContent
  }

  #focusNear(place) {
    const buttons = this.#list.querySelectorAll("button")
    ;(buttons[Math.min(place, buttons.length - 1)] ?? this.#panel).focus()
  }

  #write(name, text) {
    const field = this.#form.elements[name]
    const editor = window.hugerte?.get(field.id)
    if (editor) {
      editor.undoManager.transact(() => editor.setContent(text))
    } else {
      const html = this.#form.querySelector("input[name=bodyFormat][value=HTML]")
      if (name === "body" && html) html.checked = true
      field.value = text
      field.dispatchEvent(new InputEvent("input", { bubbles: true }))
    }
  }

  #jump(event, link) {
    const field = document.getElementById(link.hash.slice(1))
    const editor = window.hugerte?.get(field.id)
    const marked = link.querySelector("mark").textContent
    event.preventDefault()
    field.scrollIntoView({ block: "center" })
    if (editor) {
      editor.focus()
      editor.plugins.searchreplace?.find(marked)
      return
    }
    field.focus()
    const start = field.value?.indexOf(marked) ?? -1
    if (start >= 0 && field.setSelectionRange && field.type !== "date") field.setSelectionRange(start, start + marked.length)
  }
}

const panel = document.querySelector("[data-style]")
if (panel) new HouseStyle(panel)
