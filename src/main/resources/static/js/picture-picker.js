// Opens the library from the article's form: a picture is chosen for a field, several for the gallery, or one is put
// into the body where the cursor is.

class PicturePicker {
  #texts
  #dialog
  #results
  #query
  #done
  #choose = () => {}
  #several = false
  #chosen = []
  #asked = 0

  constructor(group) {
    this.#texts = group.dataset
    this.#buildDialog()
    group.addEventListener("input", event => this.#forget(event.target))
    group.querySelectorAll("[data-picker-field]").forEach(field => this.#addButton(field))
    this.#addInsertion(group.form.querySelector("textarea[name=body]"))
    this.#addGallery(Array.from(group.querySelectorAll("[data-gallery-row]")))
  }

  #addGallery(rows) {
    const gallery = new GalleryRows(rows, row => this.#addButton(row.querySelector("[data-picker-field]")))
    const add = this.#button(this.#texts.add, () => this.#open(pictures => pictures.forEach(picture => {
      const field = gallery.next().querySelector("[data-picker-field]")
      this.#fill(field, field.querySelector("input"), picture)
    }), true))
    rows.at(-1).parentElement.append(add)
  }

  #addButton(field) {
    const input = field.querySelector("input")
    input.closest(".field").append(this.#button(this.#texts.open, () => this.#open(picture => this.#fill(field, input, picture))))
  }

  #addInsertion(body) {
    const button = this.#button(this.#texts.insert, () => this.#open(picture => this.#insert(body, picture)))
    button.dataset.pickerInsert = ""
    body.closest(".field").append(button)
  }

  #fill(field, input, picture) {
    input.value = `${picture.id} – ${picture.name}`
    field.querySelector("img")?.remove()
    field.prepend(picture.image.cloneNode())
    input.focus()
  }

  // a picture beside a field that names another one would mislead
  #forget(input) {
    if (input.name?.endsWith(".image")) input.closest("[data-picker-field]")?.querySelector("img")?.remove()
  }

  #insert(body, picture) {
    const address = picture.address
    if (!body.dispatchEvent(new CustomEvent("picture-chosen", { detail: picture, cancelable: true }))) return
    const figure = `\n\n<figure><img src="${address}" alt=""><figcaption></figcaption></figure>\n\n`
    const html = body.form.querySelector("input[name=bodyFormat][value=HTML]")
    if (html) html.checked = true
    body.focus()
    // unlike setRangeText this can be undone
    if (!document.execCommand("insertText", false, figure)) body.setRangeText(figure, body.selectionStart, body.selectionEnd, "end")
  }

  #buildDialog() {
    this.#dialog = this.#element("dialog", { className: "picker" })
    this.#dialog.setAttribute("aria-label", this.#texts.title)
    const form = this.#element("form", { className: "picker__search" })
    const label = this.#element("label", { className: "picker__label" })
    this.#query = this.#element("input", { type: "search", className: "field__input", maxLength: 200 })
    label.append(this.#texts.search, this.#query)
    form.append(label,
                this.#element("button", { className: "button", textContent: this.#texts.find }),
                this.#done = this.#button(this.#texts.done, () => this.#finish()),
                this.#button(this.#texts.close, () => this.#dialog.close()))
    form.addEventListener("submit", event => { event.preventDefault(); this.#search() })
    this.#results = this.#element("div", { className: "picker__results" })
    this.#dialog.append(form, this.#results)
    document.body.append(this.#dialog)
  }

  #open(choose, several = false) {
    this.#choose = choose
    this.#several = several
    this.#chosen = []
    this.#done.hidden = !several
    this.#dialog.showModal()
    this.#search()
  }

  async #search() {
    const asked = ++this.#asked
    try {
      const response = await fetch(`${this.#texts.library}?${new URLSearchParams({ q: this.#query.value })}`)
      if (!response.ok || response.redirected) throw new Error(response.statusText)
      const page = new DOMParser().parseFromString(await response.text(), "text/html")
      if (asked === this.#asked) this.#show(Array.from(page.querySelectorAll(".library__link")))
    } catch {
      this.#say(this.#texts.failed)
    }
  }

  #show(links) {
    if (links.length === 0) return this.#say(this.#texts.none)
    const list = this.#element("ul", { className: "library" })
    links.forEach(link => list.append(this.#item(link)))
    this.#results.replaceChildren(list)
  }

  #say(words) {
    this.#results.replaceChildren(this.#element("p", { role: "alert", textContent: words }))
  }

  #item(link) {
    const image = document.importNode(link.querySelector("img"))
    const name = link.querySelector(".library__name").textContent
    const id = link.getAttribute("href").match(/(\d+)$/)[1]
    const picture = { id, name, image, address: link.dataset.address }
    const button = this.#button("", () => {
      if (this.#several) return this.#toggle(picture, button)
      this.#dialog.close()
      this.#choose(picture)
    })
    button.className = "picker__choice"
    if (this.#several) button.setAttribute("aria-pressed", this.#isChosen(picture))
    button.append(image, this.#element("span", { className: "library__name", textContent: name }))
    const item = this.#element("li", { className: "library__item" })
    item.append(button)
    return item
  }

  // in the order in which they were chosen, over several searches
  #toggle(picture, button) {
    this.#chosen = this.#isChosen(picture) ? this.#chosen.filter(each => each.id !== picture.id) : [...this.#chosen, picture]
    button.setAttribute("aria-pressed", this.#isChosen(picture))
  }

  #finish() {
    this.#dialog.close()
    if (this.#chosen.length > 0) this.#choose(this.#chosen)
  }

  #isChosen(picture) {
    return this.#chosen.some(each => each.id === picture.id)
  }

  #button(text, action) {
    const button = this.#element("button", { type: "button", className: "button", textContent: text })
    button.addEventListener("click", action)
    return button
  }

  #element(name, properties) {
    return Object.assign(document.createElement(name), properties)
  }
}

// The rows of the gallery: one empty one is shown, and there is always another.
class GalleryRows {
  #rows
  #prepare

  constructor(rows, prepare) {
    this.#rows = rows
    this.#prepare = prepare
    this.#showOneBlank()
    rows[0].parentElement.addEventListener("input", () => this.#showOneBlank())
  }

  next() {
    const row = this.#blanks()[0] ?? this.#add()
    row.hidden = false
    queueMicrotask(() => this.#showOneBlank())
    return row
  }

  #showOneBlank() {
    if (this.#blanks().length === 0) this.#add()
    this.#blanks().forEach((row, place) => { row.hidden = place > 0 })
  }

  #blanks() {
    return this.#rows.filter(row => Array.from(row.querySelectorAll("input")).every(input => input.value === ""))
  }

  #add() {
    const last = this.#rows.at(-1)
    const row = last.cloneNode(true)
    const place = this.#rows.length
    row.querySelectorAll("img, button, .field__error").forEach(element => element.remove())
    row.querySelectorAll("input").forEach(input => { input.value = "" })
    row.querySelectorAll("*").forEach(element => Array.from(element.attributes).forEach(attribute => {
      attribute.value = attribute.value.replace(`gallery[${place - 1}]`, `gallery[${place}]`).replace(`gallery-${place - 1}.`, `gallery-${place}.`)
    }))
    const number = row.querySelector("legend")
    number.textContent = number.textContent.replace(/\d+/, place + 1)
    last.after(row)
    this.#rows.push(row)
    this.#prepare(row)
    return row
  }
}

document.querySelectorAll("[data-picker]").forEach(group => new PicturePicker(group))
