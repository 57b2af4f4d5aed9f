// Upgrades of store pages. Everything here works without script too: links, forms, full pages.
(() => {
  const doc = document.documentElement;
  const $ = (selector, within = document) => within.querySelector(selector);
  doc.classList.add('js');

  const live = document.createElement('div');
  live.className = 'vh';
  live.setAttribute('role', 'status');
  document.body.append(live);

  // --- cart: count, drawer
  const count = $('#cart-count');
  const link = $('#cart-link');

  const showCount = n => {
    if (!count) return;
    count.textContent = n;
    count.hidden = !n;
    link.setAttribute('aria-label', n ? `${link.dataset.label}, ${n}` : link.dataset.label);
  };

  const refreshCount = () => fetch('/api/cart/summary', { headers: { Accept: 'application/json' } })
    .then(answer => answer.ok ? answer.json() : null)
    .then(summary => summary && showCount(summary.count))
    .catch(() => {});

  // What opened the drawer gets the focus back; so it is never disabled, which would lose it.
  let opener;

  const drawer = () => {
    let dialog = $('#drawer');
    if (!dialog) {
      dialog = document.createElement('dialog');
      dialog.id = 'drawer';
      dialog.className = 'drawer';
      dialog.setAttribute('aria-labelledby', 'drawer-title');
      dialog.addEventListener('click', event => {
        if (event.target === dialog || event.target.closest('[data-close]')) dialog.close();
      });
      dialog.addEventListener('close', () => opener?.focus());
      document.body.append(dialog);
    }
    return dialog;
  };

  const fill = (dialog, html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const content = $('#drawer-content', parsed);
    if (!content) return false;
    dialog.replaceChildren(content);
    showCount(Number(content.dataset.count));
    return true;
  };

  const post = form => fetch(form.action, {
    method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'X-Fragment': 'drawer' },
  });

  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-cart]');
    if (!form) return;
    event.preventDefault();
    const button = event.submitter || $('[type=submit]', form);
    if (!button || button.getAttribute('aria-disabled')) return;
    const content = [...button.childNodes];
    button.style.minWidth = `${button.offsetWidth}px`;
    button.setAttribute('aria-disabled', 'true');
    if (button.dataset.busy) button.textContent = button.dataset.busy;
    post(form)
      .then(answer => answer.text())
      .then(html => {
        const dialog = drawer();
        if (!fill(dialog, html)) { form.submit(); return; }
        if (dialog.open) $('[data-close]', dialog)?.focus();
        else { opener = button; dialog.showModal(); }
        live.textContent = $('[data-said]', dialog)?.dataset.said || '';
      })
      .catch(() => form.submit())
      .finally(() => { button.removeAttribute('aria-disabled'); button.replaceChildren(...content); });
  });

  // --- suggestions below a field. Keys choose; Enter without a choice does what it always does. What a browser fills in
  // by itself asks nobody; nor does what a keyboard puts in, where only what is typed counts.
  const part = (name, styleClass, text) => { const made = document.createElement(name); made.className = styleClass; made.textContent = text || ''; return made; };
  window.kontorSuggest = (field, home, { name, heads, least, typed }, ask, take) => {
    const box = part('div', 'suggest');
    let offers = [];
    let at = -1;
    let asked = 0;
    box.id = `${field.id || field.name}-suggest`;
    box.hidden = true;
    box.setAttribute('role', 'listbox');
    box.setAttribute('aria-label', name);
    home.append(box);
    Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': box.id, 'aria-expanded': 'false' })
      .forEach(([key, value]) => field.setAttribute(key, value));

    const choose = index => {
      at = index;
      box.querySelectorAll('[role=option]').forEach((row, place) => row.setAttribute('aria-selected', place === at));
      if (at < 0) field.removeAttribute('aria-activedescendant');
      else field.setAttribute('aria-activedescendant', `${box.id}-${at}`);
    };
    const show = found => {
      offers = found;
      const groups = new Map();
      found.forEach((offer, index) => {
        if (!groups.has(offer.group)) {
          const group = part('div', '');
          group.setAttribute('role', 'group');
          group.setAttribute('aria-label', heads[offer.group]);
          group.append(part('p', 'suggest-head', heads[offer.group]));
          groups.set(offer.group, group);
        }
        const row = part(offer.href ? 'a' : 'div', 'suggest-row');
        row.id = `${box.id}-${index}`;
        if (offer.href) row.href = offer.href;
        else row.onclick = () => accept(offer);
        row.tabIndex = -1;
        row.setAttribute('role', 'option');
        if (offer.picture) { const image = part('img', ''); image.src = offer.picture; image.alt = ''; image.width = 40; image.height = 50; row.append(image); }
        row.append(part('span', '', offer.label), part('span', 'suggest-note', offer.note));
        groups.get(offer.group).append(row);
      });
      box.replaceChildren(...groups.values());
      box.hidden = !found.length;
      field.setAttribute('aria-expanded', String(!box.hidden));
      choose(-1);
    };
    const accept = offer => {
      asked++;
      show([]);
      take(offer);
      live.textContent = `${offer.label}, ${offer.note}`;
    };
    field.addEventListener('input', event => {
      const words = field.value.trim();
      const mine = ++asked;
      if (words.length < least || !event.inputType || typed && event.inputType === 'insertReplacementText') { show([]); return; }
      setTimeout(() => mine === asked && ask(words)
        .then(answer => answer.ok ? answer.json() : [])
        .then(found => { if (mine === asked && document.activeElement === field) { show(found); live.textContent = found.length ? `${name}: ${found.length}` : ''; } })
        .catch(() => {}), 150);
    });
    field.addEventListener('keydown', event => {
      if (box.hidden) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        asked++; // an answer that is still under way would take the choice back
        choose((at + 1 + (event.key === 'ArrowDown' ? 1 : offers.length)) % (offers.length + 1) - 1);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        show([]);
      } else if (event.key === 'Enter' && at >= 0) {
        event.preventDefault();
        accept(offers[at]);
      }
    });
    box.addEventListener('pointerdown', event => event.preventDefault());
    field.addEventListener('blur', () => { asked++; show([]); });
  };
  const find = $('.find[data-suggest]');
  if (find) {
    window.kontorSuggest($('input', find), find, { name: find.dataset.suggest, heads: find.dataset, least: 2 },
      words => fetch(`/api/suggest?q=${encodeURIComponent(words)}`), offer => { location.href = offer.href; });
  }

  // --- number of pieces
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-qty]');
    if (!button) return;
    const input = $('input', button.parentElement);
    const next = Number(input.value || 1) + Number(button.dataset.qty);
    input.value = Math.min(Number(input.max || 999), Math.max(Number(input.min || 1), next));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });

  // --- parts of a page that follow a link or form without leaving the page
  const swap = (url, push, part) => fetch(url, { headers: { Accept: 'text/html' } })
    .then(answer => answer.ok ? answer.text() : Promise.reject(answer))
    .then(html => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const fresh = parsed.getElementById(part);
      const old = document.getElementById(part);
      if (!fresh || !old) throw new Error('no such part');
      old.replaceWith(fresh);
      document.title = parsed.title;
      if (push) history[push](part, '', url);
      live.textContent = $('[data-said]', fresh)?.dataset.said || '';
      watchBuy();
    })
    .catch(() => { location.href = url; });

  document.addEventListener('click', event => {
    const anchor = event.target.closest('a[data-swap]');
    if (!anchor || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const name = anchor.id;
    swap(anchor.href, anchor.dataset.push || 'replaceState', anchor.dataset.swap).then(() => name && document.getElementById(name)?.focus());
  });

  document.addEventListener('change', event => {
    const select = event.target.closest('select[data-go]');
    if (!select) return;
    const form = select.form;
    swap(`${form.action}?${new URLSearchParams(new FormData(form))}`, 'pushState', select.dataset.go)
      .then(() => document.getElementById(select.id)?.focus());
  });

  addEventListener('popstate', event => {
    if (typeof event.state === 'string') swap(location.href, null, event.state);
    else if (document.querySelector('[data-swap],[data-go]')) location.reload();
  });

  // --- the buy bar of phones, once the button has left the screen
  const watchBuy = () => {
    const bar = $('.sticky-buy');
    const button = $('.add [type=submit]');
    if (!bar || !button || !('IntersectionObserver' in window)) return;
    // The watched room reaches far below the screen: the button is outside only once it has gone out above.
    new IntersectionObserver(entries => bar.classList.toggle('on', !entries.at(-1).isIntersecting), { rootMargin: '0px 0px 99999px' })
      .observe(button);
  };
  watchBuy();

  document.addEventListener('click', event => { if (event.target.closest('[data-print]')) print(); });

  // --- one click, one order
  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-once]');
    if (!form) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    setTimeout(() => form.querySelectorAll('[data-pay]').forEach(b => { b.setAttribute('aria-disabled', 'true'); if (b.dataset.busy) b.textContent = b.dataset.busy; }));
  });
  addEventListener('pageshow', event => { if (event.persisted) { document.querySelectorAll('form[data-sent]').forEach(f => delete f.dataset.sent); refreshCount(); } });

  // --- the order summary folds only where there is no room for it
  const summary = $('.summary');
  if (summary) {
    const wide = matchMedia('(min-width: 900px)');
    const fit = () => { summary.open = wide.matches; };
    fit();
    wide.addEventListener('change', fit);
  }

  // --- forms with state: say what is wrong at the top and go there
  const wrong = $('.input[aria-invalid=true]');
  if (wrong) { document.title = `${wrong.form?.dataset.error || ''}${document.title}`; wrong.focus(); }

  // --- an error goes as soon as something valid is typed; a mail address is looked at when its field is left
  const say = (input, words) => {
    const error = document.getElementById(`${input.id}-error`);
    if (!error) return;
    error.textContent = words;
    input.setAttribute('aria-invalid', String(Boolean(words)));
  };
  document.addEventListener('input', event => {
    const input = event.target;
    if (input.matches('.input[aria-invalid=true]') && input.value.trim() && input.validity.valid) say(input, '');
  });
  document.addEventListener('focusout', event => {
    const input = event.target;
    if (input.matches('.input[data-wrong]') && input.value && !input.validity.valid) say(input, input.dataset.wrong);
  });

  // --- what was typed is kept until the next page, should the page have been open for too long when it is sent
  const kept = $('form[data-keep]');
  const typed = form => [...form.elements].filter(field => field.id && field.matches('input:not([type=hidden]):not([type=checkbox])'));
  if (kept) {
    const values = JSON.parse(sessionStorage.getItem('typed') || '{}');
    typed(kept).forEach(field => { if (!field.value && values[field.id]) field.value = values[field.id]; });
    kept.addEventListener('submit', () => sessionStorage.setItem('typed',
      JSON.stringify(Object.fromEntries(typed(kept).map(field => [field.id, field.value])))));
  } else {
    sessionStorage.removeItem('typed');
  }

  // --- fields that only some need
  const shows = document.querySelectorAll('[data-shows]');
  const showThem = box => { document.getElementById(box.dataset.shows).hidden = !box.checked; };
  shows.forEach(box => { showThem(box); box.addEventListener('change', () => showThem(box)); });

  // --- a page that waits for news looks again, for two minutes
  let looks = 24;
  const look = () => {
    const mark = $('[data-again]');
    if (mark && looks-- > 0) setTimeout(() => swap(location.href, null, mark.dataset.again).then(look), 5000);
  };
  look();

  if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', refreshCount);
  if (count) refreshCount();
})();
