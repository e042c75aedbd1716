// Counts the characters of a field while it is written, and says what their number means once it does.

document.querySelectorAll("[data-counter]").forEach(place => {
  const field = document.getElementById(place.dataset.counter)
  const number = place.querySelector("[data-counter-number]")
  const limits = Array.from(place.querySelectorAll("[data-above]"))
  const count = () => {
    const length = Array.from(field.value.trim()).length
    number.textContent = length
    const beyond = limits.filter(limit => length > Number(limit.dataset.above)).at(-1)
    limits.forEach(limit => { limit.hidden = limit !== beyond })
  }
  place.hidden = false
  field.addEventListener("input", count)
  count()
})
