import './expose.ts';

// What is typed goes behind the # of the address, which a browser never sends to the server.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search-entry]'))
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = new FormData(form).get('q');
    if (typeof query !== 'string') return;
    location.assign(`${form.action}#${new URLSearchParams({ q: query.trim() }).toString()}`);
  });
