// The list of names follows what is typed. A button adds a row to the form; the key L presses the first one.

const WAIT = 1_500 // milliseconds after the last change

class Names {
  #panel
  #list
  #status
  #form
  #waiting
  #asked = 0

  constructor(panel) {
    this.#panel = panel
    this.#list = panel.querySelector("[data-names-list]")
    this.#status = panel.querySelector("[data-names-status]")
    this.#form = panel.closest("form")
    this.#form.addEventListener("input", () => this.#soon())
    panel.addEventListener("click", event => this.#click(event))
  }

  #soon() {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => this.#ask(), WAIT)
  }

  async #ask() {
    const asked = ++this.#asked
    const body = new URLSearchParams(new FormData(this.#form))
    const answer = await fetch(this.#panel.dataset.list, { method: "POST", body, redirect: "error" }).catch(() => undefined)
    if (answer?.ok && asked === this.#asked) {
      this.#list.innerHTML = await answer.text()
      this.#status.textContent = this.#list.querySelector(".field__hint")?.textContent ?? ""
    }
  }

  #click(event) {
    const button = event.target.closest("button[name=found]")
    if (!button) return
    const buttons = button.value === "all" ? [...this.#list.querySelectorAll("button[data-sure]")] : [button]
    event.preventDefault()
    buttons.forEach(each => this.#add(each))
    this.#form.dispatchEvent(new Event("input", { bubbles: true }))
  }

  #add(button) {
    const added = new CustomEvent("link-chosen", { detail: { ...button.dataset } })
    document.querySelector("[data-links]").dispatchEvent(added)
    const item = button.closest("li")
    const next = item.nextElementSibling?.querySelector("button")
    item.remove()
    ;(next ?? this.#panel).focus()
  }
}

document.querySelectorAll("[data-names]").forEach(panel => new Names(panel))
