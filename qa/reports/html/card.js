// An issue's card: made when it is opened first, so that thousands of issues cost nothing.
const groups = new Map();
issues.forEach((issue, index) => {
  const key = `${issue.check}\n${issue.text.toLowerCase()}`;
  if (!groups.has(key)) groups.set(key, []);
  groups.get(key).push(index);
});

function put(card, name, text, as = shown) {
  const slot = $(`[data-text=${name}]`, card);
  if (text) slot.append(as(text)); else slot.remove();
}

function keep(card, name, wanted) {
  if (!wanted) $(`[data-slot=${name}]`, card).remove();
  return wanted;
}

// Longest common subsequence of two short lists, as [kept | removed | added, text] in order.
function diff(from, to) {
  const letters = !/\s/.test(from + to);
  const cut = (text) => (letters ? [...text] : text.match(/\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{M}]*|[^\p{L}\p{N}]/gu) || []);
  const a = cut(from), b = cut(to);
  if (a.length * b.length > 40000) return [['removed', from], ['added', to]];
  const best = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) best[i][j] = a[i] === b[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
  }
  const steps = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) { steps.push(['kept', a[i]]); i += 1; j += 1; }
    else if (j >= b.length || (i < a.length && best[i + 1][j] >= best[i][j + 1])) { steps.push(['removed', a[i]]); i += 1; }
    else { steps.push(['added', b[j]]); j += 1; }
  }
  return join(steps);
}

// Neighbours of a kind in one piece; between two changes, what was removed comes first, a lone space included.
function join(steps) {
  const pieces = [];
  let removed = '', added = '';
  const flush = () => {
    if (removed) pieces.push(['removed', removed]);
    if (added) pieces.push(['added', added]);
    removed = added = '';
  };
  steps.forEach(([kind, text], at) => {
    const between = text === ' ' && (removed || added) && at + 1 < steps.length && steps[at + 1][0] !== 'kept';
    if (kind === 'removed' || between) removed += text;
    if (kind === 'added' || between) added += text;
    if (kind === 'kept' && !between) { flush(); pieces.push(['kept', text]); }
  });
  flush();
  return pieces;
}

const TAGS = { kept: 'span', removed: 'del', added: 'ins' };

function fillFixes(card, issue) {
  if (!keep(card, 'fix', issue.replacements.length)) return;
  for (const replacement of issue.replacements) {
    const item = $('#fix').content.cloneNode(true);
    const line = $('.diff', item);
    line.lang = issue.side === 'target' ? 'fr' : 'en';
    line.append(make('span', 'ctx', (issue.cut_before ? '…' : '') + issue.before));
    for (const [kind, text] of diff(issue.own, replacement)) line.append(make(TAGS[kind], '', shown(text, kind !== 'kept' && !/[\p{L}\p{N}]/u.test(text))));
    line.append(make('span', 'ctx', issue.after + (issue.cut_after ? '…' : '')));
    const button = $('[data-copy]', item);
    button.addEventListener('click', async () => {
      await copy(replacement);
      const label = button.textContent;
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, 1500);
    });
    $('.fixes', card).append(item);
  }
}

function example([english, french]) {
  const item = make('li');
  if (english) { const line = make('p', 'src', shown(english)); line.lang = 'en'; item.append(line); }
  const line = make('p', 'tgt', shown(french));
  line.lang = 'fr';
  item.append(line);
  return item;
}

function fillWhy(card, issue) {
  const page = data.checks[issue.check];
  if (!keep(card, 'why', page)) return;
  put(card, 'summary', page.summary, prose);
  put(card, 'reason', page.why, prose);
  for (const side of ['wrong', 'right']) {
    if (keep(card, side, page[side].length)) $(`[data-list=${side}]`, card).append(...page[side].map(example));
  }
}

function fillConcept(card, issue) {
  if (!keep(card, 'concept', issue.concept)) return;
  const concept = data.concepts[issue.concept] || { terms: [], examples: [] };
  put(card, 'concept', issue.concept);
  put(card, 'definition', concept.definition);
  put(card, 'note', concept.note);
  put(card, 'source', concept.source);
  for (const term of concept.terms) {
    const item = make('li', term.status);
    const text = make('b', '', term.text);
    text.lang = term.language;
    item.append(make('abbr', 'lang', term.language), text, make('span', 'status', data.statuses[term.status] || term.status));
    if (term.note) item.append(make('small', '', term.note));
    $('.terms', card).append(item);
  }
  $('[data-list=examples]', card).append(...concept.examples.map((text) => make('li', '', text)));
  $$('ul:empty', $('[data-slot=concept]', card)).forEach((list) => list.remove());
}

function fillSame(card, issue, index) {
  const others = groups.get(`${issue.check}\n${issue.text.toLowerCase()}`).filter((other) => other !== index);
  if (!keep(card, 'same', others.length)) return;
  for (const other of others.slice(0, 50)) {
    const link = make('a', '', `${issues[other].path}:${issues[other].line}:${issues[other].column}`);
    link.href = `#i${other}`;
    link.addEventListener('click', (event) => { event.preventDefault(); open(other); });
    $('.same', card).append(make('li', '', link));
  }
}

function buildCard(index) {
  const issue = issues[index];
  const card = $('#card').content.cloneNode(true);
  fillFixes(card, issue);
  fillWhy(card, issue);
  fillConcept(card, issue);
  fillSame(card, issue, index);
  if (keep(card, 'suppressed', issue.suppressed)) {
    put(card, 'suppressed', [issue.suppressed.kind, issue.suppressed.reason, issue.suppressed.until].filter(Boolean).join(' · '));
  }
  put(card, 'category', issue.category);
  put(card, 'fingerprint', issue.fingerprint);
  $('.card', rows[index]).append(card);
  bindReview(index);
}
