// After an upload the first question is ready to be answered.

document.querySelector("main textarea:not([aria-invalid])")?.focus()
