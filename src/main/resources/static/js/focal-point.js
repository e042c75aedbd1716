// The focal point is set by a click, a touch or the arrow keys; the two numbers of the form follow, and the crops show it.

class FocalPoint {
  #frame
  #picture
  #point
  #x
  #y

  constructor(frame, form) {
    this.#frame = frame
    this.#picture = frame.querySelector("img")
    this.#x = form.elements.x
    this.#y = form.elements.y
    this.#point = Object.assign(document.createElement("button"), { type: "button", className: "focus__point" })
    frame.append(this.#point)
    frame.classList.add("focus--live")
    frame.addEventListener("pointerdown", event => { this.#follow(event); frame.setPointerCapture(event.pointerId) })
    frame.addEventListener("pointermove", event => { if (event.buttons) this.#follow(event) })
    this.#point.addEventListener("keydown", event => this.#key(event))
    form.addEventListener("input", () => this.#show())
    this.#show()
  }

  #follow(event) {
    const box = this.#picture.getBoundingClientRect()
    this.#set((event.clientX - box.left) / box.width * 100, (event.clientY - box.top) / box.height * 100)
  }

  #key(event) {
    const step = event.shiftKey ? 10 : 1
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }
    const move = moves[event.key]
    if (move) {
      event.preventDefault()
      this.#set(Number(this.#x.value) + move[0], Number(this.#y.value) + move[1])
    }
  }

  #set(x, y) {
    this.#x.value = Math.round(Math.min(100, Math.max(0, x)))
    this.#y.value = Math.round(Math.min(100, Math.max(0, y)))
    this.#show()
    this.#preview()
  }

  #show() {
    this.#point.style.left = `${this.#x.value}%`
    this.#point.style.top = `${this.#y.value}%`
    this.#point.setAttribute("aria-label", `${this.#frame.dataset.focusLabel}: ${this.#x.value} %, ${this.#y.value} %`)
  }

  #preview() {
    for (const crop of document.querySelectorAll("[data-crop]")) {
      crop.style.aspectRatio = `${crop.width} / ${crop.height}`
      crop.srcset = ""
      crop.src = this.#picture.currentSrc
      crop.style.objectPosition = this.#position(crop.clientWidth / crop.clientHeight)
    }
  }

  /** In percent, as CSS counts: how much of what does not fit lies before the crop. */
  #position(shape) {
    const whole = this.#picture.naturalWidth / this.#picture.naturalHeight
    const before = (point, share) => share >= 1 ? 50 : Math.min(100, Math.max(0, (point / 100 - share / 2) / (1 - share) * 100))
    return `${before(this.#x.value, shape / whole)}% ${before(this.#y.value, whole / shape)}%`
  }
}

const frame = document.querySelector("[data-focus]")
const form = document.querySelector("[data-focus-form]")
if (frame && form) new FocalPoint(frame, form)
