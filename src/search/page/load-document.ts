/**
 * A page of this site as a document whose scripts do not run. The browser reads the answer itself: no text is handed to it as
 * markup, which the site's policy (Trusted Types) forbids. Rejects where the page does not come, or `signal` ends the wait.
 */
export function loadDocument(address: string, signal?: AbortSignal): Promise<Document> {
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      reject(new Error(`${address}: ${request.status}`));
    };
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    // An answer without a type would be read as XML.
    request.overrideMimeType('text/html');
    request.onload = () => {
      const page = request.responseXML;
      if (request.status === 200 && page) resolve(page);
      else fail();
    };
    request.onerror = request.onabort = fail;
    signal?.addEventListener('abort', () => {
      request.abort();
    });
    if (signal?.aborted === true) fail();
    else request.send();
  });
}
