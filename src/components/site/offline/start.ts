/** Runs on every page: says when the device has no network, and has the service worker keep what is read without one. */
const note = document.querySelector<HTMLElement>('[data-offline-note]');
const worker = note?.dataset['worker'];

function tell(): void {
  if (note) note.hidden = navigator.onLine;
}

/** The only script address that the site's content policy accepts. */
const ownWorker = (address: string): string => {
  const policy = (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('worker', {
    createScriptURL: (asked) => {
      if (new URL(asked, location.href).origin !== location.origin) throw new TypeError(asked);
      return asked;
    },
  });
  return policy?.createScriptURL(address) ?? address;
};

/** Missing in TypeScript's types: a checked address may be passed where a text is expected. */
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}
interface Policy {
  createScriptURL(address: string): string;
}

/** Browsers offer service workers only on HTTPS and on localhost. */
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
