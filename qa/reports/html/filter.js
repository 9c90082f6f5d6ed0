// Which issues are shown: the form is the state, and the address keeps it.
const form = $('.filters');
const haystacks = issues.map((issue) =>
  [issue.message, issue.text, issue.check, issue.category, issue.path, issue.before, issue.after, ...issue.replacements]
    .join(' ').toLowerCase());
let visible = [];

function termOf(issue) {
  const concept = issue.concept && data.concepts[issue.concept];
  return concept && concept.terms.length ? concept.terms[0].text : issue.concept;
}

const CHOICES = {
  check: (issue) => issue.check,
  category: (issue) => issue.category,
  term: termOf,
  file: (issue) => issue.path,
};

function checked(name) {
  const boxes = $$(`input[name=${name}]`, form);
  return boxes.length ? new Set(boxes.filter((box) => box.checked).map((box) => box.value)) : null;
}

function chosen(name) {
  const field = form.elements[name];
  return field ? field.value : '';
}

function matcher() {
  const severities = checked('severity'), states = checked('state');
  const words = chosen('q').toLowerCase().split(/\s+/).filter(Boolean);
  const picked = Object.keys(CHOICES).map((name) => [CHOICES[name], chosen(name)]).filter(([, value]) => value);
  return (issue, index) =>
    severities.has(issue.severity)
    && (!states || states.has(issue.state))
    && picked.every(([of, value]) => of(issue) === value)
    && words.every((word) => haystacks[index].includes(word));
}

function applyFilters() {
  const matches = matcher();
  const on = issues.map(matches);
  visible = [];
  on.forEach((is, index) => { rows[index].hidden = !is; if (is) visible.push(index); });
  for (const mark of marks) mark.element.classList.toggle('off', !mark.issues.some((index) => on[index]));
  for (const seg of $$('.seg.has')) seg.classList.toggle('quiet', !$('.m:not(.off)', seg));
  const status = $('#shown');
  status.textContent = status.dataset.shown.replace('{shown}', visible.length).replace('{total}', issues.length);
  $('#nothing').hidden = visible.length > 0;
  if (current !== null && !on[current]) close();
  saveHash();
}

function saveHash() {
  const state = new URLSearchParams();
  for (const name of ['q', ...Object.keys(CHOICES)]) if (chosen(name)) state.set(name, chosen(name));
  for (const name of ['severity', 'state']) {
    const boxes = $$(`input[name=${name}]`, form);
    if (boxes.some((box) => box.checked !== box.defaultChecked)) state.set(name, [...checked(name)].join(','));
  }
  if (current !== null) state.set('issue', issues[current].fingerprint || String(current));
  const hash = state.toString();
  if (hash !== location.hash.slice(1)) {
    try { history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search); } catch { location.hash = hash; }
  }
}

function loadHash() {
  const state = new URLSearchParams(location.hash.slice(1));
  form.reset();
  for (const name of ['q', ...Object.keys(CHOICES)]) if (form.elements[name] && state.has(name)) form.elements[name].value = state.get(name);
  for (const name of ['severity', 'state']) {
    if (!state.has(name)) continue;
    const values = state.get(name).split(',');
    $$(`input[name=${name}]`, form).forEach((box) => { box.checked = values.includes(box.value); });
  }
  const wanted = state.get('issue');
  const index = wanted === null ? -1 : issues.findIndex((issue, at) => (issue.fingerprint || String(at)) === wanted);
  current = null;
  applyFilters();
  if (index >= 0 && !rows[index].hidden) open(index);
}

const COLUMNS = ['path', 'line', 'column', 'severity', 'check', 'category', 'text', 'message', 'replacements', 'state', 'fingerprint'];

// A cell that a spreadsheet would run as a formula begins with an apostrophe.
function cell(value) {
  const text = Array.isArray(value) ? value.join(' | ') : String(value ?? '');
  const guarded = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}

function wire(issue) {
  const { state, own, before, after, cut_before, cut_after, ...rest } = issue;
  return rest;
}

const EXPORTS = {
  csv: () => download('issues.csv', 'text/csv', '\ufeff' + [COLUMNS, ...visible.map((index) => COLUMNS.map((name) => issues[index][name]))]
    .map((line) => line.map(cell).join(',')).join('\r\n') + '\r\n'),
  json: () => download('issues.json', 'application/json', JSON.stringify(visible.map((index) => wire(issues[index])), null, 2) + '\n'),
  verdicts: () => download('verdicts.json', 'application/json', JSON.stringify(verdictFile(), null, 2) + '\n'),
};
