// Suggests names while one is typed in a row of data-links, and adds rows.
const group = document.querySelector('[data-links]');

const suggest = async (row, field) => {
  const kind = row.querySelector('select').value.split('.')[0].toUpperCase();
  const typed = field.value.trim();
  if (!kind || typed.length < 2 || /^\d+ – /.test(typed)) {
    return;
  }
  const address = `${group.dataset.suggestions}?kind=${kind}&typed=${encodeURIComponent(typed)}`;
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

if (group) {
  let waiting;
  group.addEventListener('input', (event) => {
    const field = event.target.closest('[name$=".name"]');
    if (field) {
      clearTimeout(waiting);
      waiting = setTimeout(() => suggest(field.closest('[data-link-row]'), field), 200);
    }
  });
  const add = document.createElement('button');
  add.type = 'button';
  add.className = 'button--plain';
  add.textContent = group.dataset.add;
  add.addEventListener('click', () => nextRow().querySelector('select').focus());
  group.append(add);
}
