// Shows while an article is written what search results, cards and lists will say of it, and which address it will have.

const WAIT = 500

class Previews {
  #place
  #form
  #waiting = 0
  #asked = 0

  constructor(place) {
    this.#place = place
    this.#form = place.closest("form")
    this.#form.addEventListener("input", () => this.#soon())
    this.#form.addEventListener("change", () => this.#soon())
    place.querySelector("details").addEventListener("toggle", () => this.#show())
    this.#show()
  }

  #soon() {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => this.#show(), WAIT)
  }

  // the server knows the rules; it is asked with what they depend on
  async #show() {
    const asked = ++this.#asked
    const field = name => this.#form.elements[name]?.value ?? ""
    const start = new DOMParser().parseFromString(field("body"), "text/html").body.querySelector("p")?.textContent ?? field("body").split(/\n/)[0]
    const body = new URLSearchParams({ _csrf: field("_csrf"), language: field("language"), headline: field("headline"), slug: field("slug"),
      standfirst: field("standfirst"), beginning: start.slice(0, 1000), seoTitle: field("seoTitle"), seoDescription: field("seoDescription") })
    try {
      const response = await fetch(this.#place.dataset.previews, { method: "POST", body, headers: { Accept: "application/json" } })
      if (response.ok && asked === this.#asked) this.#fill(await response.json())
    } catch {
      // the next change asks again
    }
  }

  #fill(preview) {
    for (const [name, text] of Object.entries(preview)) {
      this.#form.querySelectorAll(`[data-preview="${name}"]`).forEach(place => { place.textContent = text })
    }
    this.#form.elements.standfirst.placeholder = preview.automatic
    this.#form.querySelectorAll("[data-preview-redirect]").forEach(note => { note.hidden = !preview.redirects })
    if (this.#place.querySelector("details").open) this.#drawCard(preview)
  }

  #drawCard(preview) {
    const lead = /^\d+/.exec(this.#form.elements["lead.image"]?.value ?? "")?.[0] ?? ""
    const query = new URLSearchParams({ language: this.#form.elements.language?.value ?? "", headline: preview.headline.slice(0, 300), lead })
    const address = `${this.#place.dataset.card}?${query}`
    const image = this.#place.querySelector("[data-preview-card]")
    if (image.getAttribute("src") !== address) image.src = address
  }
}

document.querySelectorAll("[data-previews]").forEach(place => new Previews(place))
