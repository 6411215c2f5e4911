// Shows how far an import is without a press of the link.
(() => {
  const part = document.getElementById('ap-import');
  if (!part) return;

  const timer = setInterval(async () => {
    const answer = await fetch(window.location.href, { credentials: 'same-origin' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.getElementById('ap-import');
    if (answer.ok && now) {
      part.innerHTML = now.innerHTML;
    } else {
      clearInterval(timer);
      window.location.reload();
    }
  }, 2000);
})();
