// How long the text of a field is, beside it; the same rule as the server's TextLength.

const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const LETTERS = "(?:(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])[\\p{L}\\p{M}\\p{N}])+"
const WORD = new RegExp(`${LETTERS}(?:['’.,\\-‐‑]${LETTERS})*`, "gu")
const INLINE = /<(?!\/?(?:a|strong|em|s|sub|sup|code|span|abbr|q|cite)\b)[^>]*>/gi

export function lengthOf(text) {
  const count = pattern => text.match(pattern)?.length ?? 0
  const words = count(WORD)
  const signs = count(SIGN)
  return { words: words + signs, characters: count(/\S/gu), minutes: Math.ceil(words / 230 + signs / 400) }
}

function textOf(html) {
  return new DOMParser().parseFromString(html.replace(INLINE, " "), "text/html").body.textContent
}

document.querySelectorAll("[data-text-length]").forEach(place => {
  const field = document.getElementById(place.dataset.textLength)
  const show = () => {
    const length = lengthOf(textOf(field.value))
    place.querySelectorAll("[data-part]").forEach(part => { part.textContent = length[part.dataset.part].toLocaleString(document.documentElement.lang) })
  }
  field.addEventListener("input", show)
})
