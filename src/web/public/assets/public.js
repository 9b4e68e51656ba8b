// The public pages' only script: a live number opens its provenance in place, a link is copied, the page is printed.
// Everything works without it: a live number is a link to the same words on a page of their own.
// @ts-check

/** @type {HTMLElement | null} */
let pop = null;
/** @type {HTMLAnchorElement | null} */
let opener = null;

/** @param {boolean} giveBack */
const close = (giveBack) => {
  pop?.remove();
  pop = null;
  opener?.setAttribute('aria-expanded', 'false');
  if (giveBack) opener?.focus();
  opener = null;
};

/** @param {HTMLAnchorElement} link */
const open = async (link) => {
  const answer = await fetch(`${link.href}${link.href.includes('?') ? '&' : '?'}manh=1`);
  if (!answer.ok) {
    location.href = link.href;
    return;
  }
  const markup = await answer.text();
  close(false);
  opener = link;
  link.setAttribute('aria-expanded', 'true');
  pop = document.createElement('div');
  pop.className = 'pop';
  pop.setAttribute('role', 'dialog');
  pop.setAttribute('aria-label', link.textContent ?? '');
  pop.tabIndex = -1;
  // Made and escaped by our own server, under a policy that runs no inline script.
  pop.innerHTML = markup;
  const x = document.createElement('button');
  x.className = 'x';
  x.type = 'button';
  x.textContent = '×';
  x.setAttribute('aria-label', document.documentElement.lang === 'en' ? 'Close' : 'Đóng');
  x.addEventListener('click', () => close(true));
  pop.append(x);
  document.body.append(pop);
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const left = Math.max(12, Math.min(at.left, document.documentElement.clientWidth - pop.offsetWidth - 12));
  pop.style.left = `${left + scrollX}px`;
  pop.style.top = `${at.bottom + scrollY + 6}px`;
  pop.focus({ preventScroll: true });
};

document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const target = /** @type {Element} */ (event.target);
  const link = /** @type {HTMLAnchorElement | null} */ (target.closest('a.live[data-fact]'));
  if (link) {
    if (link.getAttribute('href') === '#') return event.preventDefault();
    event.preventDefault();
    if (link === opener) close(true);
    else open(link).catch(() => (location.href = link.href));
  } else if (pop && !pop.contains(target)) close(false);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && pop) close(true);
});

const copy = document.querySelector('[data-copy]');
const said = /** @type {HTMLElement | null} */ (document.querySelector('[data-copied]'));
if (copy && said && navigator.clipboard) {
  copy.closest('li')?.removeAttribute('hidden');
  copy.addEventListener('click', async () => {
    const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel=canonical]'));
    await navigator.clipboard.writeText(canonical?.href ?? location.href);
    said.textContent = said.dataset.copied ?? '';
    setTimeout(() => {
      said.textContent = '';
    }, 4000);
  });
}
const print = document.querySelector('[data-print]');
print?.closest('li')?.removeAttribute('hidden');
print?.addEventListener('click', () => window.print());
