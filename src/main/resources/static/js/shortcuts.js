// Keys for what an editor does all day. Those of a single key never work in a field, and can be switched off.

const OFF = "shortcuts-of-one-key-off"

class Shortcuts {
  constructor() {
    document.addEventListener("keydown", event => this.#press(event))
    document.querySelectorAll("[data-shortcuts-off]").forEach(box => {
      box.checked = localStorage.getItem(OFF) !== null
      box.closest("[hidden]")?.removeAttribute("hidden")
      box.addEventListener("change", () => (box.checked ? localStorage.setItem(OFF, "") : localStorage.removeItem(OFF)))
    })
  }

  #press(event) {
    if (event.defaultPrevented || event.isComposing || event.altKey) return
    const act = event.ctrlKey || event.metaKey ? this.#withControl(event.key) : this.#alone(event)
    if (!act) return
    event.preventDefault()
    act()
  }

  #withControl(key) {
    if (key.toLowerCase() === "s") return this.#of(".piece__save button", button => button.form.requestSubmit(button))
    if (key === "Enter") return this.#of(".piece__state .button--primary, .piece__state .button, .piece__save .button", button => button.focus())
  }

  #alone(event) {
    if (localStorage.getItem(OFF) !== null || event.target.closest("input, textarea, select, [contenteditable], dialog, .tox")) return
    switch (event.key) {
      case "?": return this.#of("[data-shortcut='?']", link => link.click())
      case "h": return this.#of("#headline", field => field.focus())
      case "b": return this.#of("#body", field => (window.hugerte?.get(field.id) ?? field).focus())
      case "l": return this.#of("[data-names] button[name=found]", button => button.click())
      case "p": return this.#of("[data-shortcut=p]", link => link.click())
    }
  }

  #of(selector, act) {
    const element = document.querySelector(selector)
    return element && (() => act(element))
  }
}

new Shortcuts()
