// The fields of an address follow its country at once: names, order, which there are. What was typed stays. Where the
// shop asks a service for addresses, a street that is typed finds whole ones of the country.
(() => {
  if (window.kontorAddress) return;
  window.kontorAddress = true;

  const name = (id, words, optional) => {
    const label = document.querySelector(`label[for="${id}"]`);
    if (!label) return;
    const mark = document.createElement('span');
    mark.className = 'opt';
    mark.textContent = optional;
    label.replaceChildren(words, ...(optional ? [' ', mark] : []));
  };

  const follow = (select, chosen) => {
    const words = JSON.parse(select.dataset.words)[select.value];
    const prefix = select.dataset.address;
    const town = document.getElementById(`${prefix}town`);
    if (!words || !town) return;
    const free = select.dataset.optional;
    town.className = words.town;
    name(`${prefix}postcode`, words.postcode, words.freePostcode && free);
    name(`${prefix}city`, words.city);
    name(`${prefix}region`, words.region, words.freeRegion && free);
    if (!chosen) return;
    // What was wrong by the rules of the other country is not known to be wrong by those of this one.
    for (const part of ['postcode', 'region']) {
      const input = document.getElementById(`${prefix}${part}`);
      if (input.getAttribute('aria-invalid') !== 'true') continue;
      input.setAttribute('aria-invalid', 'false');
      document.getElementById(`${input.id}-error`).textContent = '';
    }
  };

  const offer = street => {
    const field = part => document.getElementById(street.id.replace(/street$/, part));
    window.kontorSuggest?.(street, street.parentElement, { name: street.dataset.found, heads: street.dataset, least: 3, typed: true },
      typed => fetch('/api/addresses', { method: 'POST', body: new URLSearchParams({ street: typed, country: field('country').value }) }),
      found => ['postcode', 'city', 'street'].forEach(part => {
        field(part).value = found[part] ?? '';
        field(part).dispatchEvent(new Event('input', { bubbles: true }));
      }));
  };

  document.addEventListener('change', event => {
    if (event.target.matches('select[data-address]')) follow(event.target, true);
  });
  // A browser that comes back fills in the country that was chosen last.
  addEventListener('pageshow', () => document.querySelectorAll('select[data-address]').forEach(select => follow(select, false)));
  document.addEventListener('DOMContentLoaded', () => document.querySelectorAll('input[data-found]').forEach(offer));
})();
