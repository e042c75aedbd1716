// What a word processor or a page puts on the clipboard, as the structure an article may have. The server's
// PastedMarkup does the same for what reaches it without this script; both are tested with the samples in clipboard/.

const DROPPED = "script,style,meta,link,title,xml,noscript,template,iframe,object,embed,svg,math,form > button,input,select,textarea,col,colgroup"
const BLOCKS = ["p", "h2", "h3", "h4", "ul", "ol", "blockquote", "pre", "table", "hr", "figure"]
const KEPT = [...BLOCKS, "li", "br", "strong", "em", "s", "sub", "sup", "code", "q", "cite", "abbr", "a", "img", "figcaption",
  "caption", "thead", "tbody", "tfoot", "tr", "th", "td"]
const ATTRIBUTES = { a: ["href", "title"], abbr: ["title"], ol: ["start"], img: ["src", "alt"], td: ["colspan", "rowspan"], th: ["colspan", "rowspan", "scope"] }
const NAMES = { h1: "h2", h5: "h4", h6: "h4", b: "strong", i: "em", strike: "s", del: "s", tt: "code", center: "div", main: "div", header: "div", footer: "div", address: "div", section: "div", article: "div" }
const STYLES = [[/font-weight:\s*(bold|[6-9]00)/i, "strong"], [/font-style:\s*italic/i, "em"], [/vertical-align:\s*super/i, "sup"],
  [/vertical-align:\s*sub/i, "sub"], [/text-decoration[^;]*line-through/i, "s"]]
const LIST = /mso-list:\s*l\d+\s+level(\d+)/i
const MARKER = /^\s*([·•o§▪\-–]|[（(]?[0-9a-z一二三四五六七八九十]{1,4}[.)、．）])[\s\u00a0]+/i
const ORDERED = /^\s*[（(]?[0-9a-z一二三四五六七八九十]{1,4}[.)、．）]/i

const NOTE_NUMBER = /^#(_ftn\d|_edn\d|sdfootnote\d+sym|sdendnote\d+sym)/i
const WAY_BACK = /^#(_ftnref|_ednref|sdfootnote\d+anc|sdendnote\d+anc)/i
const NOTE = ["ftn", "edn", "sdfootnote", "sdendnote"].map(name => `div[id^=${name} i]`).join(",")

/** Takes HTML of any origin and gives clean HTML; changes nothing else. */
export function clean(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body
  removeComments(body)
  body.querySelectorAll(DROPPED).forEach(element => element.remove())
  body.querySelectorAll("img").forEach(image => {
    const path = libraryPath(image)
    if (path) image.setAttribute("src", path)
    else image.remove()
  })
  makeLists(body)
  styleToStructure(body)
  lowerHeadings(body)
  gatherNotes(body)
  body.querySelectorAll(Object.keys(NAMES).join(",")).forEach(element => rename(element, NAMES[element.localName]))
  body.querySelectorAll("a").forEach(tidyLink)
  Array.from(body.querySelectorAll("div")).reverse().forEach(division => hasBlock(division) ? unwrap(division) : rename(division, "p"))
  body.querySelectorAll("*").forEach(element => { if (!KEPT.includes(element.localName)) unwrap(element) })
  body.querySelectorAll("figure:not(:has(img))").forEach(unwrap)
  body.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol").forEach(list => list.previousElementSibling?.append(list))
  body.querySelectorAll("h2 strong, h3 strong, h4 strong, th strong, strong strong, em em").forEach(unwrap)
  body.querySelectorAll("li, td, th").forEach(joinParagraphs)
  body.querySelectorAll("table").forEach(headTable)
  body.querySelectorAll("*").forEach(bare)
  body.normalize()
  joinRuns(body)
  tidySpace(body)
  wrapLoose(body)
  body.querySelectorAll("p, h2, h3, h4, blockquote, li, ul, ol, pre").forEach(block => {
    if (!block.textContent.trim() && !block.querySelector("img")) block.remove()
  })
  return Array.from(body.children, block => block.outerHTML).join("\n")
}

