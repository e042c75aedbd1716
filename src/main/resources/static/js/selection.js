// Ticks every row of the page at once, and unticks them again; without script the link opens the page with all of them ticked.

for (const form of document.querySelectorAll("form[data-selection]")) {
  const boxes = () => [...form.querySelectorAll("input[name=articles]")]
  form.querySelector("[data-select-all]")?.addEventListener("click", (event) => {
    event.preventDefault()
    const tick = boxes().some((box) => !box.checked)
    for (const box of boxes()) box.checked = tick
  })
}
