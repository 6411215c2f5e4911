// Keeps what is typed into a report in this browser until it is stored, for the person who typed it alone. Without this script the
// form is saved by its button; the server loses nothing either way.
(() => {
  const { apUser: user, apLogoff: logoff } = document.currentScript.dataset;
  const prefix = 'ap-report:';
  const daysKept = 14;

  // A browser may refuse to store anything.
  const attempt = (run) => { try { return run(); } catch { return null; } };
  const load = (key) => attempt(() => JSON.parse(localStorage.getItem(key)));
  const drop = (key) => attempt(() => localStorage.removeItem(key));
  const each = (run) => attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix)).forEach(run));

  // A computer in an office is shared: nothing stays for long, and nothing of a person who has logged out.
  each((key) => { if (!(Date.now() - (load(key)?.at ?? 0) < daysKept * 24 * 3600 * 1000)) drop(key); });
  let leaving = false;
  document.addEventListener('submit', (event) => {
    if (!event.target.getAttribute('action')?.toLowerCase().endsWith(logoff.toLowerCase())) return;
    leaving = true;
    each((key) => { if (key.startsWith(`${prefix}${user}:`)) drop(key); });
  });

  const page = document.querySelector('[data-ap-report]');
  if (!page) return;
  const key = `${prefix}${user}:${page.dataset.apReport}`;
  const form = page.querySelector('form');
  const notice = page.querySelector('[data-ap-kept]');

  const clean = (text) => text.replace(/\r\n?/g, '\n').trim();
  const fields = () => [...form.elements].filter((f) => f.name.startsWith('Form.') && f.matches('textarea, input[type=text], input[type=date]'));
  // The actual of an indicator goes by the indicator's key: a row may have moved meanwhile.
  const nameOf = (field) => (field.name.endsWith('].Text') ? `actual ${form.elements[field.name.replace(/Text$/, 'Key')].value}` : field.name);
  const typed = () => Object.fromEntries(fields().map((f) => [nameOf(f), clean(f.value)]));
  const seen = () => form.elements['Form.Seen'];
  const isSame = (one, other) => Object.keys({ ...one, ...other }).every((name) => (one[name] ?? '') === (other[name] ?? ''));

  let waiting = null;
  if (page.dataset.apStored === 'true') drop(key);
  const kept = load(key);
  // What stands in the form and is not stored is never taken for stored.
  const stored = form && page.dataset.apUnsaved !== 'true' ? typed() : null;
  const isDirty = () => form !== null && (stored === null || !isSame(stored, typed()));

  function keep() {
    if (leaving || waiting) return;
    if (isDirty()) attempt(() => localStorage.setItem(key, JSON.stringify({ at: Date.now(), seen: seen().value, fields: typed() })));
    else drop(key);
  }

  function settle() {
    waiting = null;
    notice.hidden = true;
    keep();
    (form ? fields()[0] : null)?.focus();
  }

  if (kept && (form ? stored !== null && !isSame(kept.fields, stored) : true)) {
    waiting = kept;
    notice.hidden = false;
    notice.querySelector('[data-ap-kept-at]').textContent = new Date(kept.at).toLocaleString(document.documentElement.lang);
    notice.querySelector('[data-ap-kept-text]').textContent = Object.values(kept.fields).filter(Boolean).join('\n\n');
    notice.querySelector('[data-ap-restore]').hidden = !form;
    notice.querySelector('[data-ap-discard]').addEventListener('click', () => { drop(key); settle(); });
    notice.querySelector('[data-ap-restore]').addEventListener('click', () => {
      // With the token of then: what somebody else stored meanwhile is not overwritten by it.
      seen().value = waiting.seen;
      for (const field of fields()) field.value = waiting.fields[nameOf(field)] ?? '';
      settle();
      form.querySelector('[data-ap-live]')?.dispatchEvent(new Event('change', { bubbles: true }));
    });
  } else if (form) {
    keep();
  }

  if (!form) return;
  let timer;
  form.addEventListener('input', () => {
    leaving = false;
    clearTimeout(timer);
    timer = setTimeout(keep, 400);
  });
  window.addEventListener('pagehide', keep);
  document.addEventListener('submit', (event) => {
    if (event.target === form && event.submitter?.formTarget !== '_blank' && !event.defaultPrevented) {
      keep();
      leaving = true;
    }
  });
  window.addEventListener('pageshow', () => { leaving = false; });
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && isDirty()) event.preventDefault();
  });
})();
