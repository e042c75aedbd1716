// Pictures that are dropped or pasted into the text are sent to the library one by one, and at once it is asked what they show.

class PictureUpload {
  #texts
  #form
  #dialog
  #waiting = Promise.resolve()

  constructor(settings) {
    this.#texts = settings.dataset
    const field = document.getElementById(this.#texts.pictureUpload)
    this.#form = field.form
    this.#dialog = Object.assign(document.createElement("dialog"), { className: "picker-ask" })
    this.#dialog.setAttribute("aria-label", this.#texts.title)
    document.body.append(this.#dialog)
    field.addEventListener("pictures-dropped", event => {
      for (const file of event.detail.files) this.#waiting = this.#waiting.then(() => this.#take(file, event.detail.insert))
    })
  }

  async #take(file, insert) {
    this.#dialog.close()
    try {
      if (!file.type.startsWith("image/")) throw new Error(this.#texts.noPicture)
      const taken = await this.#send(file)
      const describe = insert(taken)
      if (taken.existing && taken.alt) this.#dialog.close()
      else await this.#ask(taken, describe)
    } catch (problem) {
      await this.#say(problem.message)
    }
  }

  #send(file) {
    const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 })
    bar.setAttribute("aria-label", `${this.#texts.sending}: ${file.name}`)
    const words = Object.assign(document.createElement("p"), { textContent: `${this.#texts.sending}: ${file.name}` })
    this.#dialog.replaceChildren(words, bar)
    this.#dialog.showModal()
    const body = new FormData()
    body.append("files", file)
    body.append("_csrf", this.#form.elements._csrf.value)
    return new Promise((done, fail) => {
      const request = new XMLHttpRequest()
      request.open("POST", this.#texts.library)
      request.setRequestHeader("Accept", "application/json")
      request.responseType = "json"
      request.upload.addEventListener("progress", event => { bar.value = event.loaded / event.total })
      request.addEventListener("loadend", () => {
        const taken = Array.isArray(request.response) ? request.response[0] : null
        if (taken?.src) done(taken)
        else fail(new Error(taken?.problem ?? (taken?.id ? this.#texts.noPicture : this.#texts.failed)))
      })
      request.send(body)
    })
  }

  // the library's own form, with its own words and rules
  async #ask(taken, describe) {
    const response = await fetch(`${this.#texts.descriptions}?image=${taken.id}`)
    const page = new DOMParser().parseFromString(response.ok ? await response.text() : "", "text/html")
    const closed = new Promise(done => this.#dialog.addEventListener("close", done, { once: true }))
    this.#show(page, describe)
    await closed
  }

  #show(page, describe) {
    const form = page.querySelector("main form[method=post]")
    if (!form) return this.#dialog.close()
    form.querySelector(".form__actions a")?.replaceWith(this.#later())
    this.#dialog.replaceChildren(form)
    form.addEventListener("submit", event => { event.preventDefault(); this.#save(form, describe) })
    form.querySelector("textarea")?.focus()
  }

  async #save(form, describe) {
    const caption = form.querySelector("[name$='.caption']")?.value.trim() ?? ""
    const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) })
    if (response.redirected) {
      describe(caption)
      this.#dialog.close()
    } else if (response.status === 422) {
      this.#show(new DOMParser().parseFromString(await response.text(), "text/html"), describe)
    } else {
      await this.#say(this.#texts.failed)
    }
  }

  #later() {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: this.#texts.later })
    button.addEventListener("click", () => this.#dialog.close())
    return button
  }

  #say(words) {
    const text = Object.assign(document.createElement("p"), { role: "alert", textContent: words })
    this.#dialog.replaceChildren(text, this.#later())
    if (!this.#dialog.open) this.#dialog.showModal()
    return new Promise(done => this.#dialog.addEventListener("close", done, { once: true }))
  }
}

document.querySelectorAll("[data-picture-upload]").forEach(settings => new PictureUpload(settings))
