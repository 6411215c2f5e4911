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

  async function redraw(form, operation, block) {
    const turn = ++latest;
    const data = new FormData(form);
    data.delete('submit.Save');
    data.set('submit.Save', operation);
    const answer = await fetch(form.action, { method: 'POST', body: data, credentials: 'same-origin' });
    // Logged out meanwhile, or an error: nothing was touched, and the plain way tells what is wrong.
    if (!answer.ok || answer.redirected) return false;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (turn !== latest || !page.querySelector('.ap-editor')) return turn !== latest;

    const focused = document.activeElement?.id;
    const typed = document.activeElement?.value;
    const open = [...document.querySelectorAll('.ap-editor details[open]')].map((d) => d.id).filter(Boolean);
    const fields = document.querySelectorAll(`#${block} input, #${block} textarea`).length;
    for (const editor of editors()) {
      const drawn = page.getElementById(editor.id);
      if (drawn) editor.replaceWith(document.adoptNode(drawn));
    }
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');

    const now = document.querySelectorAll(`#${block} input:not([type=hidden]), #${block} textarea`);
    if (operation.startsWith('ap:add') && now.length > 0 && document.querySelectorAll(`#${block} input, #${block} textarea`).length > fields) {
      now[now.length - 1].focus();
    } else if (focused) {
      const again = document.getElementById(focused) ?? document.querySelector(`#${block} button`);
      if (again && 'value' in again && typed !== undefined && again.tagName !== 'BUTTON' && again.type !== 'checkbox') again.value = typed;
      again?.focus();
    }
    status.textContent = page.querySelector('[data-ap-changed]')?.dataset.apChanged ?? '';
    return true;
  }

  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-ap-operation]');
    if (!button || button.dataset.apPlain) return;
    event.preventDefault();
    event.stopPropagation();
    if (!await redraw(button.form, button.value, button.dataset.apOperation).catch(() => false)) {
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
    if (field) redraw(field.form, 'ap:refresh', field.closest('[id^="ap-"]').id).catch(() => {});
  });
})();
