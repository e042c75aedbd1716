// Finds a page of the site for a link in the text: what readers find by the same words, with the address it has now.

class LinkPicker {
  #texts
  #dialog
  #query
  #results
  #choose = () => {}
  #asked = 0

  constructor(texts) {
    this.#texts = texts
    document.getElementById(texts.linkPicker).addEventListener("link-wanted", event => this.#open(event.detail))
  }

  #build() {
    this.#dialog = element("dialog", { className: "picker" })
    this.#dialog.setAttribute("aria-label", this.#texts.title)
    const form = element("form", { className: "picker__search" })
    const label = element("label", { className: "picker__label" })
    this.#query = element("input", { type: "search", className: "field__input", maxLength: 200 })
    label.append(this.#texts.words, this.#query)
    const close = element("button", { type: "button", className: "button", textContent: this.#texts.close })
    close.addEventListener("click", () => this.#dialog.close())
    form.append(label, element("button", { className: "button", textContent: this.#texts.find }), close)
    form.addEventListener("submit", event => { event.preventDefault(); this.#search() })
    this.#results = element("div", { className: "picker__results" })
    this.#dialog.append(form, this.#results)
    document.body.append(this.#dialog)
  }

  #open(choose) {
    if (!this.#dialog) this.#build()
    this.#choose = choose
    this.#results.replaceChildren()
    this.#dialog.showModal()
    this.#query.select()
  }

  async #search() {
    const asked = ++this.#asked
    try {
      const response = await fetch(`${this.#texts.search}?${new URLSearchParams({ q: this.#query.value })}`)
      if (!response.ok || response.redirected) throw new Error(response.statusText)
      const page = new DOMParser().parseFromString(await response.text(), "text/html")
      if (asked === this.#asked) this.#show(Array.from(page.querySelectorAll(".search__results .teaser__headline a")))
    } catch {
      this.#say(this.#texts.failed)
    }
  }

  #show(links) {
    if (links.length === 0) return this.#say(this.#texts.none)
    const list = element("ul", { className: "picker__links" })
    links.forEach(link => list.append(this.#item(link.getAttribute("href"), link.textContent.trim(), link.lang)))
    this.#results.replaceChildren(list)
  }

  #say(words) {
    this.#results.replaceChildren(element("p", { role: "alert", textContent: words }))
  }

  #item(address, text, lang) {
    const button = element("button", { type: "button", className: "picker__choice", textContent: text, lang })
    button.addEventListener("click", () => {
      this.#dialog.close()
      this.#choose(address, { text })
    })
    const item = element("li", {})
    item.append(button)
    return item
  }
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties)
}

document.querySelectorAll("[data-link-picker]").forEach(settings => new LinkPicker(settings.dataset))
