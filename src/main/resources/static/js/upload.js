// Files are sent one by one with their progress, also those that are dropped or pasted; without this the form sends them.

class Upload {
  #form
  #list
  #status
  #waiting = Promise.resolve()
  #taken = []
  #refused = 0

  constructor(form) {
    this.#form = form
    this.#list = form.querySelector("[data-upload-list]")
    this.#status = form.querySelector("[data-upload-status]")
    const input = form.querySelector("input[type=file]")
    form.querySelector("[data-upload-drop]").hidden = false
    input.addEventListener("change", () => { this.#add(input.files); input.value = "" })
    form.addEventListener("submit", event => event.preventDefault())
    form.querySelector("[data-upload-submit]").remove()
    form.addEventListener("dragover", event => { event.preventDefault(); form.classList.add("upload--over") })
    form.addEventListener("dragleave", () => form.classList.remove("upload--over"))
    form.addEventListener("drop", event => this.#drop(event))
    document.addEventListener("paste", event => this.#paste(event))
  }

  #drop(event) {
    event.preventDefault()
    this.#form.classList.remove("upload--over")
    this.#add(event.dataTransfer.files)
  }

  #paste(event) {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault()
      this.#add(event.clipboardData.files)
    }
  }

  #add(files) {
    const texts = this.#form.dataset
    Array.from(files).forEach((file, at) => {
      const item = this.#item(file)
      if (at >= Number(texts.mostFiles)) {
        this.#refuse(item, texts.tooMany)
      } else if (file.size > Number(texts.mostBytes)) {
        this.#refuse(item, texts.tooLarge)
      } else {
        this.#waiting = this.#waiting.then(() => this.#send(file, item))
      }
    })
    const all = this.#waiting
    all.then(() => { if (all === this.#waiting) this.#end() })
  }

  #item(file) {
    const item = this.#list.appendChild(document.createElement("li"))
    item.className = "upload__file"
    item.append(Object.assign(document.createElement("span"), { textContent: file.name }),
                Object.assign(document.createElement("span"), { textContent: this.#form.dataset.waiting }))
    return item
  }

  #send(file, item) {
    return new Promise(done => {
      const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 })
      bar.setAttribute("aria-label", file.name)
      item.lastChild.replaceWith(bar)
      const body = new FormData(this.#form)
      body.delete("files")
      body.append("files", file)
      const request = new XMLHttpRequest()
      request.open("POST", this.#form.action)
      request.setRequestHeader("Accept", "application/json")
      request.responseType = "json"
      request.upload.addEventListener("progress", event => {
        bar.value = event.loaded / event.total
        if (event.loaded === event.total) bar.removeAttribute("value")
      })
      request.addEventListener("loadend", () => { this.#answer(request, item); done() })
      request.send(body)
    })
  }

  #answer(request, item) {
    const texts = this.#form.dataset
    const file = Array.isArray(request.response) ? request.response[0] : null
    if (file && file.id) {
      this.#taken.push(file)
      item.lastChild.replaceWith(Object.assign(document.createElement("span"), { textContent: file.existing ? texts.known : texts.done }))
    } else {
      this.#refuse(item, file?.problem ?? texts.failed)
    }
  }

  #refuse(item, reason) {
    this.#refused++
    item.classList.add("upload__file--refused")
    item.lastChild.replaceWith(Object.assign(document.createElement("span"), { textContent: reason }))
    this.#status.textContent = `${item.firstChild.textContent}: ${reason}`
  }

  #end() {
    if (this.#taken.length === 0) return
    const address = new URL(this.#form.dataset.next, location.href)
    for (const file of this.#taken) {
      address.searchParams.append(file.kind, file.id)
      if (file.existing) address.searchParams.append(file.kind === "image" ? "known" : "knownAttachment", file.id)
      if (file.still) address.searchParams.append("still", file.id)
    }
    if (this.#refused === 0) {
      location.assign(address)
    } else {
      this.#form.querySelector("[data-upload-next]")?.remove()
      const link = Object.assign(document.createElement("a"), { href: address, className: "button", textContent: this.#form.dataset.describe })
      link.dataset.uploadNext = ""
      this.#form.append(link)
      link.focus()
    }
  }
}

document.querySelectorAll("[data-upload]").forEach(form => new Upload(form))
