// The rich-text editor over the field of the body. The field keeps the text: whatever is written comes back into it within
// half a second, as HTML and with a bubbling `input` event, and at once when the page is hidden or its form is sent.

const WAIT = 300
const BLOCKS = "p,h2,h3,h4,pre,blockquote,ul,ol[id|lang|start],hr,table,figure"
  .split(",").map(block => (block.includes("[") ? block : `${block}[id|lang]`)).join(",")
const ELEMENTS = `${BLOCKS},li,br,strong/b,em/i,s/strike/del,sub,sup,code,q,cite,span[lang],abbr[title],a[href|title],`
  + "img[src|alt],figcaption,caption,thead,tbody,tfoot,tr,th[scope|colspan|rowspan],td[colspan|rowspan]"

class Editor {
  #field
  #texts
  #editor
  #original
  #baseline
  #written
  #waiting = 0
  #picker

  constructor(texts) {
    this.#texts = texts
    this.#field = document.getElementById(texts.editor)
    this.#takeHtml()
    this.#original = this.#written = this.#field.value
    this.#start()
  }

  // what came back as plain text goes on as HTML
  #takeHtml() {
    const form = this.#field.form
    document.getElementById(`${this.#field.id}-hint`)?.remove()
    const plain = form.querySelector("input[name=bodyFormat][value=TEXT]")
    if (plain?.checked) this.#field.value = htmlOf(this.#field.value)
    const html = form.querySelector("input[name=bodyFormat][value=HTML]")
    if (html) {
      html.checked = true
      html.closest("fieldset").hidden = true
    }
  }

  async #start() {
    const { clean, hasForeignPictures } = await import(this.#texts.paste)
    const language = this.#texts.language
    if (language !== "en") {
      const words = (await import(this.#texts.words)).default[language]
      if (words) window.hugerte.addI18n(language, words)
    }
    await window.hugerte.init({
      target: this.#field, base_url: "/vendor/hugerte", language: window.hugerte.i18n.hasCode(language) ? language : "en",
      skin: false, content_css: this.#texts.sheets.split(" "), body_class: "prose text",
      plugins: "autolink autoresize code fullscreen link lists searchreplace table", menubar: false, statusbar: false,
      promotion: false, branding: false, add_unload_trigger: false, toolbar_mode: "wrap", contextmenu: false, custom_ui_selector: ".picker, .picker-ask",
      toolbar: "undo redo | blocks | bold italic | bullist numlist blockquote | link table picture | removeformat searchreplace code fullscreen",
      block_formats: ["paragraph=p", "heading=h2", "subheading=h3", "small=h4"].map(each => {
        const [name, element] = each.split("=")
        return `${this.#texts[name]}=${element}`
      }).join(";"),
      min_height: 480, autoresize_bottom_margin: 48, autoresize_overflow_padding: 16, iframe_aria_text: this.#texts.label,
      preview_styles: "font-family font-size font-weight font-style", convert_urls: false, entity_encoding: "raw", browser_spellcheck: true, object_resizing: false,
      link_default_target: "", link_target_list: false, link_title: true, link_assume_external_targets: "https",
      file_picker_types: "file", file_picker_callback: choose => this.#field.dispatchEvent(new CustomEvent("link-wanted", { detail: choose })),
      table_toolbar: "tableprops tabledelete | tableinsertrowbefore tableinsertrowafter tabledeleterow | tableinsertcolbefore tableinsertcolafter tabledeletecol | tablerowheader tablecaption",
      table_default_attributes: {}, table_default_styles: {}, table_sizing_mode: "responsive", table_resize_bars: false,
      table_advtab: false, table_row_advtab: false, table_cell_advtab: false, table_appearance_options: false, table_use_colgroups: false,
      valid_elements: ELEMENTS, paste_data_images: false, paste_remove_styles_if_webkit: false,
      text_patterns: [
        { start: "**", end: "**", format: "bold" }, { start: "*", end: "*", format: "italic" },
        ...[["##", "h2"], ["###", "h3"], ["####", "h4"], [">", "blockquote"]].map(([start, format]) => ({ start, format, trigger: "space" })),
        ...[["1.", "InsertOrderedList"], ["*", "InsertUnorderedList"], ["-", "InsertUnorderedList"]].map(([start, cmd]) => ({ start, cmd, trigger: "space" })),
      ],
      setup: editor => this.#setUp(editor),
      // what is copied within the text is clean but for its ids, which stay with what was copied
      paste_preprocess: (editor, pasted) => {
        if (!pasted.internal && hasForeignPictures(pasted.content)) editor.notificationManager.open({ type: "warning", text: this.#texts.foreign })
        pasted.content = pasted.internal ? pasted.content.replaceAll(/ id="[^"]*"/g, "") : clean(pasted.content)
      },
    })
  }

  #setUp(editor) {
    this.#editor = editor
    editor.ui.registry.addButton("picture", { icon: "image", tooltip: this.#texts.picture, onAction: () => this.#choosePicture() })
    editor.on("PreInit", () => this.#keepFiguresWhole())
    editor.on("PreInit", () => this.#keepOwnPaths())
    editor.on("init", () => this.#begin())
    editor.on("input change undo redo ExecCommand SetContent", () => this.#soon())
    editor.on("drop paste", event => this.#takeFiles(event))
    editor.on("input change undo redo ExecCommand SetContent", () => this.#surroundFigures())
    editor.on("keydown", event => this.#leaveCaption(event))
    editor.on("keydown", event => this.#passOn(event))
    editor.ui.registry.addButton("describe", { text: this.#texts.altButton, onAction: () => this.#describe() })
    editor.ui.registry.addContextToolbar("figure", { predicate: node => node.nodeName === "FIGURE", items: "describe", position: "node", scope: "node" })
    this.#field.addEventListener("picture-chosen", event => { event.preventDefault(); this.#insertPicture(event.detail.address) })
    this.#field.addEventListener("text-replaced", () => this.#takeOver())
    this.#field.form.addEventListener("submit", () => this.#write(), { capture: true })
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.#write() })
  }

  #begin() {
    this.#surroundFigures()
    this.#baseline = this.#editor.getContent()
    this.#picker = this.#field.form.querySelector("[data-picker-insert]") // its place is in the toolbar now
    this.#picker?.remove()
    this.#showLevels()
    this.#editor.getDoc().documentElement.lang = this.#field.form.elements.language?.value ?? ""
    this.#field.labels.forEach(label => label.addEventListener("click", () => this.#editor.focus()))
  }

  #soon() {
    this.#waiting ||= setTimeout(() => this.#write(), WAIT)
  }

  // an article that was only opened, or whose changes were undone, stays as it came
  #write() {
    clearTimeout(this.#waiting)
    this.#waiting = 0
    if (this.#baseline === undefined) return
    const content = this.#editor.getContent()
    const html = content === this.#baseline ? this.#original : content
    if (html === this.#written) return
    this.#written = this.#field.value = html
    this.#field.dispatchEvent(new InputEvent("input", { bubbles: true }))
    this.#showLevels()
  }

  // another script has put another text into the field
  #takeOver() {
    this.#written = this.#field.value
    this.#editor.undoManager.transact(() => this.#editor.setContent(this.#field.value))
  }

  // a figure is one thing of which only the caption is text
  #keepFiguresWhole() {
    const { parser, serializer } = this.#editor
    parser.addNodeFilter("figure", figures => figures.forEach(figure => {
      figure.attr("contenteditable", "false")
      let caption = figure.getAll("figcaption")[0]
      if (!caption) figure.append(caption = new window.hugerte.html.Node("figcaption", 1))
      caption.attr("contenteditable", "true")
    }))
    serializer.addNodeFilter("figure,figcaption", nodes => nodes.forEach(node => {
      node.attr("contenteditable", null)
      node.attr("data-hint", null)
    }))
  }

  // the dialog of links takes a path of the site for an address without its protocol
  #keepOwnPaths() {
    const own = address => address?.replace(/^https:\/\/(?=\/[^/])/, "")
    this.#editor.on("BeforeExecCommand", ({ command, value }) => {
      if (command === "CreateLink" && value?.href) value.href = own(value.href)
    })
    this.#editor.serializer.addAttributeFilter("href", links => links.forEach(link => link.attr("href", own(link.attr("href")))))
  }

  // an empty caption says what it is for, and behind the last figure there is room to write
  #surroundFigures() {
    const { dom } = this.#editor
    dom.select("figcaption").forEach(caption => dom.setAttrib(caption, "data-hint", isBlank(caption) ? this.#texts.caption : null))
    const last = dom.select("body > :not([data-mce-bogus])").at(-1)
    if (last?.nodeName === "FIGURE") last.after(this.#hold(dom.create("p")))
  }

  // without a break an empty block has no place for the cursor
  #hold(block) {
    block.append(this.#editor.dom.create("br", { "data-mce-bogus": "1" }))
    return block
  }

  // Shift+Enter breaks its line
  #leaveCaption(event) {
    if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing) return
    const figure = this.#editor.selection.getNode().closest("figcaption")?.closest("figure")
    if (!figure) return
    event.preventDefault()
    this.#editor.undoManager.transact(() => {
      const next = figure.nextElementSibling
      const paragraph = next?.nodeName === "P" && isBlank(next) ? next : this.#editor.dom.create("p")
      if (paragraph !== next) figure.after(paragraph)
      if (!paragraph.firstChild) this.#hold(paragraph)
      this.#editor.selection.setCursorLocation(paragraph, 0)
    })
    this.#editor.focus()
  }

  #choosePicture() {
    this.#picker?.click()
  }

  #insertPicture(address) {
    this.#editor.focus()
    this.#editor.insertContent(`<figure><img src="${address}" alt=""><figcaption></figcaption></figure>`)
  }

  // what is sent to the library asks for its description itself
  #takeFiles(event) {
    const data = event.dataTransfer ?? event.clipboardData
    const files = Array.from(data?.files ?? [])
    if (files.length === 0 || data.getData("text/html").replace(/<img[^>]*>|<meta[^>]*>|<\/?(html|body)>|<!--\w+-->|\s/g, "")) return
    event.preventDefault()
    if (event.type === "drop") {
      const range = this.#editor.getDoc().caretRangeFromPoint?.(event.clientX, event.clientY)
      if (range) this.#editor.selection.setRng(range)
    }
    this.#field.dispatchEvent(new CustomEvent("pictures-dropped", { detail: { files, insert: picture => this.#insertSent(picture) } }))
  }

  #insertSent(picture) {
    this.#insertPicture(picture.src)
    return caption => {
      const figures = this.#editor.dom.select(`figure:has(img[src="${picture.src}"]) figcaption`)
      const empty = figures.find(each => !each.textContent.trim())
      if (empty && caption) this.#editor.undoManager.transact(() => { empty.textContent = caption })
      this.#soon()
    }
  }

  #describe() {
    const image = this.#editor.selection.getNode().closest("figure")?.querySelector("img")
    if (!image) return
    this.#editor.windowManager.open({
      title: this.#texts.alt,
      body: { type: "panel", items: [{ type: "input", name: "alt", label: this.#texts.altHint }] },
      initialData: { alt: image.alt },
      buttons: [{ type: "cancel", text: "Cancel" }, { type: "submit", text: "Save", primary: true }],
      onSubmit: dialog => {
        this.#editor.undoManager.transact(() => { image.alt = dialog.getData().alt.trim() })
        this.#soon()
        dialog.close()
      },
    })
  }

  // keys with Ctrl or ⌘ that the page knows work in the text, too
  #passOn(event) {
    if (!event.ctrlKey && !event.metaKey) return
    const { key, code, ctrlKey, metaKey, shiftKey } = event
    const copy = new KeyboardEvent("keydown", { key, code, ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true })
    if (!this.#field.dispatchEvent(copy)) event.preventDefault()
  }

  #showLevels() {
    let above = 1
    const skipping = this.#editor.dom.select("h2,h3,h4").filter(heading => {
      const level = Number(heading.nodeName[1])
      const skips = level > above + 1
      above = level
      return skips
    })
    const place = this.#field.form.querySelector("[data-heading-levels]")
    const words = skipping.length === 0 ? "" : this.#texts.levels.replace("{0}", skipping.map(heading => `“${heading.textContent}”`).join(", "))
    if (place && place.textContent !== words) place.textContent = words
  }
}

// the editor keeps a place for the cursor with a character that has no width
function isBlank(element) {
  return !element.textContent.replaceAll("\uFEFF", "").trim() && !element.querySelector("img")
}

function htmlOf(text) {
  const paragraph = document.createElement("p")
  const separator = /\n\s*\n/.test(text) ? /\n\s*\n/ : /\n/
  return text.split(separator).filter(each => each.trim()).map(each => {
    paragraph.textContent = each.trim()
    return paragraph.outerHTML
  }).join("\n")
}

if (window.hugerte) document.querySelectorAll("[data-editor]").forEach(settings => new Editor(settings.dataset))
