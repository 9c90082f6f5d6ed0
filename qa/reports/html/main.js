// Opening, moving, keys.
let current = null;
const root = document.documentElement;
const help = $('#help');

function close() {
  if (current === null) return;
  const row = rows[current];
  row.classList.remove('open');
  $('.row', row).setAttribute('aria-expanded', 'false');
  $('.card', row).hidden = true;
  marksOf[current].forEach((mark) => mark.classList.remove('on'));
  current = null;
}

function open(index, { focus = true } = {}) {
  if (rows[index].hidden) { form.reset(); current = null; applyFilters(); rows[index].hidden = false; }
  close();
  current = index;
  const row = rows[index];
  if (!$('.card', row).firstChild) buildCard(index);
  row.classList.add('open');
  $('.row', row).setAttribute('aria-expanded', 'true');
  $('.card', row).hidden = false;
  marksOf[index].forEach((mark) => mark.classList.add('on'));
  if (focus) $('.row', row).focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  const target = marksOf[index].find((mark) => mark.closest('.tgt')) || marksOf[index][0];
  if (target) target.scrollIntoView({ block: 'center' });
  saveHash();
}

function toggle(index) {
  if (current === index) { close(); saveHash(); } else open(index);
}

function step(by) {
  if (!visible.length) return;
  const at = current === null ? -1 : visible.indexOf(current);
  const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : at + by;
  if (next >= 0 && next < visible.length) open(visible[next]);
}

$('#list').addEventListener('click', (event) => {
  const button = event.target.closest('.row');
  if (button) toggle(rows.indexOf(button.parentElement));
});

// A click where several issues overlap goes through them in turn.
$('#articles').addEventListener('click', (event) => {
  const mark = event.target.closest('.m');
  if (!mark) return;
  event.preventDefault();
  const here = mark.dataset.i.split(' ').map(Number).filter((index) => !rows[index].hidden);
  if (here.length) open(here[(here.indexOf(current) + 1) % here.length]);
});

form.addEventListener('input', applyFilters);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(applyFilters));
addEventListener('hashchange', loadHash);

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  '?': () => help.showModal(),
  '/': () => form.elements.q.focus(),
  t: () => current !== null && judge(current, 'true-error'),
  f: () => current !== null && judge(current, 'false-alarm'),
  w: () => current !== null && judge(current, 'wont-fix'),
};

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.key === 'Escape') {
    const row = current === null ? null : $('.row', rows[current]);
    close();
    saveHash();
    if (row) row.focus({ preventScroll: true }); else document.activeElement.blur();
    return;
  }
  if (event.target.closest('input, select, textarea') && event.target.type !== 'checkbox' && event.target.type !== 'radio') return;
  if (!KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});

$$('[data-export]').forEach((button) => button.addEventListener('click', () => EXPORTS[button.dataset.export]()));
$('#keys').addEventListener('click', () => help.showModal());

function press(button, on) {
  button.setAttribute('aria-pressed', String(on));
  document.body.classList.toggle(button.id, on);
}
$('#only').addEventListener('click', (event) => press(event.currentTarget, event.currentTarget.getAttribute('aria-pressed') !== 'true'));

// Plain spaces are wrapped paragraph by paragraph as they come into view.
const watcher = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => {
  watcher.unobserve(target);
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (walker.currentNode.data.includes(' ')) nodes.push(walker.currentNode);
  nodes.forEach((node) => node.replaceWith(shown(node.data, true)));
}));
$('#spaces').addEventListener('click', (event) => {
  press(event.currentTarget, event.currentTarget.getAttribute('aria-pressed') !== 'true');
  $$('.seg p:not(.wrapped)').forEach((paragraph) => { paragraph.classList.add('wrapped'); watcher.observe(paragraph); });
});

$('#theme').addEventListener('click', () => {
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  store.set('qa-theme', root.dataset.theme);
});
const theme = store.get('qa-theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

// The list stands below the filters, however many lines they take.
new ResizeObserver(() => root.style.setProperty('--bar', `${form.offsetHeight}px`)).observe(form);

rows.forEach((row, index) => showVerdict(index));
countVerdicts();
root.classList.add('js');
loadHash();
