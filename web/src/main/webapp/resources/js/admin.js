// The frame of the back office: light and dark, palette, keys, forms that are saved as a whole.
(() => {
  const $ = (selector, within = document) => within.querySelector(selector);

  document.addEventListener('click', event => {
    const mode = event.target.closest('[data-mode-set]');
    if (mode) {
      document.documentElement.dataset.mode = mode.dataset.modeSet;
      document.cookie = `mode=${mode.dataset.modeSet};path=/admin;max-age=31536000;samesite=lax`;
    }
    for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
    if (event.target.closest('[data-palette]')) openPalette();
    if (event.target.closest('[data-keys]')) openKeys();
    if (event.target.matches('dialog.palette[open]')) event.target.close();
  });

  // --- the palette: what can be done here, then what is found, then where one can go
  const palette = $('#palette');
  const input = palette && $('input', palette);
  const list = palette && $('#palette-list');
  const said = palette && $('#palette-said');
  let chosen = 0;
  let items = [];
  let records = [];
  let asked = 0;

  const here = () => [...document.querySelectorAll('.page-actions a.btn, .page-actions button')]
    .filter(item => item.offsetParent && item.textContent.trim())
    .map(item => ({ group: 'actions', icon: 'zap', label: item.textContent.trim(), key: item.dataset.key, run: () => item.click() }));
  const places = () => [...document.querySelectorAll('#side nav a')].map(a => ({
    group: 'places', icon: $('use', a)?.getAttribute('href').split('#')[1], label: a.lastChild.nodeType === 3 ? a.lastChild.data.trim() : a.childNodes[1].data.trim(), href: a.href,
  }));

  const icon = name => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'i');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', `${palette.dataset.assets}/icons/icons.svg#${name}`);
    svg.append(use);
    return svg;
  };

  const element = (name, styleClass, ...content) => {
    const made = document.createElement(name);
    made.className = styleClass;
    made.append(...content);
    return made;
  };

  const run = item => { palette.close(); if (item.run) item.run(); else location.href = item.href; };

  const draw = () => {
    const words = input.value.trim().toLowerCase();
    const matching = part => part.filter(item => item.label.toLowerCase().includes(words));
    items = [...matching(here()), ...(words ? records : []), ...matching(places())];
    chosen = Math.max(0, Math.min(chosen, items.length - 1));
    const groups = new Map();
    items.forEach((item, index) => {
      if (!groups.has(item.group)) {
        const head = element('p', 'palette-head', palette.dataset[item.group]);
        head.id = `palette-${item.group}`;
        const group = element('div', '', head);
        group.setAttribute('role', 'group');
        group.setAttribute('aria-labelledby', head.id);
        groups.set(item.group, group);
      }
      const row = element('div', 'palette-row', ...(item.icon ? [icon(item.icon)] : []), element('span', '', item.label));
      if (item.note) row.append(element('span', 'small', item.note));
      if (item.key) row.append(element('kbd', 'kbd', item.key.toUpperCase()));
      row.id = `palette-${index}`;
      row.setAttribute('role', 'option');
      row.setAttribute('aria-selected', index === chosen);
      row.addEventListener('click', () => run(item));
      row.addEventListener('pointermove', () => { if (chosen !== index) choose(index); });
      groups.get(item.group).append(row);
    });
    list.replaceChildren(...groups.values());
    if (!items.length) list.replaceChildren(element('p', 'palette-head', palette.dataset.nothing));
    said.textContent = items.length ? '' : palette.dataset.nothing;
    choose(chosen);
  };

  const choose = index => {
    chosen = index;
    list.querySelectorAll('[role=option]').forEach((row, at) => row.setAttribute('aria-selected', at === index));
    input.setAttribute('aria-activedescendant', items.length ? `palette-${index}` : '');
    document.getElementById(`palette-${index}`)?.scrollIntoView({ block: 'nearest' });
  };

  const find = () => {
    const words = input.value.trim();
    const mine = ++asked;
    if (words.length < 2) { records = []; return; }
    setTimeout(() => {
      if (mine !== asked) return;
      fetch(`/admin/find?q=${encodeURIComponent(words)}`)
        .then(answer => answer.ok ? answer.json() : [])
        .then(found => { if (mine === asked) { records = found; draw(); } })
        .catch(() => {});
    }, 120);
  };

  const openPalette = () => {
    if (!palette || palette.open) return;
    input.value = '';
    chosen = 0;
    records = [];
    draw();
    palette.showModal();
    input.focus();
  };

  if (palette) {
    input.addEventListener('input', () => { chosen = 0; find(); draw(); });
    input.addEventListener('keydown', event => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (items.length) choose((chosen + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length);
      } else if (event.key === 'Enter') {
        event.preventDefault();
        if (items[chosen]) run(items[chosen]);
      }
    });
  }

  // --- keys; those that are pressed alone can be turned off
  const sheet = $('#keys');
  const single = $('#single-keys');
  const openKeys = () => { if (sheet && !sheet.open) sheet.showModal(); };
  const alone = () => localStorage.getItem('single-keys') !== 'off';
  if (single) {
    single.checked = alone();
    single.addEventListener('change', () => localStorage.setItem('single-keys', single.checked ? 'on' : 'off'));
  }

  const PLACES = {
    h: '/admin/', o: '/admin/orders', p: '/admin/products', c: '/admin/pages', m: '/admin/library', i: '/admin/invoices',
    y: '/admin/payouts', b: '/admin/books', j: '/admin/jobs', w: '/admin/webhooks', a: '/admin/audit', t: '/admin/time-machine',
  };
  let goes = 0;

  // The rows of the last list are remembered, so that J and K lead from one order to the next.
  const rows = [...document.querySelectorAll('.row-link td > a:first-child')];
  if (rows.length) sessionStorage.setItem('rows', JSON.stringify(rows.map(row => row.pathname)));
  const step = by => {
    if (rows.length) {
      const at = rows.indexOf(document.activeElement);
      rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, at + by))].focus();
      return;
    }
    const known = JSON.parse(sessionStorage.getItem('rows') || '[]');
    const at = known.indexOf(location.pathname);
    if (at >= 0 && known[at + by]) location.href = known[at + by];
  };

  const pressed = (key, event) => {
    if (goes > Date.now()) {
      goes = 0;
      const place = document.querySelector(`#side nav a[href="${PLACES[key]}"]`);
      if (place) { event.preventDefault(); location.href = place.href; }
    } else if (key === 'g') {
      goes = Date.now() + 1500;
    } else if (key === '?') {
      openKeys();
    } else if (key === '/') {
      const search = $('.filters input[type=search]') || $('.filters input');
      if (search) { event.preventDefault(); search.focus(); }
    } else if (key === 'j' || key === 'k') {
      step(key === 'j' ? 1 : -1);
    } else {
      const action = /^[a-z]$/.test(key) && $(`[data-key="${key}"]`);
      if (action && action.offsetParent) { event.preventDefault(); action.focus(); action.click(); }
    }
  };

  document.addEventListener('keydown', event => {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openPalette();
    } else if (!command && !event.altKey && alone() && !$('dialog[open]')
        && !event.target.closest('input, textarea, select, [contenteditable]')) {
      pressed(event.key.length === 1 ? event.key.toLowerCase() : '', event);
    }
  });

  // A button that moves money or goods counts once.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('form[data-once]')) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
  });

  // All rows of a page are chosen at once, and none when all were.
  for (const button of document.querySelectorAll('[data-pick-all]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const rows = [...button.form.querySelectorAll('[name=pick]')];
      const all = rows.every(row => row.checked);
      rows.forEach(row => { row.checked = !all; });
    });
  }

  // In a form of several parts Enter presses the button of the part; by itself it would press the first of the form.
  document.addEventListener('keydown', event => {
    const part = event.key === 'Enter' && event.target.matches('input') && event.target.closest('[data-group]');
    if (!part) return;
    event.preventDefault();
    const button = $('[data-enter]', part);
    if (button) button.click();
  });

  // A form that is saved as a whole: says that something is unsaved, keeps people from losing it, Ctrl+S saves.
  const changing = $('form[data-changes]');
  if (changing) {
    changing.classList.add('js-form');
    const unsaved = () => {
      changing.dataset.changes = 'made';
      const note = $('[data-unsaved]', changing);
      note.textContent = note.dataset.unsaved;
    };
    let leaving = false;
    changing.addEventListener('input', unsaved);
    changing.addEventListener('click', event => {
      if (event.target.closest('[data-changing]')) unsaved();
      if (event.target.closest('[data-save], [data-discard]')) leaving = true;
    });
    // Enter in a line saves, or looks for what was typed in the picker; by itself it would press the first button.
    changing.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || !event.target.matches('input.input')) return;
      event.preventDefault();
      const picker = event.target.closest('.picker-find');
      (picker ? $('button', picker) : $('[data-save=yes]', changing)).click();
    });
    if ($('.notice-bad') && changing.dataset.changes !== 'saved') unsaved();
    window.addEventListener('beforeunload', event => {
      if (changing.dataset.changes === 'made' && !leaving) event.preventDefault();
    });
    document.addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        $('[data-save=yes]', changing).click();
      }
    });
  }
})();
