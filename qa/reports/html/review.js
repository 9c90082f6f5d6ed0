// The reviewer's verdicts: kept where the browser allows, exported in the format of schema/qa-verdicts-1.json.
const KEY = `qa-verdicts/1 ${data.signature} ${[...new Set(issues.map((issue) => issue.path))].join(' ')}`;
const verdicts = store.get(KEY) || {};

function identity(index) {
  return issues[index].fingerprint || `${issues[index].path}:${issues[index].start}:${issues[index].check}`;
}

function saveVerdict(index, change) {
  const id = identity(index);
  const verdict = { verdict: '', reason: '', term: '', status: '', ...verdicts[id], ...change };
  if (verdict.verdict || verdict.reason || verdict.term) verdicts[id] = verdict; else delete verdicts[id];
  store.set(KEY, verdicts);
  showVerdict(index);
  countVerdicts();
}

function showVerdict(index) {
  const verdict = verdicts[identity(index)];
  if (!verdict && !rows[index].classList.contains('judged')) return;
  const box = verdict && verdict.verdict && $(`#card`).content.querySelector(`[value=${verdict.verdict}]`);
  $('.judgement', rows[index]).textContent = box ? box.parentElement.textContent.trim() : '';
  rows[index].classList.toggle('judged', Boolean(box));
}

function countVerdicts() {
  $('#judged').textContent = verdictFile().verdicts.length + (store.kept ? '' : ` – ${$('#shown').dataset.new}`);
}

function bindReview(index) {
  const review = $('.review', rows[index]);
  const saved = verdicts[identity(index)] || {};
  review.elements.verdict.value = saved.verdict || '';
  for (const name of ['reason', 'term', 'status']) review.elements[name].value = saved[name] || '';
  review.addEventListener('submit', (event) => event.preventDefault());
  review.addEventListener('input', (event) => saveVerdict(index, { [event.target.name]: event.target.value }));
  $('[data-clear]', review).addEventListener('click', () => {
    review.reset();
    saveVerdict(index, { verdict: '', reason: '', term: '', status: '' });
  });
}

function judge(index, value) {
  if (!$('.card', rows[index]).firstChild) buildCard(index);
  $('.review', rows[index]).elements.verdict.value = value;
  saveVerdict(index, { verdict: value });
}

function verdictFile() {
  const list = [];
  issues.forEach((issue, index) => {
    const saved = verdicts[identity(index)];
    if (!saved || !saved.verdict) return;
    list.push({
      fingerprint: issue.fingerprint, check: issue.check, path: issue.path, line: issue.line, text: issue.text,
      message: issue.message, verdict: saved.verdict, reason: saved.reason,
      proposal: saved.term && saved.status ? { concept: issue.concept, term: saved.term, status: saved.status } : null,
    });
  });
  return { schema: 'qa-verdicts/1', signature: data.signature, verdicts: list };
}
