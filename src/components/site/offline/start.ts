/** Runs on every page: says when the device has no network, and has the service worker keep what is read without one. */
const note = document.querySelector<HTMLElement>('[data-offline-note]');
const worker = note?.dataset['worker'];

function tell(): void {
  if (note) note.hidden = navigator.onLine;
}

/** The one address that the site's policy lets become a program. */
const ownWorker = (address: string): string => {
  const policy = (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('worker', {
    createScriptURL: (asked) => {
      if (new URL(asked, location.href).origin !== location.origin) throw new TypeError(asked);
      return asked;
    },
  });
  return policy?.createScriptURL(address) ?? address;
};

/** What TypeScript does not know of browsers yet; a checked address goes for a text. */
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}
interface Policy {
  createScriptURL(address: string): string;
}

/** Only on HTTPS and on the reader's own machine have browsers a service worker. */
function keepPages(address: string): void {
  if (!window.isSecureContext || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker
    .register(ownWorker(address), { updateViaCache: 'none' })
    .catch(() => undefined);
}

tell();
window.addEventListener('online', tell);
window.addEventListener('offline', tell);
if (worker !== undefined)
  // What the reader waits for comes first.
  window.addEventListener('load', () => setTimeout(keepPages, 1000, worker), { once: true });
