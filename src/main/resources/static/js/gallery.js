// Shows the pictures of a gallery one after the other: arrow keys, Home, End, Escape; the links stay what they are
// where a new tab is asked for or this script does not run.
for (const gallery of document.querySelectorAll('[data-gallery]')) {
  const links = [...gallery.querySelectorAll('a[data-width]')];
  const text = gallery.dataset;
  const rightToLeft = getComputedStyle(gallery).direction === 'rtl';
  let viewer;
  let current = 0;

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const show = index => {
    current = (index + links.length) % links.length;
    const link = links[current];
    const image = element('img', {
      alt: link.querySelector('img').alt,
      width: link.dataset.width,
      height: link.dataset.height,
      sizes: '100vw',
      srcset: link.dataset.srcset,
      src: link.href,
    });
    viewer.stage.replaceChildren(image);
    const caption = link.parentElement.querySelector('figcaption');
    viewer.caption.replaceChildren(...(caption ? [...caption.cloneNode(true).childNodes] : []));
    viewer.place.textContent = text.place.replace('{place}', current + 1).replace('{all}', links.length);
  };

  const build = () => {
    const button = (label, sign, act) => {
      const made = element('button', { type: 'button', textContent: sign, title: label });
      made.setAttribute('aria-label', label);
      made.addEventListener('click', act);
      return made;
    };
    const place = element('p', { className: 'viewer__place' });
    place.setAttribute('aria-live', 'polite');
    const stage = element('div', { className: 'viewer__stage' });
    const caption = element('figcaption');
    const close = button(text.close, '×', () => dialog.close());
    const dialog = element('dialog', { className: 'viewer' },
      element('div', { className: 'viewer__bar' }, place,
        button(text.previous, '←', () => show(current - 1)),
        button(text.next, '→', () => show(current + 1)),
        close),
      element('figure', { className: 'viewer__figure' }, stage, caption));
    dialog.setAttribute('aria-label', text.name);
    dialog.addEventListener('keydown', event => {
      const step = { ArrowLeft: rightToLeft ? 1 : -1, ArrowRight: rightToLeft ? -1 : 1 }[event.key];
      if (step) show(current + step);
      else if (event.key === 'Home') show(0);
      else if (event.key === 'End') show(links.length - 1);
      else return;
      event.preventDefault();
    });
    dialog.addEventListener('close', () => links[current].focus());
    gallery.append(dialog);
    return { dialog, stage, caption, place, close };
  };

  links.forEach((link, index) => link.addEventListener('click', event => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    viewer ??= build();
    show(index);
    viewer.dialog.showModal();
    viewer.close.focus();
  }));
}
