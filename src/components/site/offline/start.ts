/** Runs on every page: says when the device has no network, and has the service worker keep what is read without one. */
const note = document.querySelector<HTMLElement>('[data-offline-note]');
const worker = note?.dataset['worker'];

function tell(): void {
  if (note) note.hidden = navigator.onLine;
}

/** Only on HTTPS and on the reader's own machine have browsers a service worker. */
function keepPages(address: string): void {
  if (!window.isSecureContext || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(address, { updateViaCache: 'none' }).catch(() => undefined);
}

tell();
window.addEventListener('online', tell);
window.addEventListener('offline', tell);
if (worker !== undefined)
  // What the reader waits for comes first.
  window.addEventListener('load', () => setTimeout(keepPages, 1000, worker), { once: true });