/** Whether such HTML has pictures that are not of the library and do not come along. */
export function hasForeignPictures(html) {
  return Array.from(new DOMParser().parseFromString(html, "text/html").images).some(image => !libraryPath(image))
}

// copied from a page of the site a picture has the host before its path
function libraryPath(image) {
  return (image.getAttribute("src") ?? "").match(/^(?:https?:\/\/[^/]+(?=\/media\/[0-9a-f]{32}\/))?(\/media\/.*)$/)?.[1]
}

function removeComments(body) {
  nodes(body, NodeFilter.SHOW_COMMENT).forEach(comment => comment.remove())
}

// Word and WPS write each item as a paragraph with its level in a style and its marker in the text
function makeLists(body) {
  let levels = []
  let last = null
  body.querySelectorAll("p").forEach(paragraph => {
    const level = Number(LIST.exec(paragraph.getAttribute("style") ?? "")?.[1]
      ?? (/MsoListParagraph/i.test(paragraph.className) && MARKER.test(paragraph.textContent) ? 1 : 0))
    if (!level) return
    const type = ORDERED.test(paragraph.textContent) ? "ol" : "ul"
    takeMarker(paragraph)
    if (!last || paragraph.previousElementSibling !== last) levels = []
    levels.length = Math.min(levels.length, level)
    if (levels[level - 1] && levels[level - 1].localName !== type) levels.length = level - 1
    while (levels.length < level) {
      const list = document.createElement(type)
      const outer = levels.at(-1)
      if (outer?.lastElementChild) outer.lastElementChild.append(list)
      else if (outer) outer.append(list)
      else paragraph.before(last = list)
      levels.push(list)
    }
    const item = document.createElement("li")
    item.append(...paragraph.childNodes)
    levels.at(-1).append(item)
    paragraph.remove()
  })
}

function takeMarker(paragraph) {
  const marks = Array.from(paragraph.querySelectorAll("[style]")).filter(each => /mso-list:\s*ignore/i.test(each.getAttribute("style")))
  if (marks.length > 0) return marks.forEach(mark => mark.remove())
  let rest = MARKER.exec(paragraph.textContent)?.[0].length ?? 0
  for (const text of textNodes(paragraph)) {
    const taken = Math.min(rest, text.data.length)
    text.data = text.data.slice(taken)
    rest -= taken
  }
}

function styleToStructure(body) {
  body.querySelectorAll("b, strong").forEach(bold => { if (/font-weight:\s*(normal|400)/i.test(bold.getAttribute("style") ?? "")) unwrap(bold) })
  body.querySelectorAll("span[style], font[style]").forEach(span => {
    if (/mso-(list|spacerun|bookmark)/i.test(span.getAttribute("style")) && !span.textContent.trim()) return
    for (const [style, name] of STYLES) {
      if (style.test(span.getAttribute("style")) && span.textContent.trim() && !span.closest(name)) {
        const element = document.createElement(name)
        element.append(...span.childNodes)
        span.append(element)
      }
    }
  })
  body.querySelectorAll("[style*=mso-spacerun]").forEach(run => textNodes(run).forEach(text => { text.data = text.data.replaceAll("\u00a0", " ") }))
  body.querySelectorAll("p.MsoTitle").forEach(title => rename(title, "h1"))
  body.querySelectorAll("thead td").forEach(cell => rename(cell, "th"))
}

// the page has its h1: where the text brings some, all its headings go one down
function lowerHeadings(body) {
  if (!body.querySelector("h1")) return
  for (const level of [3, 2, 1]) body.querySelectorAll(`h${level}`).forEach(heading => rename(heading, `h${level + 1}`))
}

