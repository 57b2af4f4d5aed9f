// Uploads to the media library: one file after the other, each with its progress and its outcome.
(() => {
  const send = (file, box, bar, note) => new Promise(resolve => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('files', file, file.name);
    request.open('POST', box.dataset.upload);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', event => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    });
    request.upload.addEventListener('load', () => { bar.removeAttribute('value'); note.textContent = box.dataset.working; });
    request.addEventListener('load', () => resolve(outcome(request, box)));
    request.addEventListener('error', () => resolve({ text: box.dataset.lost }));
    request.send(form);
  });

  const outcome = (request, box) => {
    try {
      return JSON.parse(request.responseText);
    } catch {
      if (request.status === 403) return { text: box.dataset.forbidden };
      return { text: request.status === 200 ? box.dataset.signedOut : box.dataset.lost };
    }
  };

  const line = (file, box) => {
    const item = document.createElement('li');
    const name = document.createElement('span');
    const bar = document.createElement('progress');
    const note = document.createElement('span');
    name.className = 'upload-name';
    name.textContent = file.name;
    bar.className = 'progress';
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    note.className = 'upload-note';
    note.textContent = box.dataset.sending;
    item.append(name, bar, note);
    box.querySelector('.uploads').append(item);
    return { item, bar, note, name };
  };

  const finish = ({ item, bar, note, name }, answer) => {
    bar.remove();
    note.textContent = answer.text;
    item.classList.add(answer.hash ? 'upload-taken' : 'upload-refused');
    if (answer.href) {
      const link = document.createElement('a');
      link.href = answer.href;
      link.target = item.closest('form') ? '_blank' : '';
      link.textContent = answer.name;
      name.replaceChildren(link);
    }
  };

  const show = async (box, hashes) => {
    const field = box.dataset.then && document.getElementById(box.dataset.then);
    if (field) {
      field.value = hashes.join(' ');
      document.getElementById(`${box.dataset.then}-go`).click();
      return;
    }
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const fresh = page.getElementById('library');
    if (fresh) document.getElementById('library').replaceWith(document.adoptNode(fresh));
  };

  const upload = async (box, files) => {
    const list = box.querySelector('.uploads');
    const said = box.querySelector('[role=status]');
    list.hidden = false;
    const waiting = files.map(file => [file, line(file, box)]);
    const taken = [];
    for (const [file, row] of waiting) {
      const answer = file.size > Number(box.dataset.largest) ? { text: box.dataset.tooLarge } : await send(file, box, row.bar, row.note);
      finish(row, answer);
      said.textContent = `${file.name}: ${answer.text}`;
      if (answer.hash) taken.push(answer.hash);
    }
    if (taken.length) await show(box, taken);
  };

  document.addEventListener('change', event => {
    const box = event.target.matches('.upload input[type=file]') && event.target.closest('.upload');
    if (!box) return;
    event.stopPropagation();
    const files = [...event.target.files];
    event.target.value = '';
    upload(box, files);
  });

  for (const name of ['dragover', 'dragleave', 'drop']) {
    document.addEventListener(name, event => {
      const box = event.target.closest?.('.upload');
      if (!box) return;
      event.preventDefault();
      box.classList.toggle('upload-over', name === 'dragover');
      if (name === 'drop' && event.dataTransfer.files.length) upload(box, [...event.dataTransfer.files]);
    });
  }

  document.documentElement.classList.add('uploads-by-script');
})();
