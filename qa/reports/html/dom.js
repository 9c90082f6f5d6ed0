// Small helpers. Text from the run enters the page as textContent only, never as markup.
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const data = JSON.parse($('#data').textContent);
const issues = data.issues;
const rows = $$('#list > .issue');
const marks = $$('.m').map((element) => ({ element, issues: element.dataset.i.split(' ').map(Number) }));
const marksOf = issues.map(() => []);
marks.forEach((mark) => mark.issues.forEach((index) => marksOf[index].push(mark.element)));

const SPACES = { '\u00a0': 'nb', '\u2007': 'nb', '\u202f': 'nn', '\u2009': 'nn', ' ': 'sp' };

function make(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.append(text);
  return element;
}

// Text with its spaces told apart; plain ones only if asked.
function shown(text, plain = false) {
  const fragment = document.createDocumentFragment();
  const pattern = plain ? /([ \u00a0\u2007\u202f\u2009])/ : /([\u00a0\u2007\u202f\u2009])/;
  for (const part of text.split(pattern)) {
    if (part) fragment.append(SPACES[part] ? make('span', SPACES[part], part) : part);
  }
  return fragment;
}

// A documentation page's prose: *emphasis* and `code`, as docstrings have them.
function prose(text) {
  const fragment = document.createDocumentFragment();
  text.split(/(\*[^*\s](?:[^*]*[^*\s])?\*|`[^`]+`)/).forEach((part, at) => {
    fragment.append(at % 2 ? make(part[0] === '*' ? 'em' : 'code', '', part.slice(1, -1)) : part);
  });
  return fragment;
}

// Storage may be refused (a file opened from disk, a private window): then things last as long as the page.
const store = {
  kept: true,
  get(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch { this.kept = false; return null; }
  },
  set(key, value) {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch { this.kept = false; }
  },
};

function download(name, type, text) {
  const link = make('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = make('textarea', 'vh');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}