// footnotes and endnotes are a numbered list at the end; saving gives it an id, to which their numbers lead
function gatherNotes(body) {
  const links = Array.from(body.querySelectorAll("a[href^='#']"))
  const list = document.createElement("ol")
  body.querySelectorAll("[style*=note-list] hr").forEach(line => line.remove())
  links.filter(link => WAY_BACK.test(link.getAttribute("href"))).forEach(back => {
    const note = back.closest(NOTE) ?? back.closest("p")
    back.remove()
    if (!note) return
    const item = document.createElement("li")
    item.append(...note.childNodes)
    list.append(item)
    note.remove()
  })
  links.filter(link => NOTE_NUMBER.test(link.getAttribute("href"))).forEach(link => {
    const number = document.createElement("sup")
    number.textContent = link.textContent.trim()
    if (list.firstChild) {
      const lead = Object.assign(document.createElement("a"), { textContent: number.textContent.replaceAll(/[[\]\s]/g, "") })
      lead.setAttribute("href", "#notes")
      number.replaceChildren(lead)
    }
    link.replaceWith(number)
  })
  if (list.firstChild) body.append(list)
}

function tidyLink(link) {
  const href = link.getAttribute("href") ?? ""
  if (!/^(https?:\/\/|mailto:|\/(?![/\\])|#.)/i.test(href)) {
    unwrap(link)
  }
}

// one paragraph in an item or cell is the item or cell; several become lines
function joinParagraphs(holder) {
  const paragraphs = Array.from(holder.children).filter(child => child.localName === "p" && (child.textContent.trim() || child.remove()))
  paragraphs.forEach((paragraph, place) => {
    if (place > 0) paragraph.before(document.createElement("br"))
    unwrap(paragraph)
  })
}

function headTable(table) {
  const first = table.rows[0]
  if (!first || table.tHead || !Array.from(first.cells).every(cell => cell.localName === "th")) return
  table.createTHead().append(first)
  if (table.tBodies[0]?.rows.length === 0) table.tBodies[0].remove()
}

function bare(element) {
  for (const { name } of Array.from(element.attributes)) {
    const one = /^(col|row)span$/.test(name) && element.getAttribute(name) === "1"
    if (one || !ATTRIBUTES[element.localName]?.includes(name)) element.removeAttribute(name)
  }
}

function joinRuns(body) {
  body.querySelectorAll("strong, em, s, sub, sup").forEach(run => {
    if (!run.textContent) return run.remove()
    while (run.nextSibling?.localName === run.localName) {
      run.append(...run.nextSibling.childNodes)
      run.nextSibling.remove()
    }
  })
  body.normalize()
}

// line ends of the source and the spaces that set things apart are not text
function tidySpace(body) {
  for (const text of textNodes(body)) {
    if (text.parentElement.closest("pre")) continue
    text.data = text.data.replace(/[ \t\r\n]+/g, " ").replace(/[ \u00a0]{2,}/g, " ")
    if (isEdge(text.previousSibling, text.parentElement, "firstChild", text)) text.data = text.data.trimStart()
    if (isEdge(text.nextSibling, text.parentElement, "lastChild", text)) text.data = text.data.trimEnd()
    if (!text.data) text.remove()
  }
}

function isEdge(neighbour, parent, end, text) {
  if (neighbour) return neighbour.localName === "br" || isBlock(neighbour)
  return parent[end] === text && (isBlock(parent) || parent.localName === "body")
}

function wrapLoose(body) {
  let paragraph = null
  for (const node of Array.from(body.childNodes)) {
    if (isBlock(node)) paragraph = null
    else if (paragraph) paragraph.append(node)
    else if (node.textContent.trim()) {
      node.before(paragraph = document.createElement("p"))
      paragraph.append(node)
    } else node.remove()
  }
}

function isBlock(node) {
  return [...BLOCKS, "div", "li", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "figcaption"].includes(node.localName)
}

function hasBlock(element) {
  return element.querySelector([...BLOCKS, "div", "h1", "h5", "h6"].join(",")) !== null
}

function rename(element, name) {
  if (element.localName === name) return element
  const other = document.createElement(name)
  for (const { name: attribute, value } of Array.from(element.attributes)) if (attribute !== "style") other.setAttribute(attribute, value)
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}

function textNodes(root) {
  return nodes(root, NodeFilter.SHOW_TEXT)
}

function nodes(root, kind) {
  const walker = document.createTreeWalker(root, kind)
  const found = []
  while (walker.nextNode()) found.push(walker.currentNode)
  return found
}

function unwrap(element) {
  element.replaceWith(...element.childNodes)
}
