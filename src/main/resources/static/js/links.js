// Suggests names while one is typed in a row of data-links or a field of data-suggest, and adds rows.
const group = document.querySelector('[data-links]');

const suggest = async (suggestions, kind, field) => {
  const typed = field.value.trim();
  if (!kind || typed.length < 2 || /^\d+ – /.test(typed)) {
    return;
  }
  const address = `${suggestions}?kind=${kind}&typed=${encodeURIComponent(typed)}`;
  const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (answer?.ok && field.value.trim() === typed) {
    const list = listOf(field);
    list.innerHTML = await answer.text();
  }
};

const listOf = (field) => {
  const id = `${field.id}-suggestions`;
  const known = document.getElementById(id);
  if (known) {
    return known;
  }
  const list = document.createElement('datalist');
  list.id = id;
  field.after(list);
  field.setAttribute('list', id);
  return list;
};

const nextRow = () => {
  const rows = group.querySelectorAll('[data-link-row]');
  const last = rows[rows.length - 1];
  const row = last.cloneNode(true);
  for (const part of row.querySelectorAll('[id], [for], [name]')) {
    for (const attribute of ['id', 'for', 'name']) {
      const value = part.getAttribute(attribute);
      if (value) {
        part.setAttribute(attribute, value.replace(/^links([[-])\d+/, `links$1${rows.length}`));
      }
    }
  }
  row.querySelectorAll('datalist').forEach((list) => list.remove());
  row.querySelectorAll('input').forEach((field) => {
    field.value = '';
    field.removeAttribute('list');
  });
  row.querySelectorAll('select').forEach((field) => { field.selectedIndex = 0; });
  last.after(row);
  return row;
};

let waiting;

for (const place of document.querySelectorAll('[data-suggest]')) {
  place.addEventListener('input', (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => suggest(place.dataset.suggestions, place.dataset.kind, event.target), 200);
  });
}

if (group) {
  group.addEventListener('input', (event) => {
    const field = event.target.closest('[name$=".name"]');
    if (field) {
      clearTimeout(waiting);
      const kind = field.closest('[data-link-row]').querySelector('select').value.split('.')[0].toUpperCase();
      waiting = setTimeout(() => suggest(group.dataset.suggestions, kind, field), 200);
    }
  });
  group.addEventListener('link-chosen', ({ detail }) => {
    const rows = [...group.querySelectorAll('[data-link-row]')];
    const row = rows.find((each) => !each.querySelector('[name$=".name"]').value) ?? nextRow();
    row.querySelector('[name$=".as"]').value = detail.as;
    row.querySelector('[name$=".name"]').value = detail.name;
    row.querySelector('[name$=".block"]').value = detail.block;
  });
  const add = document.createElement('button');
  add.type = 'button';
  add.className = 'button--plain';
  add.textContent = group.dataset.add;
  add.addEventListener('click', () => nextRow().querySelector('select').focus());
  group.querySelector('[data-link-add]').append(add);
}
