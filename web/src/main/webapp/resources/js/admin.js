// The frame of the back office: side menu on phones, light and dark, palette of places.
(() => {
  const $ = (selector, within = document) => within.querySelector(selector);

  document.addEventListener('click', event => {
    const toggle = event.target.closest('[data-side]');
    if (toggle) {
      const open = document.getElementById(toggle.dataset.side).classList.toggle('open');
      toggle.setAttribute('aria-expanded', open);
    }
    const mode = event.target.closest('[data-mode-set]');
    if (mode) {
      document.documentElement.dataset.mode = mode.dataset.modeSet;
      document.cookie = `mode=${mode.dataset.modeSet};path=/admin;max-age=31536000;samesite=lax`;
    }
    for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
    if (event.target.closest('[data-palette]')) openPalette();
  });

  const palette = $('#palette');
  const input = palette && $('input', palette);
  const list = palette && $('ul', palette);
  let chosen = 0;

  const places = () => [...document.querySelectorAll('#side a')].map(a => ({ label: a.textContent.trim(), href: a.href, icon: $('svg', a) }));

  const draw = () => {
    const words = input.value.trim();
    const found = places().filter(place => place.label.toLowerCase().includes(words.toLowerCase()));
    if (words && places().some(place => place.href.endsWith('/admin/orders'))) {
      found.push({ label: `${palette.dataset.orders}: ${words}`, href: `/admin/orders?q=${encodeURIComponent(words)}` });
    }
    chosen = Math.max(0, Math.min(chosen, found.length - 1));
    list.replaceChildren(...found.map((place, index) => {
      const item = document.createElement('li');
      item.id = `place-${index}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', index === chosen);
      item.append(...(place.icon ? [place.icon.cloneNode(true)] : []), place.label);
      item.addEventListener('click', () => { location.href = place.href; });
      return item;
    }));
    input.setAttribute('aria-activedescendant', found.length ? `place-${chosen}` : '');
  };

  const openPalette = () => {
    if (!palette || palette.open) return;
    input.value = '';
    chosen = 0;
    draw();
    palette.showModal();
    input.focus();
  };

  if (palette) {
    input.addEventListener('input', () => { chosen = 0; draw(); });
    input.addEventListener('keydown', event => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        chosen += event.key === 'ArrowDown' ? 1 : -1;
        draw();
      } else if (event.key === 'Enter') {
        event.preventDefault();
        list.children[chosen]?.click();
      }
    });
    palette.addEventListener('click', event => { if (event.target === palette) palette.close(); });
  }

  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openPalette();
    } else if (event.key === '/' && !event.target.closest('input, textarea, select, [contenteditable]')) {
      const search = $('.filters input');
      if (search) { event.preventDefault(); search.focus(); }
    }
  });

  // A button that moves money or goods counts once.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('form[data-once]')) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
  });

  // A form that is saved as a whole: says that something is unsaved, keeps people from losing it, Ctrl+S saves.
  const changing = $('form[data-changes]');
  if (changing) {
    const unsaved = () => {
      changing.dataset.changes = 'made';
      const note = $('[data-unsaved]', changing);
      note.textContent = note.dataset.unsaved;
    };
    let leaving = false;
    changing.addEventListener('input', unsaved);
    changing.addEventListener('click', event => {
      if (event.target.closest('#pictures button') && !event.target.closest('.filters, .card-head')) unsaved();
      if (event.target.closest('[data-save], [data-discard]')) leaving = true;
    });
    window.addEventListener('beforeunload', event => {
      if (changing.dataset.changes === 'made' && !leaving) event.preventDefault();
    });
    document.addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        $('[data-save]', changing).click();
      }
    });
  }
})();
