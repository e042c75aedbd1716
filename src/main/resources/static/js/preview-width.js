// A preview in a window as wide as a phone's, so that the page is laid out as it will be there.
const HEIGHT = 844;

for (const button of document.querySelectorAll('[data-preview-width]')) {
  button.addEventListener('click', () => {
    const name = `preview-${button.dataset.previewWidth}`;
    if (window.open('', name, `popup,width=${button.dataset.previewWidth},height=${HEIGHT}`)) {
      button.formTarget = name;
    }
  });
}
