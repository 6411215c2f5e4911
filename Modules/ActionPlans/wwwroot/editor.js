// Makes the editors easier: what a button would do by sending the page and drawing it anew is done behind the scenes.
// Without this script the same buttons do the same.
(() => {
  const editors = () => document.querySelectorAll('.ap-editor');
  if (editors().length === 0) return;

  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);

  let latest = 0;
  let pressed = false;
  let composing = false;
  document.addEventListener('compositionstart', () => { composing = true; });
  document.addEventListener('compositionend', () => { composing = false; });

  const pause = () => new Promise((resolve) => { setTimeout(resolve, 300); });
  const typed = (form) => JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  const fieldsOf = (block) => [...document.querySelectorAll(`#${block} input:not([type=hidden]), #${block} textarea, #${block} select`)];

  // False: nothing was touched, and the plain way must tell what is wrong (logged out meanwhile, an error).
  async function redraw(form, operation, block) {
    const turn = ++latest;
    const sent = typed(form);
    const data = new FormData(form);
    data.set('submit.Save', operation);
    const answer = await fetch(form.action, { method: 'POST', body: data, credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return false;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (turn !== latest) return true;
    if (!page.querySelector('.ap-editor')) return false;

    // What was typed meanwhile is not in the answer: ask again with it. A word that an input method still composes must not be broken off.
    while (composing) await pause();
    if (turn !== latest) return true;
    if (typed(form) !== sent) {
      await pause();
      return turn !== latest || redraw(form, operation, block);
    }

    draw(page, operation, block);
    status.textContent = page.querySelector('[data-ap-changed]')?.dataset.apChanged ?? '';
    return true;
  }

  function draw(page, operation, block) {
    const focused = document.activeElement;
    const [id, start, end] = [focused?.id, focused?.selectionStart, focused?.selectionEnd];
    const open = [...document.querySelectorAll('.ap-editor details[open]')].map((d) => d.id).filter(Boolean);
    // A field that was hidden before is no new one.
    const before = new Set([...document.querySelectorAll(`#${block} [id]`)].map((f) => f.id));
    for (const editor of editors()) {
      const drawn = page.getElementById(editor.id);
      if (drawn) editor.replaceWith(document.adoptNode(drawn));
    }
    for (const d of open) document.getElementById(d)?.setAttribute('open', '');

    const fields = fieldsOf(block);
    const added = operation.startsWith('ap:add') ? fields.find((f) => !before.has(f.id))
      : /^ap:(after|below)/.test(operation) ? fields.find((f) => f.name.endsWith('.Name') && f.value === '')
        : null;
    // Who has gone on to a button outside of the editors, to publish for one, must stay there: Enter would press another one.
    const stayed = focused?.isConnected && focused !== document.body ? focused : null;
    const again = added ?? stayed ?? (id ? document.getElementById(id) : null)
      ?? document.querySelector(`button[value="${operation}"]:not([aria-hidden])`) ?? document.querySelector(`#${block} button`);
    again?.focus();
    if (again && again !== stayed && again.id === id && typeof start === 'number') again.setSelectionRange(start, end);
  }

  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-ap-operation]');
    if (!button || button.dataset.apPlain) return;
    event.preventDefault();
    event.stopPropagation();
    // A second click would be about rows that are about to move.
    if (pressed) return;
    pressed = true;
    const done = await redraw(button.form, button.value, button.dataset.apOperation).catch(() => false);
    pressed = false;
    if (!done) {
      button.dataset.apPlain = 'true';
      button.click();
    }
  }, true);

  // The admin keeps a form from being sent twice in a row; after a preview, which opens beside it, it may be.
  document.addEventListener('submit', (event) => {
    if (event.submitter?.formTarget === '_blank') setTimeout(() => event.target.classList.remove('submitting'), 0);
  });

  document.addEventListener('change', (event) => {
    const field = event.target.closest('[data-ap-live]');
    // A button's answer will show this change too.
    if (field && !pressed) redraw(field.form, 'ap:refresh', field.closest('[id^="ap-"]').id).catch(() => {});
  });
})();
